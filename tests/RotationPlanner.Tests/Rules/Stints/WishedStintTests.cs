using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Model;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules.Stints;

/// <summary>Stints that are only wished for: hands change inside them as seldom as can be.</summary>
public class WishedStintTests
{
    static readonly Stint week = StintCases.Week with { IsWished = true };

    static Company Team(int people, int weeks, params IReadOnlyList<IRule> rules) => StintCases.Team(people, "2027-01-04",
        NodaTime.Text.LocalDatePattern.Iso.Format(new LocalDate(2027, 1, 4).PlusDays((7 * weeks) - 1)), StintCases.Days, [week], rules);

    static Company Tolerant(Company company, int hours) =>
        company with { Fairness = company.Fairness with { Tolerance = Duration.FromHours(hours) } };

    static double Handoffs(Plan plan) => plan.Proof.Objectives.Single(o => o.Id == "handoffs").Value;

    [Fact]
    public void Hands_change_inside_a_stint_only_where_loads_would_be_uneven_otherwise()
    {
        // Three weeks of forty hours for two: whole weeks leave one of them twenty hours above the other's sixty.
        var whole = Tolerant(Team(2, 3), 30).Planned(1_000_000);
        Assert.Equal((0, 0), (Handoffs(whole), whole.Unfilled.Count));
        var even = Tolerant(Team(2, 3), 5).Planned(200_000);
        Assert.Equal(1, Handoffs(even));
        Assert.InRange(even.Fairness.People.Max(p => p.Excess.Total), 0, 5 * 60);
    }

    [Fact]
    public void Who_is_away_on_a_day_may_hold_the_others()
    {
        var plan = Team(2, 1).Away("a", "2027-01-05").Away("b", "2027-01-08").Planned(200_000);
        Assert.Empty(plan.Unfilled);
        Assert.Equal(1, Handoffs(Tolerant(Team(2, 1), 20).Away("a", "2027-01-05").Away("b", "2027-01-08").Planned(200_000)));
    }

    [Fact]
    public void What_one_person_holds_is_one_turn_in_rest_and_caps()
    {
        var plan = Tolerant(Team(4, 4, new RestBetweenShifts(Period.FromDays(9)), new ShiftCap(1, 20), new MaxConsecutiveShifts(1)), 40).Planned(400_000);
        Assert.Empty(plan.Unfilled);
        Assert.Equal(0, Handoffs(plan));
        Assert.All(plan.Fairness.People, p => Assert.Equal(5, p.Seats));
        // Of two parts of one stint the second needs no rest from the first, and all else does.
        var company = Team(2, 2, new RestBetweenShifts(Period.FromDays(9)));
        (string, string, string) On(int day, string who) => ($"2027-01-{day:00}/day", "commander", who);
        Assert.Empty(company.Check(On(4, "a"), On(5, "b"), On(6, "a")));
        company.Check(On(4, "a"), On(8, "a"), On(11, "a")).Is("rest", "a", "2027-01-08", "2027-01-11");
    }

    [Fact]
    public void Rest_after_stints_is_asked_after_the_last_part()
    {
        var plan = Tolerant(Team(3, 6, Runs.RestAfter("stint", Period.FromDays(9))), 45).Planned(400_000);
        Assert.Empty(plan.Unfilled);
        Assert.Equal(0, Handoffs(plan));
        Assert.Equal(6, plan.Blocks().Count());
    }

    [Fact]
    public void Whoever_began_a_stint_before_the_horizon_goes_on()
    {
        var company = StintCases.Team(3, "2027-01-06", "2027-01-22", StintCases.Days, [week]);
        var plan = Tolerant(company with
        {
            History = [.. new[] { 4, 5 }.Select(d => new Assignment("command", $"command/2027-01-0{d}/day", "commander", 0, "b",
                Instant.FromUtc(2027, 1, d, 9, 0), Instant.FromUtc(2027, 1, d, 17, 0)))],
        }, 30).Planned(200_000);
        Assert.Equal(0, Handoffs(plan));
        Assert.Equal(["b", "b", "b"], plan.Assignments.Take(3).Select(a => a.Responder));
    }

    [Fact]
    public void A_stint_is_a_turn_of_whoever_begins_it()
    {
        var plan = Tolerant(Team(2, 3), 5).Planned(200_000);
        var begun = plan.Assignments.Where(a => plan.Schedule.Find(a.Shift)!.Date.DayOfWeek == IsoDayOfWeek.Monday).CountBy(a => a.Responder).ToDictionary();
        foreach (var person in new[] { "a", "b" })
            Assert.Equal(begun.GetValueOrDefault(person), new PublishedPlan(plan).Why(plan.Company, person, Instant.FromUtc(2027, 1, 1, 0, 0))
                .Counts.Single(c => c.Of.StartsWith("turns", StringComparison.Ordinal)).Count);
    }

