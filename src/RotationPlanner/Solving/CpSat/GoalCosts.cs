namespace RotationPlanner.Solving.CpSat;

/// <summary>What a soft goal costs.</summary>
static class GoalCosts
{
    /// <summary>
    /// Adds the cost of a goal. Spread forms are left out: they count pairs of neighbours, which local search does better; see
    /// <see cref="Question.Holds"/>.
    /// </summary>
    public static void Add(SeatModel model, Goal goal, LinearSum cost)
    {
        var program = model.Program;
        foreach (var form in program.Linears)
            if (form.Penalty is { } penalty && penalty.Goal == goal)
                Misses.Add(model.Writer, cost, model.Sum(form.Terms, form.Weights), form.Least, form.Most, penalty.Weight, form.Label);
        foreach (var form in program.Worsts)
            if (form.Penalty.Goal == goal) Worst(model, form, cost);
        if (goal == Goal.Stability) Departures(model, cost);
    }

    /// <summary>Misses of hard linear forms that are not limits; limits are hard always.</summary>
    public static void AddBroken(SeatModel model, LinearSum cost)
    {
        foreach (var form in model.Program.Linears)
            if (form.IsMended) Misses.Add(model.Writer, cost, model.Sum(form.Terms, form.Weights), form.Least, form.Most, 1, form.Label);
    }

    /// <summary>Misses of demands.</summary>
    public static void AddDemands(SeatModel model, LinearSum cost)
    {
        foreach (var form in model.Program.Linears)
            if (form.IsDemand) Misses.Add(model.Writer, cost, model.Sum(form.Terms, form.Weights), form.Least, form.Most, 1, form.Label);
    }

    static void Worst(SeatModel model, WorstForm form, LinearSum cost)
    {
        var writer = model.Writer;
        var sums = SharedCounts.Of(model, form);
        Int128 most = 0, hint = 0;
        for (var i = 0; i < sums.Count; i++)
        {
            var sum = sums.Sum(i);
            most = Int128.Max(most, Whole.DivideUp(writer.RangeOf(sum, form.Label).Most, form.Unit));
            hint = Int128.Max(hint, Whole.DivideUp(writer.HintOf(sum), form.Unit));
        }
        if (most == 0) return;
        var worst = writer.NewWhole(0, checked((long)most), hint);
        cost.Append(worst, form.Penalty.Weight);
        for (var i = 0; i < sums.Count; i++)
            writer.Post(sums.Sum(i).Add(worst, -form.Unit), Int128.MinValue, 0, form.Label);
    }

    static void Departures(SeatModel model, LinearSum cost)
    {
        foreach (var variable in model.Program.Previous) cost.Add(Lit.Not(model.Variable(variable)), 1);
    }
}
