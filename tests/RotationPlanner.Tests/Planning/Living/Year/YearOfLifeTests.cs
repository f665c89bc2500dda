using NodaTime;
using RotationPlanner.Fairness;
using Xunit.Abstractions;

namespace RotationPlanner.Tests.Planning.Living.Year;

/// <summary>A year of absences, leavers, joiners, covers, swaps and requests, one after another.</summary>
public class YearOfLifeTests(ITestOutputHelper output)
{
    const int Seeds = 20, Events = 680, FewestEvents = 500;

    // One shift is wished for. Of those who are there at the end the middle of the seeds is one; whoever left has served
    // what they served.
    const double MostShiftsAbove = 4, MostShiftsThere = 1.5;

    [Theory]
    [InlineData(1)]
    public void Whatever_happens_the_plan_is_sound_and_the_past_stays(int seed)
    {
        using var life = Lived(seed, 30);
    }

    [Theory]
    [InlineData(1)]
    public void It_is_so_where_days_go_together_in_stints(int seed)
    {
        using var life = Lived(seed, 30, YearCompany.InStints());
    }

    [FactIn(Length.Full)]
    public void Stints_stay_so_for_two_hundred_events()
    {
        using var life = Lived(4, 200, YearCompany.InStints());
    }

    public static TheoryData<string> Rotas => ["pairs", "order", "crews"];

    [Theory]
    [MemberData(nameof(Rotas))]
    public void It_is_so_with_pairs_kept_apart_with_a_fixed_order_and_with_crews(string rota)
    {
        using var life = Lived(2, 30, In(rota));
    }

    [TheoryIn(Length.Full)]
    [MemberData(nameof(Rotas))]
    public void Each_of_them_stays_so_for_two_hundred_events(string rota)
    {
        using var life = Lived(5, 200, In(rota));
    }

    static Company In(string rota) => rota switch { "pairs" => YearCompany.InPairs(), "order" => YearCompany.InOrder(), _ => YearCompany.InCrews() };

    /// <summary>A cover changed whom a trainee learns from, and the next change of nothing took the seat away.</summary>
    [FactIn(Length.Soak)]
    public void A_year_of_covers_beside_trainees_is_sound()
    {
        using var life = Lived(10, Events);
    }

    [FactIn(Length.Full)]
    public void It_stays_so_for_five_hundred_events()
    {
        using var life = Lived(3, Events);
        Assert.InRange(life.Happened.Values.Sum(), FewestEvents, Events);
        Assert.True(life.Happened.Count >= Happenings.Kinds - 1, $"Only these happened: {string.Join(", ", life.Happened.Keys)}");
    }

    /// <summary>
    /// The final worst excess is that of those whose balance stands at the end. Whoever has left has none: what they served
    /// beyond their share cannot be undone, and the ledger settles it with those who shared with them. So those who are there
    /// are told without it and with it, and beside them everybody, leavers among them.
    /// </summary>
    [FactIn(Length.Soak)]
    public void How_far_the_year_ends_from_hindsight_is_told_and_bounded()
    {
        var (all, there, settled) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var seed in Enumerable.Range(1, Seeds))
        {
            using var life = Lived(seed, Events);
            var hindsight = Planner.Plan(life.Company, new PlanOptions { WorkLimit = 500_000 });
            all.Add(Distance(life, hindsight, _ => true));
            there.Add(Distance(life, hindsight, p => IsThere(life, p)));
            settled.Add((Settled(life, life.Current) - Settled(life, hindsight)) / Shift(life.Current));
            output.WriteLine($"seed {seed}: {all[^1]:0.00} shifts above hindsight, {there[^1]:0.00} of those who are there at the end, {settled[^1]:0.00} once leavers are settled; {life.Changes} seats changed in {life.Happened.Values.Sum()} events");
        }
        output.WriteLine($"all: median {Median(all):0.00}, worst {all.Max():0.00}; there at the end: median {Median(there):0.00}, worst {there.Max():0.00}; settled: median {Median(settled):0.00}, worst {settled.Max():0.00}");
        Assert.InRange(Median(all), double.NegativeInfinity, MostShiftsAbove);
        Assert.InRange(Median(there), double.NegativeInfinity, MostShiftsThere);
    }

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    static bool IsThere(Life life, string person)
    {
        var (end, responder) = (life.Company.Horizon.End, life.Company.Responders.Single(r => r.Id == person));
        var department = life.Company.Departments.Single(d => d.Id == responder.Department);
        return !(responder.Leaves < end) && !(responder.StepsBack < end) && !(department.BuyIn?.Withdrawn < end);
    }

    static Life Lived(int seed, int events, Company? company = null)
    {
        var life = new Life(seed, company ?? YearCompany.Make(), events < FewestEvents ? 200_000 : 2_000_000);
        life.Live(events);
        Assert.InRange(life.Happened.Values.Sum(), events / 2, events);
        life.CreditsEqualWhatIsServed();
        return life;
    }

    static double Distance(Life life, Plan hindsight, Func<string, bool> counts) => (Worst(life.Current, counts) - Worst(hindsight, counts)) / Shift(life.Current);

    static double Worst(Plan plan, Func<string, bool> counts) =>
        plan.Fairness.People.Where(p => p.Seats > 0 && counts(p.Responder)).Max(p => (double)p.YardstickExcess.Total);

    /// <summary>The worst balance with which those who are there go into the next horizon, in credit minutes.</summary>
    static double Settled(Life life, Plan plan)
    {
        var first = plan.Company.Horizon.End.PlusDays(1);
        var next = plan.Company with { Ledger = plan.Ledger, Horizon = new DateInterval(first, first.PlusDays(27)) };
        return LedgerBook.Carried(next).Select((c, i) => (Person: next.Responders[i].Id, c.Total)).Where(c => IsThere(life, c.Person)).Max(c => (double)c.Total);
    }

    /// <summary>The mean credit of a day of command.</summary>
    static double Shift(Plan plan) => plan.Fairness.People.Sum(p => p.Load.Total - p.Training.Total) / (double)plan.Schedule.Shifts.Count;
}
