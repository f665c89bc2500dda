using System.Diagnostics;
using RotationPlanner.Fairness.Bounds;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>
/// Decides the heaviest seats alone. Where weeks of command stand beside shifts of some hours, it is the weeks that decide how uneven the load must be, and they are
/// few: a small exact model finds a worst load within the bound, which moves of single seats rarely do, and goes on person by person. The lighter seats are filled around
/// them. What is proved of the heaviest seats alone is a bound of the whole, as lighter ones only add to it.
/// </summary>
sealed class HeaviestStage(SeatProgram program, PlanOptions options, TierBounds bounds, ProgressReport report, CancellationToken cancel)
{
    // More than this is no longer a quick question.
    const int Largest = 3_000;
    const string Method = "CP-SAT on the heaviest seats";
    const double WithinPart = 0.3;
    const double WorstUnits = 1, RankUnits = 0.1;
    // Lighter choices even out seat by seat.
    const double PartOfShare = 0.25;
    // The bound is known; workers that prove would only take the time of those that find.
    const int Finders = 4;

    bool IsOpen => program.Climbs.Length > 0 && !program.IsTrainingSettled;

    /// <summary>Looks for a better plan, from the heaviest seats on. True when the state got better.</summary>
    public bool Run(SearchState state, Random random, TimeSpan limit, Action<SearchState> polish)
    {
        // While it is open who graduates when, the next person's load says little.
        var people = IsOpen ? 1 : program.ResponderCount;
        if (program.Loads.Length == 0 || (IsOpen && bounds.IsMet(state)) || limit <= TimeSpan.Zero) return false;
        var heavy = Heaviest();
        if (heavy.Count(h => h) is 0 or > Largest || Array.TrueForAll(heavy, h => h)) return false;
        report.Tell("deciding the heaviest seats", state, force: true);
        if (Decide(state, heavy, people, limit) is not { } decided) return false;
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

    /// <summary>The heaviest seats, better than in the state; null where nothing better is known.</summary>
    Solution? Decide(SearchState state, bool[] heavy, int people, TimeSpan limit)
    {
        var (hint, frozen) = (state.Snapshot().Values, heavy.Select(h => !h).ToArray());
        for (var v = 0; v < frozen.Length; v++)
            if (frozen[v] && program.Fixed[v] != 1) hint[v] = false;
        // Those who may command once they have trained train in the same question.
        foreach (var seat in program.Climbs.Where(c => c.Gates.Length > 0).SelectMany(c => c.Seats)) frozen[seat.Variable] = false;
        var question = new Question { Program = Alone(heavy), Frozen = frozen, Seed = options.Seed, Workers = Finders };
        var holds = new List<Hold> { new(Tier.Broken, 0), new(Tier.Required, state.Required) };
        var (best, better, watch) = (new Solution(hint), false, Stopwatch.StartNew());
        for (var rank = 0; rank < people; rank++)
        {
            var (tier, had) = (Tier.Load(0, rank), ValueAt(best, rank));
            if (rank > 0) bounds.FillRank(rank, had, state.Required + state.Wanted, ValueAt(best, 0));
            if (!(had <= bounds.Of(tier)))
            {
                var asked = question with { Objective = tier, Holds = holds, Hint = best, DeterministicLimit = options.Reproducible ? (rank == 0 ? WorstUnits : RankUnits) : null };
                foreach (var next in new[] { Within(asked, tier), asked with { StopAt = bounds.Of(tier) } })
                {
                    if (next is null || ValueAt(best, rank) <= bounds.Of(tier)) continue;
                    var left = limit - watch.Elapsed;
                    if (left <= TimeSpan.Zero || cancel.IsCancellationRequested) break;
                    var answer = CpSatEngine.Ask(next with { Limit = next.Objective is null ? WithinPart * left : left }, cancel);
                    if (next.Objective is null && answer.Outcome == Outcome.Infeasible) bounds.Raise(tier, bounds.Of(tier)!.Value + 1, Method);
                    if (answer.Bound is { } bound) bounds.Raise(tier, bound, Method);
                    if (answer.Solution is { } found && ValueAt(found, rank) < ValueAt(best, rank)) (best, better) = (found, true);
                }
                // The next person is only worth a look where this one is proved.
                if (!(ValueAt(best, rank) <= bounds.Of(tier))) break;
            }
            holds.Add(new Hold(tier, ValueAt(best, rank)));
        }
        return better ? best : null;
    }

    /// <summary>The same as a question for any plan within the bound, often easier than to look for the least; null where there is no bound, or where climbs make it too hard to come back with nothing.</summary>
    Question? Within(Question asked, Tier tier) =>
        !IsOpen && bounds.Of(tier) is { } bound ? asked with { Objective = null, Holds = [.. asked.Holds, new Hold(tier, bound)] } : null;

    long ValueAt(Solution solution, int rank) => Score.LoadValues(program, program.Loads[0], solution.Values).OrderDescending().ElementAt(rank);

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
