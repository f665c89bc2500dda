
namespace RotationPlanner.Benchmarks.Climb;

/// <summary>One reproducible plan, which is one of counted steps on one thread: with a time limit all would take the same time.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="All">Processor seconds from the call to the checked plan; other work on the machine does not count.</param>
/// <param name="Even">Processor seconds from the call until coverage and worst excess were final.</param>
sealed record ClimbRun(Plan Plan, double All, double Even)
{
    public static ClimbRun Of(Company company, int seed)
    {
        GC.Collect();
        var from = Processor();
        var listener = new EvenListener(() => Processor() - from);
        var plan = Planner.Plan(company, new PlanOptions { Seed = seed }, listener);
        var run = new ClimbRun(plan, Processor() - from, listener.Seconds);
        Console.Error.WriteLine(FormattableString.Invariant($"{company.Rotations.Sum(r => r.Roles.Count)} roles: {run.All:0.000} s, worst excess final after {run.Even:0.000} s"));
        return run;
    }

    static double Processor() => Environment.CpuUsage.TotalTime.TotalSeconds;
}