    [Fact]
    public void Ten_people_change_hands_little_more_often_than_with_whole_stints_and_are_far_more_even()
    {
        var company = StintCases.Team(10, "2027-01-04", "2027-07-04", StintCases.Daily,
            [Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday) with { IsWished = true }, Stint.Weekdays(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday) with { IsWished = true }],
            new RestBetweenShifts(Period.FromDays(21)));
        var plan = company.Planned(1_000_000);
        Assert.Empty(plan.Unfilled);
        // Whole stints change hands 51 times, with a worst excess of 98.6 hours; days one by one 181 times.
        Assert.InRange(plan.Blocks().Count() - 1, 51, 75);
        Assert.InRange(plan.Proof.Objectives.Single(o => o.Id == "worst-excess").Value, 0, 50);
    }

    /// <summary>The like as a user writes it, and a count over all plans.</summary>
    [Law(20)]
    public void Plans_change_hands_as_seldom_as_the_best_of_all_and_as_those_of_an_own_rule(int seed)
    {
        var random = new Random(seed);
        var company = StintCases.Team(3, "2027-01-04", "2027-01-08", StintCases.Days, [Stint.Shifts(random.Next(2, 4), random.Next(1, 4)) with { IsWished = true, From = new LocalDate(2027, 1, random.Next(1, 8)) }]);
        foreach (var person in company.Responders)
            for (var off = random.Next(4); off > 0; off--) company = company.Away(person.Id, $"2027-01-{random.Next(4, 9):00}");
        company = company with { Fairness = company.Fairness with { BalancesLoad = false } };
        var shifts = Schedule.Of(company).Shifts;
        var (fewest, best) = (int.MaxValue, int.MaxValue);
        for (var code = 0; code < 1 << (2 * shifts.Count); code++)
        {
            var who = shifts.Select((_, i) => code >> (2 * i) & 3).ToList();
            var empty = who.Count(w => w == 3);
            if (empty > fewest || shifts.Where((s, i) => who[i] < 3 && company.Responders[who[i]].Unavailable.Any(t => t.Overlaps(s.Start.ToInstant(), s.End.ToInstant()))).Any()) continue;
            var changes = Enumerable.Range(1, shifts.Count - 1).Count(i => shifts[i].Stint is { } stint && stint == shifts[i - 1].Stint && who[i] < 3 && who[i] != who[i - 1]);
            if (empty < fewest) (fewest, best) = (empty, changes);
            else best = Math.Min(best, changes);
        }
        var plan = company.Planned(100_000);
        Assert.Equal((fewest, best), (plan.Unfilled.Count, plan.Proof.Objectives.FirstOrDefault(o => o.Id == "handoffs")?.Value ?? 0));
        var own = (company with { Rotations = [company.Rotations[0] with { Stints = [], Rules = [new SameHands(company)] }] }).Planned(100_000);
        Assert.Equal((fewest, best), (own.Unfilled.Count, own.Proof.Objectives.FirstOrDefault(o => o.Id == "handoffs")?.Value ?? 0));
    }

    sealed record SameHands(Company Marked) : IRule
    {
        public string Name => "same hands";

        public void Lower(ProgramBuilder program)
        {
            var stints = Schedule.Of(Marked).Shifts.ToDictionary(s => s.Id, s => s.Stint);
            var label = new Label(Name, "would take over");
            foreach (var (before, next) in program.Schedule.Shifts.Zip(program.Schedule.Shifts.Skip(1)))
            {
                if (stints[before.Id] is null || stints[before.Id] != stints[next.Id]) continue;
                foreach (var choice in program.In(next))
                    program.Implies(label, choice, program.Any(program.In(before).Where(c => c.Responder == choice.Responder)), new Penalty(Goal.Handoffs, 1));
            }
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }

    [Fact]
    public void A_cover_gives_one_shift_and_a_replan_leaves_the_rest_as_it_is()
    {
        var company = Tolerant(Team(3, 4), 45);
        var plan = company.Planned(200_000);
        var published = new PublishedPlan(plan);
        var cover = published.Take(company, "command/2027-01-20/day", "commander",
            published.FindCover(company, "command/2027-01-20/day", "commander", Instant.FromUtc(2027, 1, 4, 0, 0)).Candidates[0].Responder, Instant.FromUtc(2027, 1, 4, 0, 0)).Proposal!;
        Assert.Equal("command/2027-01-20/day", Assert.Single(cover.Changes).Shift);
        Assert.Empty(PlanChecker.Check(plan.Schedule, cover.Plan.Assignments));
        var away = company.Away(plan.Assignments.Single(a => a.Shift == "command/2027-01-27/day").Responder, "2027-01-27");
        var changed = published.Replan(away, new ReplanOptions { AsOf = Instant.FromUtc(2027, 1, 6, 12, 0), Notice = Period.FromDays(7), Changes = 0 });
        Assert.Equal("command/2027-01-27/day", Assert.Single(changed.Changes).Shift);
    }

    [Fact]
    public void It_is_wished_for_or_split_where_needed_and_no_deputy_follows_several_people()
    {
        Sound.Rotation(r => r with { Stints = [Stint.Shifts(2) with { IsWished = true, MayBeSplit = true }] })
            .HasOne("rotations[0].stints[0].split", "only wished for", "leave out");
        Sound.Rotation(r => r with
        {
            Stints = [Stint.Shifts(2) with { IsWished = true }], Rules = [new DeputyFollowsCommander()],
            Roles = [new Role { Id = "commander" }, new Role { Id = "deputy" }],
        }).HasOne("rotations[0].rules[0]", "only wished for", "remove `split`");
    }
}
