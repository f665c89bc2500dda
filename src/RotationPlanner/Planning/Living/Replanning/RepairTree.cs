using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// A depth-first search for a repair: an empty seat goes to somebody, who gives up what stands in the way, which is
/// filled in turn. Where every rule only limits, it misses nothing: in any repair somebody takes the empty seat, and
/// gives up one of the seats that a rule leaves no room for beside it. So a search that ends with nothing found, and
/// was not cut short, proves that there is no repair within its budget.
/// </summary>
/// <param name="state">The state; as it was where nothing is found.</param>
/// <param name="mayChange">Whether a variable may be taken or given up.</param>
/// <param name="disturbed">Responders who cost nothing as people.</param>
/// <param name="cancel">Ends the search with nothing found.</param>
sealed class RepairTree(SearchState state, Func<int, bool> mayChange, IReadOnlySet<int> disturbed, CancellationToken cancel)
{
    readonly SeatProgram program = state.Index.Program;
    readonly Timeline timeline = new(state);
    // What this branch took, gave up, or has been tried without: it stays as it is.
    readonly bool[] settled = new bool[state.Values.Length];
    readonly int[] skipped = new int[state.Filled.Length];
    readonly int[] changesOf = new int[state.Held.Length];
    readonly List<int> slots = [];
    int people, seats, empty, steps;

    /// <summary>Whether the last search left something out for want of seats or steps.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether it left something out for want of people.</summary>
    public bool IsCrowded { get; private set; }

    /// <summary>Whether the last search took all its steps.</summary>
    public bool IsSpent => steps <= 0;

    /// <summary>Fills all but so many of the required seats; true where it could, and the state has it.</summary>
    /// <param name="lacking">Slots that lack a required seat.</param>
    /// <param name="budget">What it may cost.</param>
    public bool Find(IReadOnlyList<int> lacking, RepairBudget budget)
    {
        slots.Clear();
        slots.AddRange(lacking);
        (people, seats, empty, steps) = (budget.People, budget.Seats, budget.Empty, budget.Steps);
        IsCut = IsCrowded = false;
        var found = Fill();
        Array.Clear(settled);
        Array.Clear(skipped);
        Array.Clear(changesOf);
        return found;
    }

    bool Fill()
    {
        var missing = 0;
        var (slot, fewest) = (-1, int.MaxValue);
        foreach (var s in slots)
        {
            if (Missing(s) is var here && here == 0) continue;
            missing += here;
            if (Takers(s).Count() is var takers && takers < fewest) (slot, fewest) = (s, takers);
        }
        if (slot < 0) return true;
        if (Fewest(missing - empty) > seats) return Cut();
        var tried = Takers(slot).OrderBy(Burden).ToList();
        var found = false;
        foreach (var v in tried)
        {
            if (--steps <= 0 || cancel.IsCancellationRequested)
            {
                found = Cut();
                break;
            }
            if (found = Take(v)) return true;
            settled[v] = true;
        }
        foreach (var v in tried) settled[v] = false;
        return IsSpent ? found : Skip(slot);
    }

    /// <summary>Leaves a seat empty, where one more may be.</summary>
    bool Skip(int slot)
    {
        if (empty == 0) return false;
        (empty, skipped[slot]) = (empty - 1, skipped[slot] + 1);
        if (Fill()) return true;
        (empty, skipped[slot]) = (empty + 1, skipped[slot] - 1);
        return false;
    }

    int Missing(int slot) => Math.Max(0, program.Required[slot] - state.Filled[slot] - skipped[slot]);

    /// <summary>At least so many seats change when so many are filled: one choice may be several seats.</summary>
    int Fewest(int missing) => missing <= 0 ? 0 : (missing + LongestChoice - 1) / LongestChoice;

    int LongestChoice => longest > 0 ? longest : longest = program.VariableSlots.Max(s => s.Length);

    int longest;

    IEnumerable<int> Takers(int slot) => program.SlotVariables[slot].Where(v => !state.Values[v] && !settled[v] && mayChange(v) && IsWithin(v));

    // Those with least above their share first.
    long Burden(int v) => program.Loads.Length > 0 ? state.Excess(program.VariableResponder[v]) : 0;

