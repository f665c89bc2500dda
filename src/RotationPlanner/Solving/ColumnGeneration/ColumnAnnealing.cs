namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// People take turns at their best column, at first as if nobody else's were certain, then ever more as it stands.
/// Prices that foresee gaps lead a plan where a descent alone does not get to.
/// </summary>
sealed class ColumnAnnealing(ColumnPlan plan, Random random, Func<bool> stop)
{
    const int Passes = 40, PassesOfFew = 10;
    const double Begin = 0.8, BeginOfFew = 0.5, End = 0.15;

    /// <summary>Everybody's columns anew; the plan may get worse.</summary>
    public void Run() => Run([.. Enumerable.Range(0, plan.Columns.Count)], Passes, Begin);

    /// <summary>Some people's columns anew, kept unless the plan gets worse. Whether it got better.</summary>
    public bool Improve(int[] people)
    {
        var (cost, old) = (plan.Cost, people.Select(r => plan.Columns[r]).ToArray());
        Run([.. people], PassesOfFew, BeginOfFew);
        if (plan.Cost > cost)
            for (var i = 0; i < people.Length; i++) plan.Set(people[i], old[i]);
        return plan.Cost < cost;
    }

    void Run(int[] people, int passes, double begin)
    {
        for (var i = 0; i < passes && !stop(); i++)
        {
            random.Shuffle(people);
            var spread = begin * Math.Pow(End / begin, i / (passes - 1.0));
            foreach (var r in people) plan.Renew(r, spread);
        }
        plan.Descend(people, stop);
    }
}
