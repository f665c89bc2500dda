using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// One plan of columns from its beginning to its proof, or until time is up. What is better is taken over into the
/// state.
/// </summary>
sealed class ColumnRun
{
    const int Rounds = 1_000, FewestDiveRounds = 2, DiveRounds = 8, CountedSteps = 15, LinesToChooseFrom = 20_000,
        FewestAnnealed = 3, MostAnnealed = 10;
    const double RelaxationPart = 0.5, ChoicePart = 0.25, DivePart = 0.5, GuessedSpread = 0.5, DeterministicUnits = 1;

    static readonly Hold[] sound = [new(Tier.Obligations, 0), new(Tier.Uncovered, 0), new(Tier.UncoveredOptional, 0)];

    readonly SearchContext context;
    readonly SearchState state;
    readonly ColumnSplit split;
    readonly DecisionDiagrams lists;
    readonly ColumnAnnealing annealing;
    readonly Random random;
    readonly Func<TimeSpan> left;
    readonly SearchLimits limits;
    readonly TierBounds bounds;
    readonly SolverSettings settings;
    readonly CancellationToken cancel;

    public ColumnRun(SearchContext context, ColumnPlan plan, DecisionDiagrams lists, Func<TimeSpan> left)
    {
        (this.context, Plan, split, this.lists, this.left) = (context, plan, plan.Split, lists, left);
        (state, random, limits, bounds) = (context.State, context.Random, context.Limits, context.Bounds);
        cancel = context.Effort.Stop;
        annealing = new ColumnAnnealing(plan, random, Stop);
        settings = new SolverSettings { Seed = limits.Seed };
        if (limits.IsCounted)
            settings = settings with { Workers = limits.Threads, DeterministicLimit = DeterministicUnits };
    }

    public ColumnPlan Plan { get; }

    Tier Goal => Tier.Of(split.Goal);

    /// <summary>A first plan, from nothing.</summary>
    public void Begin()
    {
        Plan.Descend([.. Everybody], Stop);
        TakeOver();
        Again();
    }

    /// <summary>Everybody's columns anew.</summary>
    public void Again() => Keep(annealing.Run);

    /// <summary>
    /// Bounds and betters the plan until it is proved, or time is up. True unless something is left for others to do.
    /// </summary>
    public bool Finish()
    {
        using var relaxation = new ColumnRelaxation(split, lists.People, split.Shared, cancel);
        foreach (var r in Everybody) relaxation.Add(r, Plan.Columns[r]);
        if (lists.AreComplete)
        {
            relaxation.BeginAt(Plan.Duals(GuessedSpread));
            relaxation.Converge(new bool[lists.People.Length], Rounds, LeftOf(RelaxationPart), () =>
            {
                Bound(relaxation);
                context.Report.Tell("bounding", state);
                return IsDone;
            });
            Bound(relaxation);
            if (!IsDone) Keep(() => Dive(relaxation));
        }
        Improve(relaxation);
        return IsDone;
    }

    IEnumerable<int> Everybody => Enumerable.Range(0, lists.People.Length);

    bool IsDone => Stop() || (IsSound && bounds.IsMet(Goal, state));

    bool IsSound => state.Limits + state.UnmetObligations + state.Uncovered + state.UncoveredOptional == 0;

    bool Stop() => left() <= TimeSpan.Zero;

    Func<TimeSpan> LeftOf(double part)
    {
        var until = (1 - part) * left();
        return () => left() - until;
    }

    // Where rounds take long there are fewer, and where even few are too many, several people are fixed at once.
    void Dive(ColumnRelaxation relaxation)
    {
        var people = lists.People.Length;
        var affordable = limits.IsCounted ? int.MaxValue
            : (int)Math.Min(int.MaxValue, DivePart * left() / Max(relaxation.RoundTime, TimeSpan.FromMilliseconds(1)));
        var rounds = Math.Clamp(affordable / Math.Max(1, people), FewestDiveRounds, DiveRounds);
        var atOnce = 1 + (int)((long)rounds * people / Math.Max(1, (long)affordable + 1));
        var columns = new ColumnDive(relaxation, people).Run(rounds, atOnce, LeftOf(DivePart));
        for (var r = 0; r < columns.Length; r++)
            if (columns[r] is { } column) Plan.Set(r, column);
        annealing.Improve([.. Everybody.Where(r => columns[r] is null)]);
    }

    void Improve(ColumnRelaxation relaxation)
    {
        var pool = new List<Column>[lists.People.Length];
        foreach (var r in Everybody)
            pool[r] = [.. relaxation.Master.Columns.Where(c => c.Person == r).Select(c => c.Column)];
        var neighbourhood = new ColumnNeighbourhood(split, lists.People, pool, settings, cancel);
        var (few, people) = (new PeopleChoice(split, random), new PeopleChoice(split, random));
        var proof = new ColumnProof(split, lists.People, relaxation, settings, LinesToChooseFrom, cancel);
        var windows = new WindowChoice(split, state.Index.DayOf, random);
        var window = new ColumnWindow(state, split, settings, cancel);
        var turns = new OperatorSelection(windows.IsWorthWhile ? 3 : 2, limits.IsCounted);
        var triedAt = long.MaxValue;
        for (var step = 0; !IsDone && (step < CountedSteps || !limits.IsCounted); step++)
        {
            Bound(relaxation);
            if (lists.AreComplete && IsSound && Plan.Cost < triedAt)
            {
                triedAt = Plan.Cost;
                Prove(proof);
                continue;
            }
            var before = Plan.Cost;
            turns.Take(turn =>
            {
                if (turn == 0) annealing.Improve(few.Next(Plan, random.Next(FewestAnnealed, MostAnnealed + 1)));
                else if (turn == 2) windows.Learn(window.Improve(Plan, windows.Next(Plan), Within(windows.Limit)));
                else people.Learn(neighbourhood.Improve(Plan, people.Next(Plan), Within(people.Limit)));
                return before - Plan.Cost;
            });
            if (Plan.Cost < before) TakeOver();
            else context.Report.Tell("choosing lines", state);
        }
    }

    void Prove(ColumnProof proof)
    {
        var (better, proved) = proof.Run(Plan, () => ChoicePart * left());
        if (better is not null) Keep(() => Set(better));
        if (proved) bounds.Raise(Goal, Plan.Cost, "choice among all lines that a better plan could have", sound);
    }

    void Bound(ColumnRelaxation relaxation)
    {
        if (lists.AreComplete && relaxation.Bound is { } bound)
            bounds.Raise(Goal, split.Constant
                + (long)Whole.DivideUp(bound, ColumnRelaxation.Scale), "column generation", sound);
    }

    // What is tried may be worse.
    void Keep(Action trial)
    {
        var (old, cost) = (Plan.Columns.ToArray(), Plan.Cost);
        trial();
        Plan.Descend([.. Everybody], Stop);
        if (Plan.Cost >= cost) Set(old);
        TakeOver();
    }

    void Set(Column[] chosen)
    {
        for (var r = 0; r < chosen.Length; r++) Plan.Set(r, chosen[r]);
    }

    // More people than seats are no plan.
    void TakeOver()
    {
        if (Plan.Overfills()) return;
        var values = new bool[split.Program.VariableCount];
        foreach (var column in Plan.Columns)
            foreach (var v in column.Variables) values[v] = true;
        Exact.TakeOver(state, new Solution(values));
        context.Report.Tell("choosing lines", state, force: true);
    }

    TimeSpan Within(TimeSpan limit) => limits.IsCounted ? TimeSpan.MaxValue : left() < limit ? left() : limit;

    static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
