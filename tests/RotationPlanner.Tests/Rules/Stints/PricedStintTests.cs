using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Model;
using RotationPlanner.Tests.Tool;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules.Stints;

/// <summary>Stints that are wished for at a price: a change of hands is weighed against days to avoid.</summary>
public class PricedStintTests
{
    static Company Team(int people, int points, string to = "2027-01-08") =>
        StintCases.Team(people, "2027-01-04", to, StintCases.Days, [StintCases.Week with { SplitPoints = points }]);

    static Company Unbalanced(Company company) => company with { Fairness = company.Fairness with { BalancesLoad = false } };

    static Company Avoids(Company company, string who, params IReadOnlyList<string> days) =>
        company.With(who, r => r with { Avoids = [.. r.Avoids, .. days.Select(d => DaySelector.Between(Given.Day(d), Given.Day(d)))] });

    static double Points(Plan plan) => plan.Proof.Objectives.FirstOrDefault(o => o.Id == "preferences")?.Value ?? 0;

    static IReadOnlyList<ChangeOfHands> Changes(Plan plan) =>
        ChangesOfHands.In(RosterReading.Of(plan.Schedule, plan.Assignments).Roster(JoinedSeats.None));

    [Theory]
    [InlineData(1, 1, 1)] // One change of hands for one point, and nobody serves on a day to avoid.
    [InlineData(3, 1, 3)]
    [InlineData(5, 0, 4)] // Whole: two days to avoid.
    [InlineData(1_000, 0, 4)]
    public void A_stint_is_cut_where_that_costs_less_than_the_days_it_spares(int points, int changes, double cost)
    {
        var company = Avoids(Avoids(Unbalanced(Team(2, points)), "a", "2027-01-04", "2027-01-05"), "b", "2027-01-07", "2027-01-08");
        var plan = company.Planned(100_000);
        Assert.Equal((changes, cost, 0), (Changes(plan).Count, Points(plan), plan.Unfilled.Count));
        Assert.DoesNotContain(plan.Proof.Objectives, o => o.Id == "handoffs");
        Assert.Equal(ProofStatus.Optimal, plan.Proof.Find("preferences")!.Status);
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
    }

