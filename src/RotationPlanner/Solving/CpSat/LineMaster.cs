using Google.OrTools.LinearSolver;
using RotationPlanner.Solving.Lines;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// The linear relaxation over known lines: each person works a mixture of theirs, and shared forms are met by the sum. Its dual values are the prices at which the
/// next lines are sought; they are floating-point numbers, and nothing is claimed from them that is not counted again in whole numbers.
/// </summary>
sealed class LineMaster : IDisposable
{
    readonly LineSplit split;
    readonly Solver solver = Solver.CreateSolver("GLOP");
    readonly Constraint[] persons, shared;
    readonly List<(int Person, Line Line, Variable Variable)> columns = [];
    double[] values = [];

    /// <param name="split">The program.</param>
    /// <param name="people">How many people there are.</param>
    /// <param name="forms">The shared forms, less what people outside add to them.</param>
    /// <param name="missing">What each unit missed of a hard shared form costs, so that there is always a solution.</param>
    public LineMaster(LineSplit split, int people, IReadOnlyList<SharedForm> forms, double missing)
    {
        this.split = split;
        persons = [.. Enumerable.Range(0, people).Select(_ => solver.MakeConstraint(1, 1))];
        shared = new Constraint[forms.Count];
        for (var s = 0; s < shared.Length; s++)
        {
            var (form, other) = (forms[s], split.OtherSide[s]);
            var row = shared[s] = other >= 0 && other < s ? shared[other] : solver.MakeConstraint(double.NegativeInfinity, double.PositiveInfinity);
            if (form.Least != long.MinValue) row.SetLb(form.Least);
            if (form.Most != long.MaxValue) row.SetUb(form.Most);
            var price = form.Price == 0 ? missing : form.Price;
            if (form.Least != long.MinValue) Slack(row, price, 1);
            if (form.Most != long.MaxValue) Slack(row, price, -1);
        }
        solver.Objective().SetMinimization();
    }

    public IReadOnlyList<(int Person, Line Line, Variable Variable)> Columns => columns;

    public void Add(int person, Line line)
    {
        var column = solver.MakeNumVar(0, double.PositiveInfinity, "");
        solver.Objective().SetCoefficient(column, line.Cost);
        persons[person].SetCoefficient(column, 1);
        foreach (var (form, weight) in split.SharedBy(line)) shared[form].SetCoefficient(column, weight);
        columns.Add((person, line, column));
    }

    /// <summary>Solves; false when the solver fails or is stopped.</summary>
    public bool Solve(TimeSpan limit, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested) return false;
        using var stop = cancel.Register(() => solver.InterruptSolve());
        solver.SetTimeLimit((long)Math.Max(1, limit.TotalMilliseconds));
        if (solver.Solve() != Solver.ResultStatus.OPTIMAL) return false;
        // Nothing may be asked of the solver once a line is added or fixed.
        Objective = solver.Objective().Value();
        Duals = [.. shared.Select((c, s) => DualOf(c.DualValue(), s))];
        PersonDuals = Array.ConvertAll(persons, c => c.DualValue());
        values = [.. columns.Select(c => c.Variable.SolutionValue())];
        return true;
    }

    public double Objective { get; private set; }

    /// <summary>Per shared form: its dual value.</summary>
    public double[] Duals { get; private set; } = [];

    /// <summary>Per person: the dual value of having one line.</summary>
    public double[] PersonDuals { get; private set; } = [];

    // A row of two forms has one dual: what it says towards a side is that side's.
    double DualOf(double dual, int form) => split.OtherSide[form] < 0 ? dual : split.Shared[form].Least != long.MinValue ? Math.Max(0, dual) : Math.Min(0, dual);

    public double ValueOf(int column) => column < values.Length ? values[column] : 0;

    /// <summary>Has the person work this line.</summary>
    public void Fix(int column) => columns[column].Variable.SetLb(1);

    public void Free(int column) => columns[column].Variable.SetLb(0);

    public void Dispose() => solver.Dispose();

    void Slack(Constraint form, double price, double sign)
    {
        var slack = solver.MakeNumVar(0, double.PositiveInfinity, "");
        solver.Objective().SetCoefficient(slack, price);
        form.SetCoefficient(slack, sign);
    }
}
