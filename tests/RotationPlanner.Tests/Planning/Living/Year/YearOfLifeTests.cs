using Xunit.Abstractions;

namespace RotationPlanner.Tests.Planning.Living.Year;

/// <summary>A year of absences, leavers, joiners, covers, swaps and requests, one after another.</summary>
public class YearOfLifeTests(ITestOutputHelper output)
{
    const int Seeds = 20;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_happens_the_plan_is_sound_and_the_past_stays(int seed) => Lived(seed, 40);

    [FactIn(Length.Full)]
    public void It_stays_so_for_five_hundred_events() => Lived(3, 500);

    [FactIn(Length.Soak)]
    public void The_year_ends_about_as_fair_as_with_hindsight()
    {
        var distances = Enumerable.Range(1, Seeds).Select(seed => Distance(Lived(seed, 500))).Order().ToList();
        output.WriteLine($"above hindsight, in shifts: median {distances[Seeds / 2]:0.00}, worst {distances[^1]:0.00}");
        Assert.InRange(distances[Seeds / 2], double.NegativeInfinity, 1);
    }

    static Life Lived(int seed, int events)
    {
        var life = new Life(seed, YearCompany.Make());
        life.Live(events);
        Assert.InRange(life.Happened.Values.Sum(), events / 2, events);
        return life;
    }

    static double Distance(Life life)
    {
        var hindsight = Planner.Plan(life.Company with { History = [] }, new PlanOptions { WorkLimit = 500_000 });
        return (Worst(life.Current) - Worst(hindsight)) / Shift(life.Current);
    }

    static double Worst(Plan plan) => plan.Fairness.People.Where(p => p.Seats > 0).Max(p => (double)p.YardstickExcess.Total);

    /// <summary>The mean credit of a day of command.</summary>
    static double Shift(Plan plan) => plan.Fairness.People.Sum(p => p.Load.Total - p.Training.Total) / (double)plan.Schedule.Shifts.Count;
}
