using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Lines;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>
/// For programs whose rules bind people one by one, and whose plan is judged by sums over people: columns, as in branch and price. People take their best
/// lines in turn for a first plan; relaxation for the bound, a dive, then neighbourhoods of people; where few lines are left that a better plan could have, the choice
/// among them is the proof. Where all lines are too many, some are enough for plans, and nothing is bounded.
/// </summary>
sealed class LineStage(SeatProgram program, PlanOptions options, TierBounds bounds, ProgressReport report, CancellationToken cancel)
{
    const int Rounds = 1_000, FewestDiveRounds = 2, DiveRounds = 8, CountedSteps = 15, FewStates = 10_000_000, LinesToChooseFrom = 20_000, FewestAnnealed = 3, MostAnnealed = 10;
    const double ListingPart = 0.2, RelaxationPart = 0.5, ChoicePart = 0.25, DivePart = 0.5, MissedPart = 0.5, GuessedSpread = 0.5, DeterministicUnits = 1;

    static readonly Hold[] sound = [new(Tier.Broken, 0), new(Tier.Required, 0), new(Tier.Wanted, 0)];

    readonly SolverSettings settings = options.Reproducible
        ? new SolverSettings { Seed = options.Seed, Workers = 1, DeterministicLimit = DeterministicUnits } : new SolverSettings { Seed = options.Seed };

    /// <summary>Whether demands came up that no lines were found to meet: of one person, who has lines that miss little, or of several together.</summary>
    public bool MissesDemands { get; private set; }

    /// <summary>Works until time is up. False where the program is not of this kind or demands stay unmet: then others have to go on.</summary>
    public bool Run(SearchState state, Random random, Func<TimeSpan> given)
    {
        if (LineSplit.Of(program) is not { } split) return false;
        report.Tell("listing lines", state, force: true);
        var kept = TimeSpan.Zero;
        // A plan is wanted soon, of whatever lines there are by then.
        if ((LineDiagrams.All(split, Stop, FewStates) ?? LineDiagrams.Some(split, Stop)) is not { } lists) return false;
        var plan = new LinePlan(split, lists.People);
        var annealing = new LineAnnealing(plan, random, Stop);
        plan.Descend([.. Enumerable.Range(0, lists.People.Length)], Stop);
        TakeOver();
        Keep(annealing.Run);
        MissesDemands = split.IsSoftened.Contains(true) || plan.MissesHard;
        // What cannot be met is for other engines to prove.
        if (MissesDemands) kept = MissedPart * given();
        if (!lists.AreComplete && LineDiagrams.All(split, StopAfter(ListingPart)) is { } all)
        {
            (lists, plan) = (all, plan.With(all.People));
            annealing = new LineAnnealing(plan, random, Stop);
            Keep(annealing.Run);
        }
        var diagrams = lists.People;

        using var relaxation = new LineRelaxation(split, diagrams, split.Shared, cancel);
        for (var r = 0; r < diagrams.Length; r++) relaxation.Add(r, plan.Lines[r]);
        if (lists.AreComplete)
        {
            relaxation.BeginAt(plan.Duals(GuessedSpread));
            relaxation.Converge(new bool[diagrams.Length], Rounds, LeftOf(RelaxationPart), Told);
            Bound();
            if (!Done()) Keep(Dive);
        }
        Improve();
        return !MissesDemands && Done();

        TimeSpan Left() => cancel.IsCancellationRequested ? TimeSpan.Zero : given() - kept;

        Func<bool> StopAfter(double part)
        {
            var until = options.Reproducible ? TimeSpan.Zero : (1 - part) * Left();
            return () => Left() <= until;
        }

        Func<TimeSpan> LeftOf(double part)
        {
            var until = (1 - part) * Left();
            return () => Left() - until;
        }

        // Where rounds take long there are fewer, and where even few are too many, several people are fixed at once.
        void Dive()
        {
            var affordable = options.Reproducible ? int.MaxValue : (int)Math.Min(int.MaxValue, DivePart * Left() / Max(relaxation.RoundTime, TimeSpan.FromMilliseconds(1)));
            var rounds = Math.Clamp(affordable / Math.Max(1, diagrams.Length), FewestDiveRounds, DiveRounds);
            var atOnce = 1 + (int)((long)rounds * diagrams.Length / Math.Max(1, (long)affordable + 1));
            var lines = new LineDive(relaxation, diagrams.Length).Run(rounds, atOnce, LeftOf(DivePart));
            for (var r = 0; r < lines.Length; r++)
                if (lines[r] is { } line) plan.Set(r, line);
            annealing.Improve([.. Enumerable.Range(0, lines.Length).Where(r => lines[r] is null)]);
        }

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
            if (lists.AreComplete && relaxation.Bound is { } bound && IsSound())
                bounds.Raise(Tier.Of(split.Goal), split.Constant + (long)Whole.DivideUp(bound, LineRelaxation.Scale), "column generation", sound);
        }

        // What is tried may be worse.
        void Keep(Action trial)
        {
            var (old, cost) = (plan.Lines.ToArray(), plan.Cost);
            trial();
            plan.Descend([.. Enumerable.Range(0, old.Length)], Stop);
            if (plan.Cost >= cost) Set(old);
            TakeOver();
        }

        void Set(Line[] chosen)
        {
            for (var r = 0; r < chosen.Length; r++) plan.Set(r, chosen[r]);
        }

        // More people than seats are no plan.
        void TakeOver()
        {
            if (plan.Overfills()) return;
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
            var (few, people) = (new PeopleChoice(split, random), new PeopleChoice(split, random));
            var proof = new LineProof(split, diagrams, relaxation, settings, LinesToChooseFrom, cancel);
            var windows = new WindowChoice(split, state.Index.DayOf, random);
            var window = new LineWindow(state, split, settings, cancel);
            var turns = new Turns(windows.IsWorthWhile ? 3 : 2, options.Reproducible);
            var triedAt = long.MaxValue;
            for (var step = 0; !Done() && (step < CountedSteps || !options.Reproducible); step++)
            {
                Bound();
                if (lists.AreComplete && IsSound() && plan.Cost < triedAt)
                {
                    triedAt = plan.Cost;
                    var (better, proved) = proof.Run(plan, () => ChoicePart * Left());
                    if (better is not null) Keep(() => Set(better));
                    if (proved) bounds.Raise(Tier.Of(split.Goal), plan.Cost, "choice among all lines that a better plan could have", sound);
                    continue;
                }
                var before = plan.Cost;
                turns.Take(turn =>
                {
                    if (turn == 0) annealing.Improve(few.Next(plan, random.Next(FewestAnnealed, MostAnnealed + 1)));
                    else if (turn == 2) windows.Learn(window.Improve(plan, windows.Next(plan), options.Reproducible ? TimeSpan.MaxValue : Min(Left(), windows.Limit)));
                    else people.Learn(neighbourhood.Improve(plan, people.Next(plan), options.Reproducible ? TimeSpan.MaxValue : Min(Left(), people.Limit)));
                    return before - plan.Cost;
                });
                if (plan.Cost < before) TakeOver();
                else report.Tell("choosing lines", state);
            }
        }
    }

    static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
