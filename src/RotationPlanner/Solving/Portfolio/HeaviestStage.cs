using RotationPlanner.Fairness.Bounds;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>
/// Decides the heaviest seats alone. Where weeks of command stand beside shifts of some hours, it is the weeks that decide how uneven the load must be, and they are
/// few: a small exact model finds a worst load within the bound, which moves of single seats rarely do. The lighter seats are filled around them.
/// </summary>
sealed class HeaviestStage(SeatProgram program, PlanOptions options, TierBounds bounds, ProgressReport report, CancellationToken cancel)
{
    // More than this is no longer a quick question.
    const int Largest = 3_000;
    const double DeterministicUnits = 1;
    // Lighter choices even out seat by seat.
    const double PartOfShare = 0.25;
    // The bound is known; workers that prove would only take the time of those that find.
    const int Finders = 4;

    /// <summary>Looks for a better plan, from the heaviest seats on. True when the state got better.</summary>
    public bool Run(SearchState state, Random random, TimeSpan limit, Action<SearchState> polish)
    {
        if (program.Loads.Length == 0 || bounds.IsMet(state) || limit <= TimeSpan.Zero) return false;
        var heavy = Heaviest();
        if (heavy.Count(h => h) is 0 or > Largest || Array.TrueForAll(heavy, h => h)) return false;
        report.Tell("deciding the heaviest seats", state, force: true);
        if (Decide(state, heavy, limit) is not { } decided) return false;
        var found = Filled(decided, random);
        polish(found);
        return Exact.TakeOver(state, found.Snapshot());
    }

    /// <summary>The variables of the group of pools with the heaviest choice; none where even that is a small part of what people carry.</summary>
    bool[] Heaviest()
    {
        var family = program.Loads[0];
        var groupOf = PoolGroups.Number(program, out _);
        var heaviest = Enumerable.Range(0, program.VariableCount).Where(v => program.Fixed[v] != 1).DefaultIfEmpty(-1).MaxBy(v => v < 0 ? 0 : family.Credits[v]);
        var shares = family.Shares.Where(s => s > 0).Order().ToArray();
        if (heaviest < 0 || shares.Length == 0 || family.Credits[heaviest] < PartOfShare * shares[shares.Length / 2]) return new bool[program.VariableCount];
        return [.. program.VariableSlots.Select(s => groupOf[s[0]] == groupOf[program.VariableSlots[heaviest][0]])];
    }

    Solution? Decide(SearchState state, bool[] heavy, TimeSpan limit)
    {
        var (hint, frozen) = (state.Snapshot().Values, heavy.Select(h => !h).ToArray());
        for (var v = 0; v < frozen.Length; v++)
            if (frozen[v] && program.Fixed[v] != 1) hint[v] = false;
        // Those who may command once they have trained train in the same question.
        foreach (var seat in program.Climbs.Where(c => c.Gates.Length > 0).SelectMany(c => c.Seats)) frozen[seat.Variable] = false;
        var alone = Alone(heavy);
        var answer = CpSatEngine.Ask(new Question
        {
            Program = alone,
            Objective = Tier.Load(0, 0),
            Holds = [new(Tier.Broken, 0), new(Tier.Required, state.Required)],
            Hint = new Solution(hint),
            Frozen = frozen,
            StopAt = bounds.Of(Tier.Load(0, 0)),
            Limit = limit,
            DeterministicLimit = options.Reproducible ? DeterministicUnits : null,
            Seed = options.Seed,
            Workers = Finders,
        }, cancel);
        return answer.Solution;
    }

    /// <summary>The program without what the other seats ask for, and without demands that bind both kinds together.</summary>
    SeatProgram Alone(bool[] heavy)
    {
        var required = (int[])program.Required.Clone();
        for (var s = 0; s < required.Length; s++)
            if (!Array.Exists(program.SlotVariables[s], v => heavy[v])) required[s] = 0;
        return program with
        {
            Required = required,
            Linears = [.. program.Linears.Where(f => f.Penalty is null && (f.IsKept || Array.TrueForAll(f.Terms, t => t >= 0 ? heavy[t] : Array.TrueForAll(program.Anys[~t], v => heavy[v]))))],
            Worsts = [],
        };
    }

    /// <summary>The heavy seats as decided, not to be moved again, and the others filled around them.</summary>
    SearchState Filled(Solution decided, Random random)
    {
        var kept = (sbyte[])program.Fixed.Clone();
        for (var v = 0; v < kept.Length; v++)
            if (decided.Values[v]) kept[v] = 1;
        var found = new SearchState(new ProgramIndex(program with { Fixed = kept }));
        new Construction(found, random).Run(cancel);
        return found;
    }
}