    /// <summary>Whether a change of a person's seats is within the number of people.</summary>
    bool IsWithin(int v)
    {
        var r = program.VariableResponder[v];
        if (people > 0 || changesOf[r] > 0 || disturbed.Contains(r)) return true;
        IsCrowded = true;
        return false;
    }

    bool Take(int v)
    {
        if (seats == 0) return Cut();
        if (InTheWay(v) is { } ways) return MakeRoom(v, ways);
        Change(v, 1);
        if (Broken(v) is { } constraint)
        {
            ways = Others(constraint, v);
            Change(v, -1);
            return MakeRoom(v, ways);
        }
        settled[v] = true;
        if (Fill()) return true;
        settled[v] = false;
        Change(v, -1);
        return false;
    }

    /// <summary>Takes a seat once one of these is given up, whichever it is.</summary>
    bool MakeRoom(int v, List<int> ways)
    {
        var tried = new List<int>();
        foreach (var given in ways)
        {
            if (settled[given] || !mayChange(given) || !IsWithin(given)) continue;
            if (seats < 2) Cut();
            else if (GiveUp(given, v)) return true;
            settled[given] = true;
            tried.Add(given);
        }
        foreach (var given in tried) settled[given] = false;
        return false;
    }

    bool GiveUp(int given, int taken)
    {
        var known = slots.Count;
        settled[given] = true;
        Change(given, 1);
        foreach (var s in program.VariableSlots[given])
            if (!slots.Contains(s)) slots.Add(s);
        // Whoever gave it up may be one person too many for whoever takes the seat.
        if (IsWithin(taken) && Take(taken)) return true;
        slots.RemoveRange(known, slots.Count - known);
        Change(given, -1);
        settled[given] = false;
        return false;
    }

    /// <summary>Makes a change, or takes one back.</summary>
    void Change(int v, int sign)
    {
        state.Flip(v);
        seats -= sign;
        var r = program.VariableResponder[v];
        if (disturbed.Contains(r)) return;
        changesOf[r] += sign;
        if (changesOf[r] == (sign > 0 ? 1 : 0)) people -= sign;
    }

    bool Cut()
    {
        IsCut = true;
        return false;
    }

    /// <summary>What is held and leaves no room in time or in number: one of them has to go. Null for nothing.</summary>
    List<int>? InTheWay(int v)
    {
        if (timeline.Blocker(v) is >= 0 and var near) return [near];
        foreach (var s in program.VariableSlots[v])
            if (state.Filled[s] >= program.Seats[s]) return [.. program.SlotVariables[s].Where(u => state.Values[u])];
        if (timeline.Windows.FindOverfilled(v) is not (>= 0 and var window)) return null;
        var held = new List<int>();
        foreach (var u in state.Held[program.VariableResponder[v]].Near(state.Index.DayOf[v], state.Index.WindowReaches[window]))
            foreach (var entry in state.Index.EntriesOf[u])
                if (entry.Window == window && entry.Weight > 0 && !held.Contains(u)) held.Add(u);
        return held;
    }

    /// <summary>A limit that a variable just taken breaks, or null.</summary>
    int? Broken(int v)
    {
        foreach (var part in state.Index.LinearsOf[v])
            if (IsBroken(part.Constraint)) return part.Constraint;
        foreach (var any in state.Index.AnysOf[v])
            foreach (var part in state.Index.LinearsOfAny[any])
                if (IsBroken(part.Constraint)) return part.Constraint;
        return null;
    }

    bool IsBroken(int constraint) => program.Linears[constraint].IsKept && state.Linears.CountMisses(constraint) > 0;

    List<int> Others(int constraint, int v) =>
        [.. program.Linears[constraint].Terms.SelectMany(t => t >= 0 ? [t] : program.Anys[~t]).Distinct().Where(u => u != v && state.Values[u])];
}

/// <summary>What a repair may cost.</summary>
/// <param name="People">People whose seats change, beside those who are disturbed already.</param>
/// <param name="Seats">Seats taken or given up.</param>
/// <param name="Empty">Required seats that may stay empty.</param>
/// <param name="Steps">Seats that may be tried.</param>
readonly record struct RepairBudget(int People, int Seats, int Empty, int Steps);
