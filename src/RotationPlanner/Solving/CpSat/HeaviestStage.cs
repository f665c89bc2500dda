using System.Diagnostics;
using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Decides the heaviest seats alone: a small exact model finds a worst load within the bound, which moves of single
/// seats rarely do. The lighter seats are filled around them. What is proved of the heaviest seats alone is a bound of
/// the whole, as lighter ones only add to it.
/// </summary>
sealed class HeaviestStage(SeatProgram program, SearchLimits limits, TierBounds bounds, ProgressReport report, Effort effort)
{
    const string Method = "CP-SAT on the heaviest seats";
    const double WithinPart = 0.3, DeterministicUnits = 0.4;
    // The bound is known; workers that prove would only take the time of those that find.
    const int Finders = 4;

    /// <summary>Looks for a better worst load, from the heaviest seats on. True when the state got better.</summary>
    public bool Run(SearchState state, Random random, TimeSpan limit, int attempt, Action<SearchState> polish)
    {
        if (limit <= TimeSpan.Zero || bounds.IsMet(state) || HeaviestSeats.Of(program) is not { } heaviest) return false;
        report.Tell("deciding the heaviest seats", state, force: true);
        if (Decide(state, heaviest, limit, attempt) is not { } decided) return false;
        var found = Filled(decided, random);
        polish(found);
        return Exact.TakeOver(state, found.Snapshot());
    }

    /// <summary>The heaviest seats, better than in the state; null where nothing better is known.</summary>
    Solution? Decide(SearchState state, HeaviestSeats heaviest, TimeSpan limit, int attempt)
    {
        var (worst, watch) = (Tier.Load(0, 0), Stopwatch.StartNew());
        var frozen = heaviest.Variables.Select(h => !h).ToArray();
        // Those who may command once they have trained train in the same question.
        foreach (var seat in program.Climbs.Where(c => c.Gates.Length > 0).SelectMany(c => c.Seats)) frozen[seat.Variable] = false;
        var question = new Question
        {
            Program = heaviest.Alone(), Frozen = frozen, Seed = unchecked(limits.Seed + attempt), Workers = Finders, Threads = limits.Threads,
            DeterministicLimit = limits.IsCounted ? DeterministicUnits : null,
            Hint = new Solution(heaviest.Only(state.Values.ToArray())), Holds = [new(Tier.Obligations, 0), new(Tier.Uncovered, state.Uncovered)],
        };
        var had = Worst(question.Hint);
        var enough = bounds.Of(worst, state) + bounds.ToleranceOf(worst);
        if (had <= enough) return null;
        // Any plan within the bound is often easier to find than the least; but climbs make it too hard to come back
        // with nothing.
        if (!program.IsTrainingOpen && bounds.Of(worst, state) is { } within)
        {
            var answer = Ask(question with { Holds = [.. question.Holds, new(worst, within)], Limit = WithinPart * limit });
            if (answer.Solution is { } met) return met;
            if (answer.Outcome == Outcome.Infeasible) bounds.Raise(worst, within + 1, Method, question.Holds);
        }
        var left = limit - watch.Elapsed;
        if (left <= TimeSpan.Zero || effort.IsOver) return null;
        var least = Ask(question with { Objective = worst, StopAt = enough, Limit = left });
        if (least.Bound is { } bound) bounds.Raise(worst, bound, Method, question.Holds);
        return least.Solution is { } found && Worst(found) < had ? found : null;
    }

    Answer Ask(Question question)
    {
        var answer = CpSatEngine.Ask(question, effort.Stop);
        effort.Spend(Exact.WorkOf(answer));
        return answer;
    }

    long Worst(Solution solution)
    {
        var values = Score.LoadValues(program, program.Loads[0], solution.Values);
        return WaterFillingBound.Carriers(program, program.Loads[0]).Select(r => values[r]).DefaultIfEmpty(0).Max();
    }

    /// <summary>The heavy seats as decided, not to be moved again, and the others filled around them.</summary>
    SearchState Filled(Solution decided, Random random)
    {
        var kept = (sbyte[])program.Fixed.Clone();
        for (var v = 0; v < kept.Length; v++)
            if (decided.Values[v]) kept[v] = 1;
        var found = new SearchState(new ProgramIndex(program with { Fixed = kept }));
        new GreedyConstruction(found, random).Run(effort.User);
        return found;
    }
}
