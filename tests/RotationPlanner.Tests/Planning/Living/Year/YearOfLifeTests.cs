using Xunit.Abstractions;

namespace RotationPlanner.Tests.Planning.Living.Year;

/// <summary>A year of absences, leavers, joiners, covers, swaps and requests, one after another.</summary>
public class YearOfLifeTests(ITestOutputHelper output)
{
    const int Seeds = 20;

    [Theory]
    [InlineData(1)]
    public void Whatever_happens_the_plan_is_sound_and_the_past_stays(int seed)
    {
        using var life = Lived(seed, 30);
    }

    [FactIn(Length.Full)]
    public void It_stays_so_for_five_hundred_events()
    {
        using var life = Lived(3, 500);
        Assert.True(life.Happened.Count >= Happenings.Kinds - 1, $"Only these happened: {string.Join(", ", life.Happened.Keys)}");
    }

    [FactIn(Length.Soak)]
    public void The_year_ends_about_as_fair_as_with_hindsight()
    {
        var distances = new List<double>();
        foreach (var seed in Enumerable.Range(1, Seeds))
        {
            using var life = Lived(seed, 500);
            distances.Add(Distance(life));
            output.WriteLine($"seed {seed}: {distances[^1]:0.00} shifts above hindsight, {life.Changes} seats changed, {string.Join(", ", life.Happened.Select(h => $"{h.Key} {h.Value}"))}");
        }
        distances.Sort();
        output.WriteLine($"above hindsight, in shifts: median {distances[Seeds / 2]:0.00}, worst {distances[^1]:0.00}");
        Assert.InRange(distances[Seeds / 2], double.NegativeInfinity, 1);
    }

    static Life Lived(int seed, int events)
    {
        var life = new Life(seed, YearCompany.Make());
        life.Live(events);
        Assert.InRange(life.Happened.Values.Sum(), events / 2, events);
        life.CreditsEqualWhatIsServed();
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
