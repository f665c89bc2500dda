using Google.OrTools.LinearSolver;
using RotationPlanner.Solving.ColumnGeneration;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// The linear relaxation over known columns: each person works a mixture of theirs, and shared constraints are met by
/// the sum. Its dual values are the prices at which the next columns are sought; they are floating-point numbers, and
/// nothing is claimed from them that is not counted again in whole numbers.
/// </summary>
sealed class RestrictedMaster : IDisposable
{
    readonly ColumnSplit split;
    readonly Solver solver = Solver.CreateSolver("GLOP");
    readonly Constraint[] persons, shared;
    readonly List<(int Person, Column Column)> columns = [];
    readonly List<Variable> parts = [];
    double[] values = [];

    /// <param name="split">The program.</param>
    /// <param name="people">How many people there are.</param>
    /// <param name="constraints">The shared constraints, less what people outside add to them.</param>
    /// <param name="missing">What each unit missed of a hard shared constraint costs, so that there is always a
    /// solution.</param>
    public RestrictedMaster(ColumnSplit split, int people, IReadOnlyList<SharedConstraint> constraints, double missing)
    {
        this.split = split;
        persons = [.. Enumerable.Range(0, people).Select(_ => solver.MakeConstraint(1, 1))];
        shared = new Constraint[constraints.Count];
        for (var s = 0; s < shared.Length; s++)
        {
            var (constraint, other) = (constraints[s], split.OtherSide[s]);
            var row = shared[s] = other >= 0 && other < s
                ? shared[other] : solver.MakeConstraint(double.NegativeInfinity, double.PositiveInfinity);
            if (constraint.Least != long.MinValue) row.SetLb(constraint.Least);
            if (constraint.Most != long.MaxValue) row.SetUb(constraint.Most);
            var price = constraint.Price == 0 ? missing : constraint.Price;
            if (constraint.Least != long.MinValue) Slack(row, price, 1);
            if (constraint.Most != long.MaxValue) Slack(row, price, -1);
        }
        solver.Objective().SetMinimization();
    }

    /// <summary>The columns added, in order.</summary>
    public IReadOnlyList<(int Person, Column Column)> Columns => columns;

    public void Add(int person, Column column)
    {
        var part = solver.MakeNumVar(0, double.PositiveInfinity, "");
        solver.Objective().SetCoefficient(part, column.Cost);
        persons[person].SetCoefficient(part, 1);
        foreach (var (constraint, weight) in split.SharedBy(column)) shared[constraint].SetCoefficient(part, weight);
        columns.Add((person, column));
        parts.Add(part);
    }

    /// <summary>Solves; false when the solver fails or is stopped.</summary>
    public bool Solve(TimeSpan limit, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested) return false;
        using var stop = cancel.Register(() => solver.InterruptSolve());
        solver.SetTimeLimit((long)Math.Max(1, limit.TotalMilliseconds));
        if (solver.Solve() != Solver.ResultStatus.OPTIMAL) return false;
        // Nothing may be asked of the solver once a column is added or fixed.
        Objective = solver.Objective().Value();
        Duals = [.. shared.Select((c, s) => DualOf(c.DualValue(), s))];
        PersonDuals = Array.ConvertAll(persons, c => c.DualValue());
        values = [.. parts.Select(p => p.SolutionValue())];
        return true;
    }

    public double Objective { get; private set; }

    /// <summary>Per shared constraint: its dual value.</summary>
    public double[] Duals { get; private set; } = [];

    /// <summary>Per person: the dual value of having one column.</summary>
    public double[] PersonDuals { get; private set; } = [];

    // A row of two constraints has one dual: what it says towards a side is that side's.
    double DualOf(double dual, int constraint) =>
        split.OtherSide[constraint] < 0 ? dual : split.Shared[constraint].Least != long.MinValue
            ? Math.Max(0, dual) : Math.Min(0, dual);

    public double ValueOf(int column) => column < values.Length ? values[column] : 0;

    /// <summary>Has the person work this column.</summary>
    public void Fix(int column) => parts[column].SetLb(1);

    public void Free(int column) => parts[column].SetLb(0);

    public void Dispose() => solver.Dispose();

    void Slack(Constraint constraint, double price, double sign)
    {
        var slack = solver.MakeNumVar(0, double.PositiveInfinity, "");
        solver.Objective().SetCoefficient(slack, price);
        constraint.SetCoefficient(slack, sign);
    }
}
