using NodaTime;
using RotationPlanner.Baselines;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Generated;
using RotationPlanner.Tests.Planning.Living;
using RotationPlanner.Tests.Reporting;
using RotationPlanner.Tests.Rules.Stints;
using RotationPlanner.Tests.Rules.Tiny;

namespace RotationPlanner.Tests.Baselines;

/// <summary>The curve of wishes against worst excess, beside what can be reckoned and beside every roster there is.</summary>
public class PriceOfFairnessTests
{
    static readonly PlanOptions little = new() { WorkLimit = 200_000 };

    static Company Wishing(Company company, string who, params DaySelector[] avoided) => company with
    {
        Responders = [.. company.Responders.Select(r => r.Id == who ? r with { Avoids = avoided } : r)],
    };

    // Six weeks of command, two each; c would rather serve in none.
    static readonly Company six = Wishing(LivingTeam.Of(6, "a", "b", "c"), "c", DaySelector.Between(LivingTeam.Start, LivingTeam.Start.PlusDays(41)));

    static Duration Turns(Plan plan, double count) =>
        Duration.FromMinutes(count * plan.Fairness.People.Sum(p => p.Load.Total) / plan.Assignments.Count);

    [Fact]
    public void One_wish_more_costs_just_one_shift()
    {
        var plan = LivingTeam.Plan(six);
        var price = PriceOfFairness.Of(plan, [Turns(plan, 0), Turns(plan, 1), Turns(plan, 2)], little);
        Assert.Equal(6, price.Wishes);
        Assert.Equal([2, 1, 0], price.Points.Select(p => p.AvoidedServed));
        Assert.Equal([4 / 6.0, 5 / 6.0, 1], price.Points.Select(p => p.Honoured), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal([0, 1, 1], price.Points.Select(p => p.WorstExcessTurns), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(4 / 6.0, price.Points[0].HonouredAtMost!.Value, 9);
        Assert.Equal([("c", 1)], price.Points[1].Gain);
        Assert.Equal(Turns(plan, 1).TotalHours, Assert.Single(price.Points[1].Pay).Hours, 6);
        Assert.Contains(price.Points[1].CarriesMost, new[] { "a", "b" });
        Assert.Contains("100 %", price.Verdict(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_all_rosters_within_the_tolerance_none_misses_less()
    {
        var told = 0;
        for (var seed = 1; seed <= 5; seed++)
        {
            var (company, random) = (Drawn(seed), new Random(seed));
            var plan = LivingTeam.Plan(company);
            var lightest = Lightest(plan);
            IReadOnlyList<Duration> tolerances = [.. new[] { 0, 0.5, 1, 1.7 }.Select(f => Duration.FromMinutes(Math.Round(f * lightest)))];
            var all = All(plan).ToList();
            var evenest = all.Select(r => r.Excess).Aggregate((a, b) => a.AsSpan().SequenceCompareTo(b) <= 0 ? a : b);
            var points = PriceOfFairness.Of(plan, tolerances, little).Points;
            Assert.All(points.Zip(points.Skip(1)).Where(p => p.First.WorstExcessHours <= p.Second.WorstExcessHours),
                p => Assert.False(p.First.HonouredAtMost > p.Second.HonouredAtMost));
            foreach (var point in points)
            {
                var tolerance = (long)point.Tolerance.TotalMinutes;
                var floor = evenest[^1] - Math.Max(lightest, tolerance);
                var within = all.Where(r => r.Excess[^1] >= floor && r.Excess.Zip(evenest).All(e => e.First <= e.Second + tolerance));
                Assert.Equal((seed, within.Min(r => r.Missed)), (seed, Missed(point.Plan)));
                Assert.True(point.WorstExcessHours <= (evenest[0] + tolerance + 0.001) / 60.0);
                if (point.HonouredAtMost is not { } most) continue;
                // What is proved of evener plans alone says nothing of these.
                told += most < 1 && most > points[0].HonouredAtMost ? 1 : 0;
                // A bound speaks of all that are as even as the point's own plan, not of the tolerance it stands at.
                var least = all.Where(r => r.Excess[0] <= (60 * point.WorstExcessHours) + 0.01).Min(r => r.Missed);
                Assert.InRange(most, 1 - ((double)least / Math.Max(1, plan.Wishes().Sum(w => w.Weight))) - 1e-9, 1);
            }
        }
        Assert.InRange(told, 1, int.MaxValue);
    }

    [Fact]
    public void Where_changes_of_hands_have_a_price_no_bound_is_told()
    {
        // Whole, the week costs two days to avoid; cut in two it costs more, and honours all.
        var company = StintCases.Team(2, "2027-01-04", "2027-01-08", StintCases.Days, [StintCases.Week with { SplitPoints = 1_000 }]);
        company = Wishing(company, "a", Days(4, 5));
        company = Wishing(company, "b", Days(7, 8));
        var point = Assert.Single(PriceOfFairness.Of(LivingTeam.Plan(company), [Duration.FromHours(20)], little).Points);
        Assert.Equal((0.5, null), (point.Honoured, point.HonouredAtMost));

        static DaySelector Days(int from, int to) => DaySelector.Between(new LocalDate(2027, 1, from), new LocalDate(2027, 1, to));
    }

    [Fact]
    public void Beside_somebodys_own_soft_rule_no_bound_is_told()
    {
        var costly = new OwnRule(program =>
        {
            foreach (var choice in program.Choices.Where(c => c.Responder.Id != "c"))
                program.AtMost(new Label("own", "costs more than a wish"), 0, [choice], new Penalty(Goal.Preferences, 10));
        }, false);
        var company = six with { Rotations = [.. six.Rotations.Select(r => r with { Rules = [costly] })] };
        var plan = LivingTeam.Plan(company);
        var point = Assert.Single(PriceOfFairness.Of(plan, [Turns(plan, 1)], little).Points);
        Assert.Equal(3, point.AvoidedServed);
        Assert.Null(point.HonouredAtMost);
    }

    /// <summary>Six days and nights of three people in two zones, who wish at random; days of the weekend weigh more.</summary>
    static Company Drawn(int seed)
    {
        var random = new Random(seed);
        DaySelector Wish() => DaySelector.Between(LivingTeam.Start.PlusDays(2 + random.Next(6)), LivingTeam.Start.PlusDays(7)) with { Weight = random.Next(1, 3) };
        var company = LivingTeam.Of(1, "a", "b", "c");
        return company with
        {
            Horizon = new DateInterval(LivingTeam.Start.PlusDays(2), LivingTeam.Start.PlusDays(7)),
            Rotations = [company.Rotations[0] with { Pattern = ShiftPattern.Daily(new LocalTime(random.Next(24), 0)) }],
            Responders =
            [
                .. company.Responders.Select(r => r with
                {
                    TimeZone = r.Id == "b" ? DateTimeZoneProviders.Tzdb["America/New_York"] : r.TimeZone,
                    Avoids = random.Next(3) > 0 ? [Wish()] : [], Prefers = random.Next(2) > 0 ? [Wish()] : [],
                }),
            ],
        };
    }

    /// <summary>Every way to fill all seats, by the yardstick of a plan.</summary>
    static IEnumerable<(long[] Excess, int Missed)> All(Plan plan)
    {
        var (people, shifts) = (plan.Company.Responders, plan.Schedule.Shifts);
        for (var number = 0; number < Math.Pow(people.Count, shifts.Count); number++)
        {
            var rest = number;
            var seats = new List<Assignment>();
            foreach (var shift in shifts)
            {
                seats.Add(new Assignment("command", shift.Id, "commander", 0, people[rest % people.Count].Id, shift.Start.ToInstant(), shift.End.ToInstant()));
                rest /= people.Count;
            }
            long[] excess = [.. plan.Measure(seats).People.Select(p => p.YardstickExcess.Total).OrderDescending()];
            yield return (excess, plan.Wishes().Sum(w => seats.Exists(s => s.Shift == w.Shift && s.Responder == w.Responder) == w.IsForIt ? 0 : w.Weight));
        }
    }

    static long Lightest(Plan plan) => plan.Schedule.Shifts.Min(s => plan.Company.Responders.Min(r => plan.Schedule.Measure(s, r).CreditFor(1).Total));

    static int Missed(Plan plan) => plan.Wishes().Where(w => !w.IsMet).Sum(w => w.Weight);

    [Fact]
    public void More_tolerance_never_honours_less_and_every_plan_passes_the_checker()
    {
        var drawn = 0;
        for (var number = 0; number < 60 && drawn < 8; number++)
        {
            var company = TinyCompanies.Of(number);
            var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 4_000 });
            var price = PriceOfFairness.Of(plan, options: new PlanOptions { WorkLimit = 20_000 });
            if (price.Points.Count == 0) continue;
            drawn++;
            Assert.Equal(price.Points.OrderBy(p => p.Tolerance).Select(p => p.Tolerance), price.Points.Select(p => p.Tolerance));
            foreach (var (tighter, wider) in price.Points.Zip(price.Points.Skip(1)))
                Assert.True(wider.Honoured >= tighter.Honoured, $"company {number}: {tighter.Honoured}, then {wider.Honoured}");
            Assert.All(price.Points, p => Assert.DoesNotContain(PlanChecker.Check(p.Plan.Schedule, p.Plan.Assignments, p.Plan.Training.Events), v => !p.Plan.Unmet.Contains(v)));
            Assert.All(price.Points, p => Assert.InRange(p.Honoured, 0, p.HonouredAtMost ?? 1));
        }
        Assert.Equal(8, drawn);
    }

    [Fact]
    public void Where_nobody_wishes_it_says_what_to_add()
    {
        var price = PriceOfFairness.Of(LivingTeam.Plan(LivingTeam.Of(6, "a", "b", "c")), options: little);
        Assert.Empty(price.Points);
        Assert.Contains("`prefers` or `avoids`", price.Verdict(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_load_is_not_evened_out_wishes_cost_nothing()
    {
        var price = PriceOfFairness.Of(LivingTeam.Plan(six with { Fairness = new FairnessPolicy { BalancesLoad = false } }), options: little);
        Assert.Empty(price.Points);
        Assert.Contains("balance: false", price.Verdict(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_tolerances_are_told_at_once()
    {
        var plan = LivingTeam.Plan(six);
        Duration[] asked = [Duration.FromHours(-1), Duration.FromHours(1), Duration.FromHours(100_000)];
        var wrong = PriceOfFairness.Problems(plan, asked);
        Assert.Equal(["tolerances", "tolerances"], wrong.Select(p => p.Place));
        Assert.All(wrong, p => Assert.StartsWith("Maybe", p.Advice, StringComparison.Ordinal));
        Assert.Contains("not negative", Assert.Throws<ArgumentException>(() => PriceOfFairness.Of(plan, asked, little)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tolerances_are_in_order_and_once_each_however_they_are_given()
    {
        var price = PriceOfFairness.Of(LivingTeam.Plan(six), [Duration.FromHours(9), Duration.Zero, Duration.FromHours(9)], little);
        Assert.Equal([0, 9], price.Points.Select(p => p.Tolerance.TotalHours));
    }

    [Fact]
    public void It_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => PriceOfFairness.Of(LivingTeam.Plan(six), options: little, progress: _ => cancel.Cancel(), cancel: cancel.Token));
    }

    [Fact]
    public void The_page_has_the_curve_and_a_row_for_each_tolerance()
    {
        using var here = new Interchange.TempDirectory();
        var plan = LivingTeam.Plan(six);
        var price = PriceOfFairness.Of(plan, [Turns(plan, 0), Turns(plan, 1), Turns(plan, 2)], little);
        var comparison = Comparison.Of(plan, Duration.FromSeconds(1), [], []) with { Price = price };
        comparison.WritePage(here["price.html"]);
        var page = Pages.Parse(File.ReadAllText(here["price.html"]));
        var section = page.Descendants("section").Single(s => s.Attribute("aria-labelledby")?.Value == "price");
        Assert.Equal(3, section.Descendants("tbody").Sum(b => b.Elements("tr").Count()));
        // What honours less with the same worst excess is no corner of the curve.
        Assert.Equal(2, section.Descendants().Count(e => e.Attribute("class")?.Value == "dot"));
        Assert.Contains("wishes honoured", section.Value, StringComparison.Ordinal);
        Assert.Contains("above a fair share, of whoever carries most", section.Value, StringComparison.Ordinal);
        (comparison with { Price = null }).WritePage(here["none.html"]);
        Assert.DoesNotContain("What wishes cost", File.ReadAllText(here["none.html"]), StringComparison.Ordinal);
    }
}
