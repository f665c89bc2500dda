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
sealed class HeaviestSeatsFirst : IPhase
{
    const string Method = "CP-SAT on the heaviest seats";
    // Several tries share the time, and what is found is polished in a moment.
    const double TryPart = 0.25, WithinPart = 0.3, PolishPart = 0.1;
    const int TriesOfPlain = 4, TriesOfFirst = 2;
    // The bound is known; workers that prove would only take the time of those that find.
    const int Finders = 4;

    static Tier Worst => Tier.Load(0, 0);

    public string Name => "heaviest seats";

    /// <summary>
    /// Where it is open who trains, a plan built without the first look at training leaves the heaviest seats room that
    /// one with it may not. A try is short, and another draw of the search often finds what the first did not.
    /// </summary>
    public void Run(SearchContext context)
    {
        var state = context.State;
        if (!context.Program.IsTrainingOpen)
        {
            Try(context, state, 0);
            return;
        }
        var plain = new SearchState(state.Index);
        WarmStart.From(plain, context.Program.Previous);
        new GreedyConstruction(plain, context.Random).Run(context.Effort.User);
        foreach (var (from, tries) in new[] { (plain, TriesOfPlain), (state, TriesOfFirst) })
            for (var attempt = 0; attempt < tries && IsOpen(context, from); attempt++)
            {
                Try(context, from, attempt);
                if (from == plain) Exact.TakeOver(state, plain.Snapshot());
            }
    }

    static bool IsOpen(SearchContext context, SearchState from) =>
        !context.Bounds.IsMet(Worst, from) && !context.Bounds.IsMet(context.State) && !context.Effort.IsOver;

    /// <summary>Looks for a better worst load, from the heaviest seats on.</summary>
    static void Try(SearchContext context, SearchState state, int attempt)
    {
        var limit = TryPart * context.Left();
        if (limit <= TimeSpan.Zero || context.Bounds.IsMet(state)) return;
        if (HeaviestSeats.Of(context.Program) is not { } heaviest) return;
        context.Report.Tell("deciding the heaviest seats", state, force: true);
        if (Decide(context, state, heaviest, limit, attempt) is not { } decided) return;
        var found = Filled(context, decided);
        Descent.Polish(context, found, PolishPart);
        Exact.TakeOver(state, found.Snapshot());
    }

    /// <summary>The heaviest seats, better than in the state; null where nothing better is known.</summary>
    static Solution? Decide(
        SearchContext context, SearchState state, HeaviestSeats heaviest, TimeSpan limit, int attempt)
    {
        var (program, bounds, exact) = (context.Program, context.Bounds, new Exact(context));
        var watch = Stopwatch.StartNew();
        var frozen = heaviest.Variables.Select(h => !h).ToArray();
        // Those who may command once they have trained train in the same question.
        foreach (var seat in program.Climbs.Where(c => c.Gates.Length > 0).SelectMany(c => c.Seats))
            frozen[seat.Variable] = false;
        var question = new Question
        {
            Program = heaviest.Alone(),
            Frozen = frozen,
            Seed = unchecked(context.Limits.Seed + attempt),
            Workers = Finders,
            Threads = context.Limits.Threads,
            DeterministicLimit = context.Limits.IsCounted ? context.Share.Units : null,
            Hint = new Solution(heaviest.Only(state.Values.ToArray())),
            Holds = [new(Tier.Obligations, 0), new(Tier.Uncovered, state.Uncovered)],
        };
        var had = WorstOf(program, question.Hint);
        var enough = bounds.Of(Worst, state) + bounds.ToleranceOf(Worst);
        if (had <= enough) return null;
        // Any plan within the bound is often easier to find than the least; but climbs make it too hard to come back
        // with nothing.
        if (!program.IsTrainingOpen && bounds.Of(Worst, state) is { } within)
        {
            List<Hold> held = [.. question.Holds, new(Worst, within)];
            var answer = exact.Ask(question with { Holds = held, Limit = WithinPart * limit });
            if (answer.Solution is { } met) return met;
            if (answer.Outcome == Outcome.Infeasible) bounds.Raise(Worst, within + 1, Method, question.Holds);
        }
        var left = limit - watch.Elapsed;
        if (left <= TimeSpan.Zero || context.Effort.IsOver) return null;
        var least = exact.Ask(question with { Objective = Worst, StopAt = enough, Limit = left });
        if (least.Bound is { } bound) bounds.Raise(Worst, bound, Method, question.Holds);
        return least.Solution is { } found && WorstOf(program, found) < had ? found : null;
    }

    static long WorstOf(SeatProgram program, Solution solution)
    {
        var values = Score.LoadValues(program, program.Loads[0], solution.Values);
        return WaterFillingBound.Carriers(program, program.Loads[0]).Select(r => values[r]).DefaultIfEmpty(0).Max();
    }

    /// <summary>The heavy seats as decided, not to be moved again, and the others filled around them.</summary>
    static SearchState Filled(SearchContext context, Solution decided)
    {
        var kept = (sbyte[])context.Program.Fixed.Clone();
        for (var v = 0; v < kept.Length; v++)
            if (decided.Values[v]) kept[v] = 1;
        var found = new SearchState(new ProgramIndex(context.Program with { Fixed = kept }));
        new GreedyConstruction(found, context.Random).Run(context.Effort.User);
        return found;
    }
}