    [Fact]
    public void Each_kind_of_stint_has_its_own_price_and_one_without_counts_apart()
    {
        var company = Unbalanced(StintCases.Team(2, "2027-01-04", "2027-01-10",
            ShiftPattern.Named(new NamedShift { Id = "day", From = new LocalTime(9, 0), To = new LocalTime(17, 0) }),
            [Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday) with { SplitPoints = 1 }, Stint.Weekdays(IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday) with { IsWished = true },
                Stint.Weekends with { SplitPoints = 7 }]));
        // Of each stint one of them avoids the first day and the other the last.
        company = Avoids(Avoids(company, "a", "2027-01-04", "2027-01-07", "2027-01-09"), "b", "2027-01-06", "2027-01-08", "2027-01-10");
        var plan = company.Planned(100_000);
        Assert.InRange(Assert.Single(Changes(plan)).Shift.Date, Given.Day("2027-01-05"), Given.Day("2027-01-06"));
        Assert.Equal((0, 5), (plan.Proof.Find("handoffs")!.Value, Points(plan)));
    }

    /// <summary>All plans of some days are tried, and what a plan costs is counted again from its seats.</summary>
    [Law(20)]
    public void No_plan_costs_fewer_points(int seed)
    {
        var random = new Random(seed);
        var points = random.Next(1, 6);
        var company = Unbalanced(StintCases.Team(3, "2027-01-04", "2027-01-08", StintCases.Days,
            [Stint.Shifts(random.Next(2, 4), random.Next(1, 4)) with { SplitPoints = points, From = new LocalDate(2027, 1, random.Next(1, 8)) }]));
        foreach (var person in company.Responders)
        {
            for (var off = random.Next(3); off > 0; off--) company = company.Away(person.Id, $"2027-01-{random.Next(4, 9):00}");
            var avoided = Given.Day($"2027-01-{random.Next(4, 9):00}");
            company = company.With(person.Id, r => r with { Avoids = [DaySelector.Between(avoided, avoided.PlusDays(random.Next(2))) with { Weight = random.Next(1, 4) }] });
        }
        var shifts = Schedule.Of(company).Shifts;
        var (fewest, least) = (int.MaxValue, int.MaxValue);
        for (var code = 0; code < 1 << (2 * shifts.Count); code++)
        {
            var who = shifts.Select((_, i) => code >> (2 * i) & 3).ToList();
            var empty = who.Count(w => w == 3);
            if (empty > fewest || shifts.Where((s, i) => who[i] < 3 && company.Responders[who[i]].Unavailable.Any(t => t.Overlaps(s.Start.ToInstant(), s.End.ToInstant()))).Any()) continue;
            var cost = points * Enumerable.Range(1, shifts.Count - 1).Count(i => shifts[i].Stint is { } stint && stint == shifts[i - 1].Stint && who[i] < 3 && who[i] != who[i - 1])
                + shifts.Select((s, i) => who[i] < 3 ? Avoided(company.Responders[who[i]], s) : 0).Sum();
            (fewest, least) = empty < fewest ? (empty, cost) : (fewest, Math.Min(least, cost));
        }
        var plan = company.Planned(100_000);
        Assert.Equal((fewest, least), (plan.Unfilled.Count, Points(plan)));
        Assert.Equal(least, (points * Changes(plan).Count) + plan.Assignments.Sum(a => Avoided(company.Responders.First(r => r.Id == a.Responder), plan.Schedule.Find(a.Shift)!)));
    }

    static int Avoided(Responder person, Shift shift) =>
        2 * person.Avoids.Where(d => d.Overlaps(shift.Start.ToInstant(), shift.End.ToInstant(), person.TimeZone)).Select(d => d.Weight).DefaultIfEmpty().Max();

    [Law(10)]
    public void Beside_even_loads_the_objective_is_what_changes_of_hands_and_days_to_avoid_cost(int seed)
    {
        var random = new Random(seed);
        var points = random.Next(1, 8);
        var company = StintCases.Team(random.Next(2, 6), "2027-01-04", "2027-02-07", StintCases.Daily,
            [Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday) with { SplitPoints = points }, Stint.Weekdays(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday) with { SplitPoints = points + 1 }]);
        company = company with { Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander", Seats = SeatRange.Exactly(random.Next(1, 3)) }] }] };
        foreach (var person in company.Responders) company = Avoids(company, person.Id, $"2027-01-{random.Next(4, 30):00}");
        var plan = company.Planned(20_000);
        Assert.Equal(Changes(plan).Sum(c => c.Kind.SplitPoints!.Value)
            + plan.Assignments.Sum(a => Avoided(company.Responders.First(r => r.Id == a.Responder), plan.Schedule.Find(a.Shift)!)), Points(plan));
    }

    [Fact]
    public void A_team_that_wishes_for_nothing_keeps_its_weeks_whole()
    {
        var company = Team(6, 4, "2027-07-02") with { Fairness = FairnessPolicy.Default with { Tolerance = Duration.FromHours(40) } };
        var plan = company.Planned(1_000_000);
        Assert.Empty(plan.Unfilled);
        Assert.Equal(0, Points(plan));
        Assert.Empty(Changes(plan));
        Assert.DoesNotContain(plan.Notes, n => n.About == "stints");
    }

    [Fact]
    public void A_note_says_where_hands_change_and_at_what_price()
    {
        var company = Avoids(Avoids(Unbalanced(Team(2, 3)), "a", "2027-01-04", "2027-01-05"), "b", "2027-01-07", "2027-01-08");
        var plan = company.Planned(100_000);
        var change = Assert.Single(Changes(plan));
        Assert.Equal($"Hands change once inside stints, at 3 penalty points: {change.Shift.Id} A in place of B.", plan.Notes.Single(n => n.About == "stints").Text);
        var told = plan.Proof.Find("preferences")!;
        Assert.Equal("Wishes and whole stints", told.Name);
        Assert.Contains("each change of hands inside a stint", told.Meaning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cover_of_one_shift_says_what_taking_over_costs()
    {
        var company = Team(3, 4, "2027-01-22") with { Fairness = FairnessPolicy.Default with { Tolerance = Duration.FromHours(40) } };
        var published = new PublishedPlan(company.Planned(100_000));
        var cover = published.FindCover(company, "command/2027-01-13/day", "commander", Instant.FromUtc(2027, 1, 4, 0, 0));
        Assert.Equal(2, cover.Candidates.Count);
        Assert.All(cover.Candidates, c => Assert.Equal((4, "stint: would take over inside a stint"), (c.SoftCost, Assert.Single(c.Breaks))));
    }

    [Theory]
    [InlineData("split: { points: 4 }", "gives it up.")]
    [InlineData("split: seldom", "gives it up.")]
    [InlineData("split: needed", "gives the whole stint, command/2027-01-11/day to command/2027-01-15/day, up.")]
    public void The_command_says_what_a_cover_gives_away(string split, string told)
    {
        using var here = new TempDirectory();
        File.WriteAllText(here["week.yaml"], $$"""
            name: Weeks
            horizon: { from: 2027-01-04, to: 2027-01-24 }
            timeZone: Europe/London
            departments: [ { id: d } ]
            responders:
              - { id: ada, department: d, stage: certified }
              - { id: ben, department: d, stage: certified }
              - { id: cai, department: d, stage: certified }
            rotations:
              - id: command
                shifts: [ { id: day, days: Mon-Fri, from: "09:00", to: "17:00" } ]
                stint: { weekdays: Mon-Fri, {{split}} }
                roles: [ { id: commander } ]

            """);
        var plan = ToolRun.Of("plan", here["week.yaml"], "--out", here["plan"]);
        Assert.True(plan.Exit == 0, plan.Error);
        var publish = ToolRun.Of("publish", here["week.yaml"], here["plan/plan.json"], "--out", here["published"]);
        Assert.True(publish.Exit == 0, publish.Error);
        var cover = ToolRun.Of("cover", here["week.yaml"], here["plan/plan.json"], "--shift", "command/2027-01-13/day", "--role", "commander");
        Assert.Contains(told, cover.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0), InlineData(-4), InlineData(1_001), InlineData(int.MaxValue)]
    public void A_price_is_from_one_to_a_thousand_points(int points) =>
        Sound.Rotation(r => r with { Stints = [Stint.Shifts(2) with { SplitPoints = points }] })
            .HasOne("rotations[0].stints[0].split.points", "from 1 to 1000", "Maybe 4");

    [Theory]
    [InlineData("4", "split", "{ points: 4 }")]
    [InlineData("2.5", "split", "{ points: 4 }")]
    [InlineData("seldm", "split", "seldom")]
    [InlineData("[ 4 ]", "split", "never, needed, seldom, or { points: 4 }")]
    [InlineData("{ }", "split", "points")]
    [InlineData("{ point: 4 }", "split", "points")]
    [InlineData("{ points: 0 }", "split.points", "Maybe write a number such as 1.")]
    [InlineData("{ points: many }", "split.points", "a whole number from 1 to 1000")]
    [InlineData("{ points: 1001 }", "split.points", "a whole number from 1 to 1000")]
    public void A_split_that_cannot_be_read_is_told_with_place_and_advice(string split, string place, string told)
    {
        var problems = Yaml.Read(Yaml.With("handoff: { every: week, on: Monday, at: \"09:00\" }",
            $"handoff: {{ every: day, at: \"09:00\" }}\n    stint: {{ weekdays: Mon-Fri, split: {split} }}")).Problems;
        Assert.All(problems, p => Assert.StartsWith($"rotations[0].stint.{place}", p.Place, StringComparison.Ordinal));
        Assert.Contains(problems, p => p.ToString().Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void It_has_a_price_or_is_split_where_needed() =>
        Sound.Rotation(r => r with { Stints = [Stint.Shifts(2) with { SplitPoints = 4, MayBeSplit = true }] })
            .HasOne("rotations[0].stints[0].split", "only wished for", "leave out");
}
