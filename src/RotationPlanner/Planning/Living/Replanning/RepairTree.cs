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
    // To give up a seat that has to be filled again changes two.
    const int GivenAndFilled = 2;

    readonly SeatProgram program = state.Index.Program;
    readonly Timeline timeline = new(state);
    // One choice may be several seats.
    readonly int longest = state.Index.Program.VariableSlots.Select(s => s.Length).DefaultIfEmpty(1).Max();
    readonly bool isAllRequired = Enumerable.Range(0, state.Filled.Length).All(s => state.Index.Program.Seats[s] <= state.Index.Program.Required[s] || state.Index.Program.SlotVariables[s].Length == 0);
    readonly bool?[] open = new bool?[state.Values.Length];
    // What this branch took, gave up, or has been tried without: it stays as it is.
    readonly bool[] settled = new bool[state.Values.Length];
    readonly int[] skipped = new int[state.Filled.Length];
    readonly int[] changesOf = new int[state.Held.Length];
    readonly List<int> slots = [];
    int people, seats, empty, steps;

    /// <summary>By how many seats more the last search could go on where it was cut for want of seats; 0 where it was not.</summary>
    public int Lacked { get; private set; }

    /// <summary>Whether it left something out for want of people.</summary>
    public bool IsCrowded { get; private set; }

    /// <summary>Steps that the last search left; where it left none, it was cut short.</summary>
    public int StepsLeft => Math.Max(0, steps);

    /// <summary>Fills all but so many of the required seats; true where it could, and the state has it.</summary>
    /// <param name="lacking">Slots that lack a required seat.</param>
    /// <param name="budget">What it may cost.</param>
    public bool Find(IReadOnlyList<int> lacking, RepairBudget budget)
    {
        slots.Clear();
        slots.AddRange(lacking);
        (people, seats, empty, steps) = (budget.People, budget.Seats, budget.Empty, budget.Steps);
        (Lacked, IsCrowded) = (0, false);
        var found = Fill();
        Array.Clear(settled);
        Array.Clear(skipped);
        Array.Clear(changesOf);
        return found;
    }

    bool Fill()
    {
        var missing = slots.Sum(Missing);
        if (missing == 0) return seats >= 0 || Cut(-seats);
        var spare = seats - Fewest(missing - empty);
        if (spare < 0) return Cut(-spare);
        if (Hardest(spare) is not var (slot, takers)) return false;
        var tried = 0;
        for (; tried < takers.Count && steps > 0; tried++)
        {
            steps = cancel.IsCancellationRequested ? 0 : steps - 1;
            if (Take(takers[tried])) return true;
            settled[takers[tried]] = true;
        }
        for (var i = 0; i < tried; i++) settled[takers[i]] = false;
        return steps > 0 && empty > 0 && Skip(slot);
    }

    /// <summary>
    /// The slot with the fewest people who could take it, those with least above their share first; null where there is
    /// one that nobody can, and that may not stay empty.
    /// </summary>
    (int Slot, List<int> Takers)? Hardest(int spare)
    {
        (int Slot, List<int> Takers)? hardest = null;
        foreach (var s in slots)
        {
            if (Missing(s) == 0) continue;
            var takers = Takers(s, spare);
            if (takers.Count == 0 && empty == 0) return null;
            if (hardest is not var (_, fewest) || takers.Count < fewest.Count) hardest = (s, takers);
        }
        if (hardest is var (_, all) && program.Loads.Length > 0)
            all.Sort((a, b) => Burden(a) != Burden(b) ? Burden(a).CompareTo(Burden(b)) : a.CompareTo(b));
        return hardest;
    }

    List<int> Takers(int slot, int spare)
    {
        var takers = new List<int>();
        foreach (var v in program.SlotVariables[slot])
        {
            if (state.Values[v] || settled[v] || !IsOpen(v) || !Affords(v)) continue;
            // Where nothing can be given up, only whoever has room can take it.
            if (spare >= CostOfRoom || HasRoom(v)) takers.Add(v);
            else Cut(CostOfRoom - spare);
        }
        return takers;
    }

    int CostOfRoom => isAllRequired && longest == 1 ? GivenAndFilled : 1;

    bool IsOpen(int v) => open[v] ??= mayChange(v);

    bool HasRoom(int v)
    {
        if (!timeline.Fits(v)) return false;
        foreach (var part in state.Index.LinearsOf[v])
            if (program.Linears[part.Constraint] is { IsKept: true } limit && state.Linears.Sum(part.Constraint) + part.Weight > limit.Most) return false;
        return true;
    }

    /// <summary>Leaves a seat empty, where one more may be.</summary>
    bool Skip(int slot)
    {
        (empty, skipped[slot]) = (empty - 1, skipped[slot] + 1);
        if (Fill()) return true;
        (empty, skipped[slot]) = (empty + 1, skipped[slot] - 1);
        return false;
    }

    int Missing(int slot) => Math.Max(0, program.Required[slot] - state.Filled[slot] - skipped[slot]);

    /// <summary>At least so many seats change when so many are filled.</summary>
    int Fewest(int missing) => missing <= 0 ? 0 : (missing + longest - 1) / longest;

    long Burden(int v) => state.Excess(program.VariableResponder[v]);

    /// <summary>Whether a change of a person's seats is within the number of people.</summary>
    bool Affords(int v)
    {
        var r = program.VariableResponder[v];
        if (people > 0 || changesOf[r] > 0 || disturbed.Contains(r)) return true;
        IsCrowded = true;
        return false;
    }

    bool Take(int v)
    {
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
        var missing = slots.Sum(Missing);
        var tried = new List<int>();
        foreach (var given in ways)
        {
            // What is given up is tried as well: where many seats stand in the way, their mixtures are without number.
            if (steps <= 0) break;
            if (settled[given] || !IsOpen(given) || !Affords(given)) continue;
            // What is given up is filled again where it has to be.
            var opened = program.VariableSlots[given].Count(s => program.Required[s] - state.Filled[s] - skipped[s] >= 0);
            if (1 + Fewest(missing + opened - empty) is var need && need > seats) Cut(need - seats);
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
        steps = cancel.IsCancellationRequested ? 0 : steps - 1;
        settled[given] = true;
        Change(given, 1);
        foreach (var s in program.VariableSlots[given])
            if (!slots.Contains(s)) slots.Add(s);
        // Whoever gave it up may be one person too many for whoever takes the seat.
        if (Affords(taken) && Take(taken)) return true;
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

    bool Cut(int by)
    {
        if (Lacked == 0 || by < Lacked) Lacked = by;
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
