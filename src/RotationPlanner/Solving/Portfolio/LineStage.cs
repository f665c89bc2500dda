using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Lines;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>
/// For programs whose rules bind people one by one, and whose plan is judged by sums over people: columns, as in branch and price. Relaxation for the bound, dives for
/// plans, then neighbourhoods of people; where few lines are left that a better plan could have, the choice among them is the proof.
/// </summary>
sealed class LineStage(SeatProgram program, PlanOptions options, TierBounds bounds, ProgressReport report, CancellationToken cancel)
{
    const int Rounds = 1_000, DiveRounds = 8, CountedSteps = 10, LinesToChooseFrom = 20_000;
    const double RelaxationPart = 0.5, ChoicePart = 0.25, DivePart = 0.5, DeterministicUnits = 1;

    readonly SolverSettings settings = options.Reproducible
        ? new SolverSettings { Seed = options.Seed, Workers = 1, DeterministicLimit = DeterministicUnits } : new SolverSettings { Seed = options.Seed };

    /// <summary>Works until time is up. False where the program is not of this kind or demands stay unmet: then others have to go on.</summary>
    public bool Run(SearchState state, Random random, Func<TimeSpan> given)
    {
        if (LineSplit.Of(program) is not { } split) return false;
        var whole = given();
        report.Tell("listing lines", state, force: true);
        if (LineDiagrams.Of(split, Stop) is not { } diagrams) return false;
        var plan = new LinePlan(split, diagrams);
        plan.Descend(Stop);
        TakeOver();

        using var relaxation = new LineRelaxation(split, diagrams, split.Shared, cancel);
        for (var r = 0; r < diagrams.Length; r++) relaxation.Add(r, plan.Lines[r]);
        relaxation.Converge(new bool[diagrams.Length], Rounds, () => Left() - (1 - RelaxationPart) * whole, Told);
        Bound();
        if (!Done() && new LineDive(relaxation, diagrams.Length).Run(RoundsOfDive(), Left) is { } lines) Set(lines);
        Improve();
        return Done();

        TimeSpan Left() => cancel.IsCancellationRequested ? TimeSpan.Zero : given();

        // A dive that does not end in time is worth nothing: where rounds take long, there are fewer.
        int RoundsOfDive() => options.Reproducible ? DiveRounds
            : (int)Math.Clamp(DivePart * Left() / (diagrams.Length * Max(relaxation.RoundTime, TimeSpan.FromMilliseconds(1))), 1, DiveRounds);

        bool Stop() => Left() <= TimeSpan.Zero;

        bool IsSound() => state.Limits + state.Broken + state.Required + state.Wanted == 0;

        bool Done() => Stop() || (IsSound() && bounds.IsMet(Tier.Of(split.Goal), state));

        bool Told()
        {
            Bound();
            report.Tell("bounding", state);
            return Done();
        }

        void Bound()
        {
            if (relaxation.Bound is { } bound && IsSound())
                bounds.Raise(Tier.Of(split.Goal), split.Constant + (long)Whole.DivideUp(bound, LineRelaxation.Scale), "column generation");
        }

        void Set(Line[] chosen)
        {
            var old = plan.Lines.ToArray();
            var cost = plan.Cost;
            for (var r = 0; r < chosen.Length; r++) plan.Set(r, chosen[r]);
            plan.Descend(Stop);
            if (plan.Cost >= cost)
                for (var r = 0; r < old.Length; r++) plan.Set(r, old[r]);
            TakeOver();
        }

        void TakeOver()
        {
            var values = new bool[program.VariableCount];
            foreach (var line in plan.Lines)
                foreach (var v in line.Variables) values[v] = true;
            Exact.TakeOver(state, new Solution(values));
            report.Tell("choosing lines", state, force: true);
        }

        void Improve()
        {
            var pool = new List<Line>[diagrams.Length];
            for (var r = 0; r < pool.Length; r++) pool[r] = [.. relaxation.Master.Columns.Where(c => c.Person == r).Select(c => c.Line)];
            var neighbourhood = new LineNeighbourhood(split, diagrams, pool, settings, cancel);
            var people = new PeopleChoice(split, random);
            var proof = new LineProof(split, diagrams, relaxation, settings, LinesToChooseFrom, cancel);
            var triedAt = long.MaxValue;
            for (var step = 0; !Done() && (step < CountedSteps || !options.Reproducible); step++)
            {
                Bound();
                if (IsSound() && plan.Cost < triedAt)
                {
                    triedAt = plan.Cost;
                    var (better, proved) = proof.Run(plan, () => ChoicePart * Left());
                    if (better is not null) Set(better);
                    if (proved) bounds.Raise(Tier.Of(split.Goal), plan.Cost, "choice among all lines that a better plan could have");
                    continue;
                }
                var result = neighbourhood.Improve(plan, people.Next(plan), options.Reproducible ? TimeSpan.MaxValue : Min(Left(), people.Limit));
                people.Learn(result);
                if (result == LineNeighbourhood.Result.Better) TakeOver();
                else report.Tell("choosing lines", state);
            }
        }
    }

    static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
