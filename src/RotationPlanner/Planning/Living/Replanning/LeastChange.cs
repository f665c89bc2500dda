using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Living;

/// <summary>What the least change is known to be.</summary>
/// <param name="FewestPeople">Whether no plan that fills as many required seats disturbs fewer people.</param>
/// <param name="FewestSeats">Whether none that disturbs as few changes fewer seats.</param>
sealed record ChangeProof(bool FewestPeople, bool FewestSeats)
{
    /// <summary>How what is proved of it is known.</summary>
    public string Method { get; init; } = "CP-SAT and counting";
}

/// <summary>
/// Fills what was vacated with the least change: required seats first, then the fewest people, then the fewest seats.
/// Where rules only limit, it tries one change after another. Where that is no proof, it asks for the empty seats alone,
/// then with the weeks around them, then with all that is open, and stops as soon as counting says that nothing less will do.
/// </summary>
sealed class LeastChange(LivePlan live, CancellationToken cancel)
{
    const int DaysNear = 4, DaysAround = 14;
    const double UnitsEmpty = 0.5, UnitsNear = 0.06, UnitsAround = 1, UnitsWhole = 4;
    const int LargestWhole = 40_000, LargestBrief = 3_000;

    readonly SeatProgram program = live.Program;
    readonly SearchState state = live.State;

    /// <summary>What is kept if it can be, where some of it was given up already; else all that the state has.</summary>
    public Solution? Kept { get; init; }

    /// <summary>Whether the whole is only asked about where that takes no time.</summary>
    public bool IsBrief { get; init; }

    /// <summary>
    /// Whether what can be filled is all that is asked: then the least change is that of the smallest part that fills
    /// all, and the whole is asked where a seat stays empty that might be filled.
    /// </summary>
    public bool IsVerdict { get; init; }

    /// <summary>Changes the state. The people whose seats were vacated are disturbed already.</summary>
    public ChangeProof Run()
    {
        var before = Kept ?? state.Snapshot();
        var proof = Change(before);
        return proof with { FewestSeats = proof.FewestSeats && CountsSeats(before) };
    }

    /// <summary>
    /// Whether a plan that takes and gives up the fewest choices changes the fewest seats as well. An exchange is one
    /// change, though it takes one and gives up one; so a plan that gives up a seat for good may be as good in the one
    /// and not in the other, and so may one whose choices are of several lengths. Seats that are only filled are the
    /// least that can change.
    /// </summary>
    bool CountsSeats(Solution before)
    {
        var (changed, held) = (new List<int>(), new int[program.Slots.Length]);
        for (var v = 0; v < before.Values.Length; v++)
        {
            if (before.Values[v] == state.Values[v]) continue;
            changed.Add(v);
            foreach (var s in program.VariableSlots[v]) held[s] += state.Values[v] ? 1 : -1;
        }
        if (changed.TrueForAll(v => state.Values[v])) return true;
        return Array.TrueForAll(held, h => h >= 0) && OpenVariables().Select(v => program.VariableSlots[v].Length).Distinct().Count() < 2;
    }

    ChangeProof Change(Solution before)
    {
        var disturbed = Disturbed();
        var lacking = Lacking();
        if (lacking.Count == 0 && state.UnmetObligations == 0) return new ChangeProof(Kept is null, Kept is null);
        var (proof, hopeless) = (new ChangeProof(false, false), lacking.Sum(Hopeless));
        if (Kept is null && state.UnmetObligations == 0 && program.OnlyLimits && Repaired(lacking, disturbed, hopeless) is { } repaired
            && (IsVerdict || repaired is { FewestPeople: true, FewestSeats: true })) return repaired;
        foreach (var (open, units) in Stages(lacking))
        {
            if (cancel.IsCancellationRequested) break;
            var solved = Ask(open, before, disturbed, units);
            // What was given up already may not be the least that had to be.
            if (Kept is null) proof = Known(before, disturbed, lacking, hopeless);
            if (state.UnmetObligations == 0 && state.Uncovered <= PastUncovered() + hopeless && proof is { FewestPeople: true, FewestSeats: true }) break;
            if (solved && open.Count == OpenVariables().Count) proof = new ChangeProof(true, true);
            if (IsVerdict && IsSettled(open)) break;
        }
        return proof;
    }

    /// <summary>Fills all but what is known to stay empty, change by change; null where that was not found.</summary>
    ChangeProof? Repaired(List<int> lacking, HashSet<int> disturbed, int hopeless)
    {
        var repair = new LeastRepair(state, live.MayChange, disturbed, cancel);
        var missing = lacking.Sum(s => program.Required[s] - state.Filled[s]);
        for (var empty = hopeless; empty <= missing; empty++)
        {
            if (repair.Run(lacking, missing, empty) is { } repaired) return repaired;
            if (cancel.IsCancellationRequested) break;
            if (repair.IsExhaustive) continue;
            if (!IsVerdict || LeastEmpty.In(state, OpenVariables(), Around(lacking, DaysNear), UnitsAround, cancel) is var least && least <= empty) return null;
            empty = (int)least - 1;
        }
        return null;
    }

    /// <summary>Whether nothing more can be filled, and asking about the whole would take long.</summary>
    bool IsSettled(IReadOnlyList<int> open)
    {
        if (state.UnmetObligations > 0 || OpenVariables() is not { Count: >= LargestBrief } all) return false;
        var empty = state.Uncovered - PastUncovered();
        return empty == 0 || LeastEmpty.In(state, all, open, UnitsAround, cancel) >= empty;
    }

