using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>Who gives and who takes, chosen at random with an eye on loads.</summary>
sealed class MoveSelection(SearchState state, Random random)
{
    // Within few days most people hold nothing.
    const int Looks = 8;

    readonly SeatProgram program = state.Index.Program;
    readonly UnitList units = state.Index.Units;

    Stretch within = Stretch.Always;
    int[] unitsWithin = [.. Enumerable.Range(0, state.Index.Units.Count)];

    public SearchState State => state;

    public Random Random => random;

    public Timeline Timeline { get; } = new(state);

    /// <summary>The days that moves are drawn from.</summary>
    public Stretch Within
    {
        get => within;
        set =>
            (within, unitsWithin) = (value,
                [.. Enumerable.Range(0, units.Count).Where(u => value.Has(state.Index.DayOf[units.Variables[u][0]]))]);
    }

    /// <summary>The units of those days.</summary>
    public ReadOnlySpan<int> UnitsWithin => unitsWithin;

    /// <summary>
    /// A variable somebody holds and may give, or -1; the more people are looked at, the more loaded its holder.
    /// </summary>
    public int HeldBySomebodyLoaded(int tournament)
    {
        var best = -1;
        for (var i = 0; i < tournament; i++)
        {
            var v = HeldBy(random.Next(state.Held.Length));
            for (var look = 1; v < 0 && look < Looks && within != Stretch.Always; look++)
                v = HeldBy(random.Next(state.Held.Length));
            if (v < 0 || program.Fixed[v] == 1) continue;
            if (best < 0 || Load(v) > Load(best)) best = v;
        }
        return best;
    }

    /// <summary>A variable a person holds, or -1.</summary>
    public int HeldBy(int responder)
    {
        var held = within == Stretch.Always
            ? state.Held[responder].Items : state.Held[responder].Between(within.First, within.Last);
        return held.Length == 0 ? -1 : held[random.Next(held.Length)];
    }

    /// <summary>
    /// A variable of somebody else for the same unit, which fits, or -1; the more are looked at, the less loaded its
    /// person.
    /// </summary>
    public int LeastLoadedFitting(int unit, int except, int tournament)
    {
        var variables = units.Variables[unit];
        var best = -1;
        for (var i = 0; i < tournament + 1; i++)
        {
            var v = variables[random.Next(variables.Length)];
            if (v == except || state.Values[v] || (best >= 0 && Load(v) >= Load(best)) || !Timeline.Fits(v)) continue;
            best = v;
        }
        return best;
    }

    /// <summary>Any variable, held or not, or -1 where there is none.</summary>
    public int Any() =>
        program.VariableCount == 0 ? -1 : within == Stretch.Always ? random.Next(program.VariableCount)
            : unitsWithin.Length == 0 ? -1 : Any(unitsWithin[random.Next(unitsWithin.Length)]);

    /// <summary>Any variable of a unit, held or not.</summary>
    public int Any(int unit) => units.Variables[unit][random.Next(units.Variables[unit].Length)];

    /// <summary>A person's variable of a unit, or -1.</summary>
    public int VariableOf(int responder, int unit)
    {
        // Within a unit, variables stand in the order of the company's responders.
        var variables = units.Variables[unit];
        int low = 0, high = variables.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = program.VariableResponder[variables[middle]];
            if (at == responder) return variables[middle];
            if (at < responder) low = middle + 1; else high = middle - 1;
        }
        return -1;
    }

    /// <summary>Sets a variable if it fits.</summary>
    public bool Take(Move move, int v)
    {
        if (!Timeline.Fits(v)) return false;
        move.Flip(v);
        return true;
    }

    /// <summary>
    /// Whether limits hold, if need be without the trainees who would be left with nobody to learn from: they leave
    /// their seats.
    /// </summary>
    public bool IsValidWithoutTrainees(Move move)
    {
        if (move.KeepsLimits) return true;
        if (program.Climbs.Length == 0) return false;
        for (var i = move.Flips.Count - 1; i >= 0; i--)
            foreach (var slot in program.VariableSlots[move.Flips[i]])
                foreach (var beside in state.Index.BesidesOf[slot])
                    LetGo(move, program.Climbs[beside.Constraint].Seats[beside.Seat].Variable);
        return move.KeepsLimits;
    }

    void LetGo(Move move, int v)
    {
        if (state.Values[v] && program.Fixed[v] == 0) move.Flip(v);
    }

    /// <summary>
    /// What the person of a variable could give up to make it fit a rolling window that it overfills, or -1.
    /// </summary>
    public int InTheWayOfWindow(int v)
    {
        var window = Timeline.Windows.FindOverfilled(v);
        if (window < 0) return -1;
        var index = state.Index;
        int found = -1, seen = 0;
        foreach (var held in state.Held[program.VariableResponder[v]].Near(index.DayOf[v], index.WindowReaches[window]))
            if (IsIn(held, window, v) && random.Next(++seen) == 0) found = held;
        return found;
    }

    bool IsIn(int held, int window, int v)
    {
        if (program.Fixed[held] == 1) return false;
        foreach (var own in state.Index.EntriesOf[v])
            foreach (var entry in state.Index.EntriesOf[held])
                if (own.Window == window && entry.Window == window
                    && Math.Abs(entry.Day - own.Day) < program.Windows[window].Length) return true;
        return false;
    }

    long Load(int v) => program.Loads.Length == 0 ? 0 : state.Excess(program.VariableResponder[v]);
}