    /// <summary>Free variables of each stage, and how long the solver may take.</summary>
    IEnumerable<(IReadOnlyList<int> Open, double Units)> Stages(List<int> lacking)
    {
        if (lacking.Count > 0 && state.UnmetObligations == 0) yield return ([.. lacking.SelectMany(s => program.SlotVariables[s]).Distinct().Where(live.MayChange)], UnitsEmpty);
        if (lacking.Count > 0 && IsVerdict) yield return (Around(lacking, DaysNear), UnitsNear);
        if (lacking.Count > 0) yield return (Around(lacking, DaysAround), UnitsAround);
        if (OpenVariables() is { Count: > 0 } all && all.Count < (IsBrief ? LargestBrief : LargestWhole)) yield return (all, UnitsWhole);
    }

    /// <summary>Slots that may still change and lack a required seat.</summary>
    List<int> Lacking() =>
        [.. Enumerable.Range(0, program.Slots.Length).Where(s => live.IsOpen(program.Slots[s]) && state.Filled[s] < program.Required[s])];

    // A seat that nobody may take stays empty, however the others move.
    int Hopeless(int slot) => Math.Max(0, program.Required[slot] - program.SlotVariables[slot].Length);

    long PastUncovered() => Enumerable.Range(0, program.Slots.Length).Where(s => !live.IsOpen(program.Slots[s]))
        .Sum(s => (long)Math.Max(0, program.Required[s] - state.Filled[s]));

    List<int> OpenVariables() => [.. Enumerable.Range(0, program.VariableCount).Where(live.MayChange)];

    List<int> Around(List<int> slots, int daysAround)
    {
        var days = slots.Select(s => program.Slots[s].Day).ToHashSet();
        return [.. OpenVariables().Where(v => program.VariableSlots[v].Any(s => Enumerable.Range(program.Slots[s].Day - daysAround, (2 * daysAround) + 1).Any(days.Contains)))];
    }

    /// <summary>Who is disturbed whatever is done: whoever cannot keep a seat, or was given one by a decision.</summary>
    HashSet<int> Disturbed()
    {
        var index = program.Company.Responders.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        var kept = live.Kept.Select(a => live.VariableOf(a.Shift, a.Role, a.Responder)).ToHashSet();
        var given = Enumerable.Range(0, program.VariableCount).Where(v => state.Values[v] && !kept.Contains(v) && Array.TrueForAll(program.Variables[v], c => !c.Slot.IsPast));
        return [.. live.Vacated.Where(v => index.ContainsKey(v.Seat.Responder)).Select(v => index[v.Seat.Responder]), .. given.Select(v => program.VariableResponder[v])];
    }

    /// <summary>Asks for the least change of the open variables; true when that is proved.</summary>
    bool Ask(IReadOnlyList<int> open, Solution before, HashSet<int> disturbed, double units)
    {
        var part = ProgramPart.Of(state, open, []);
        var previous = Enumerable.Range(0, part.Variables.Length).Where(v => before.Values[part.Variables[v]]).ToArray();
        var asked = ChangeProgram.Build(part.Program with { Previous = previous }, disturbed);
        var hint = With1(part.Now());
        List<Hold> holds = [];
        var proved = true;
        foreach (var tier in new[] { Tier.Obligations, Tier.Uncovered, ChangeProgram.Tier })
        {
            if (tier == Tier.Obligations && !Array.Exists(asked.Linears, f => f.IsMended)) continue;
            var answer = CpSatEngine.Ask(new Question { Program = asked, Objective = tier, Holds = holds, Hint = hint, DeterministicLimit = units }, cancel);
            if (answer.Solution is not { } found || answer.Objective is not { } value) return false;
            proved &= answer.Outcome == Outcome.Optimal;
            hint = found;
            holds.Add(new Hold(tier, value));
        }
        Follow(part, hint);
        return proved;
    }

    static Solution With1(Solution solution) => new([.. solution.Values, true]);

    void Follow(ProgramPart part, Solution found)
    {
        foreach (var on in new[] { true, false })
            for (var v = 0; v < part.Variables.Length; v++)
                if (state.Values[part.Variables[v]] == on && found.Values[v] != on) state.Flip(part.Variables[v]);
    }

    /// <summary>
    /// What counting proves: each seat that was empty and is filled changes once, and one person more is the least that
    /// fills any.
    /// </summary>
    ChangeProof Known(Solution before, HashSet<int> disturbed, List<int> lacking, int hopeless)
    {
        var changed = Enumerable.Range(0, before.Values.Length).Where(v => before.Values[v] != state.Values[v]).ToList();
        var people = changed.Select(v => program.VariableResponder[v]).Where(r => !disturbed.Contains(r)).Distinct().Count();
        var filled = lacking.Sum(s => Math.Min(state.Filled[s], program.Required[s])) - lacking.Sum(s => program.SlotVariables[s].Count(v => before.Values[v]));
        var fewest = people == 0 || (people == 1 && !lacking.Any(s => program.SlotVariables[s].Any(v => !before.Values[v] && disturbed.Contains(program.VariableResponder[v]))));
        var all = state.Uncovered <= PastUncovered() + hopeless;
        return new ChangeProof(all && fewest, all && fewest && changed.Count == filled);
    }
}
