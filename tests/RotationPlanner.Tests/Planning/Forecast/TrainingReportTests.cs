using NodaTime;

namespace RotationPlanner.Tests.Planning.Forecast;

public class TrainingReportTests
{
    static readonly TrainingReport Report = Climbers.Plan.TrainingReport();

    [Fact]
    public void People_come_by_department_and_rung() =>
        Assert.Equal(["ruth certified", "priya mentor", "obi observing", "tia tabletop", "zoe shadowing", "max candidate"], Report.People.Select(p => $"{p.Responder} {p.Rung}"));

    [Theory]
    [InlineData("max", "a sign-off; 2 incidents to observe; 1 course; 2 tabletop sessions; 7 days of shadowing under 2 mentors; 7 days of reverse-shadowing and a sign-off")]
    [InlineData("obi", "1 incident to observe; 1 course; 2 tabletop sessions; 7 days of shadowing under 2 mentors; 7 days of reverse-shadowing and a sign-off")]
    [InlineData("zoe", "7 days of shadowing under 2 mentors; 7 days of reverse-shadowing and a sign-off")]
    [InlineData("ruth", "8 shifts to lead")]
    [InlineData("priya", "")]
    public void What_is_next_is_told_in_words_rung_by_rung(string who, string needs) =>
        Assert.Equal(needs, string.Join("; ", Report.People.Single(p => p.Responder == who).Needs));

    [Fact]
    public void Work_half_done_asks_for_the_rest()
    {
        var zoe = Climbers.Company.Responders[2] with { Record = [new Evidence(EvidenceKind.Shadow, new(2027, 1, 4)) { With = "priya", Days = 7 }] };
        var report = TrainingReport.Of(Climbers.Company with { Responders = [Climbers.Company.Responders[0], zoe] });
        Assert.Equal("shadowing under 1 more mentor", report.People.Single(p => p.Responder == "zoe").Needs[0]);
    }

    [Fact]
    public void A_lapsed_commander_needs_the_refresher_and_counts_once_it_is_held()
    {
        Rung[] rungs = [.. Ladder.Default.Rungs.Select(r => r.Id == "certified" ? r with { LapsesAfter = Period.FromDays(90) } : r)];
        var ruth = Climbers.Company.Responders[1] with { Leaves = null, Record = [new Evidence(EvidenceKind.Led, new(2026, 6, 1)) { What = "command/2026-06-01" }] };
        var company = Climbers.Company with { Ladder = new Ladder(rungs), Responders = [Climbers.Company.Responders[0], ruth] };
        var plan = Climbers.PlanOf(company) with { Training = new TrainingPlan { Events = [Climbers.Session with { Facilitator = "priya", Participants = ["ruth"] }] } };
        var report = plan.TrainingReport();
        var person = report.People.Single(p => p.Responder == "ruth");
        Assert.True(person.IsLapsed);
        Assert.Equal(["1 tabletop session"], person.Needs);
        Assert.Equal([2, 2, 2], report.Pool.Select(m => m.Commanders));
        Assert.Equal([1, 1, 1], (plan with { Training = TrainingPlan.Empty })
            .TrainingReport().Pool.Select(m => m.Commanders));
    }

    [Fact]
    public void The_pool_loses_who_leaves_and_gains_who_graduates()
    {
        Assert.Equal([(new LocalDate(2027, 3, 31), 2, 0), (new LocalDate(2027, 4, 30), 1, 0), (new LocalDate(2027, 5, 23), 2, 1)], Report.Pool.Select(m => (m.To, m.Commanders, m.Graduates)));
        Assert.Equal([2, 1, 1], Report.Departments[0].Pool);
        Assert.Equal([0, 0, 1], Report.Departments[1].Pool);
    }

    [Fact]
    public void Who_joins_later_counts_from_that_day_on()
    {
        var joiner = Climbers.Company.Responders[0] with { Id = "joe", Joins = new(2027, 4, 1) };
        var company = Climbers.Company with { Responders = [.. Climbers.Company.Responders, joiner] };
        Assert.Equal([2, 2, 3], Climbers.PlanOf(company).TrainingReport().Pool.Select(m => m.Commanders));
    }

    [Fact]
    public void A_department_may_get_its_first_commander_by_somebody_who_joins()
    {
        var joiner = Climbers.Company.Responders[0] with { Id = "joe", Joins = new(2027, 4, 1), Department = "sales" };
        var sales = Climbers.PlanOf(Climbers.Company with { Responders = [.. Climbers.Company.Responders, joiner] })
            .TrainingReport().Departments[2];
        Assert.Equal((0, new PlannedRung("joe", "mentor", new(2027, 4, 1))), (sales.Commanders, sales.FirstCommander));
    }

    [Fact]
    public void Load_is_the_hours_of_command_in_the_month_shared_by_the_pool()
    {
        // All of April and one commander; May is in the horizon for 23 of its 31 days and counts in full.
        Assert.Equal(30 * 24, Report.Pool[1].HoursPerCommander!.Value, 6);
        Assert.Equal(31 * 24 / 2.0, Report.Pool[2].HoursPerCommander!.Value, 6);
        // In March the first nine hours are nobody's yet, and the clocks skip one.
        Assert.Equal((31 * 24 - 1 - 9) / 2.0, Report.Pool[0].HoursPerCommander!.Value, 6);
    }

    [Fact]
    public void Nobody_who_may_lead_leaves_the_hours_open()
    {
        var company = Climbers.Company with { Responders = [.. Climbers.Company.Responders.Skip(2)] };
        var pool = TrainingReport.Of(company, Plans(company)).Pool;
        Assert.All(pool, m => Assert.Equal((0, null), (m.Commanders, m.HoursPerCommander)));

        static Plan Plans(Company company) => RotationPlanner.Tests.Calendars.Plans.Of(company, []);
    }

    [Fact]
    public void A_department_without_commanders_gets_its_first_by_the_plan()
    {
        Assert.Null(Report.Departments[0].FirstCommander);
        Assert.Equal(new PlannedRung("zoe", "certified", new(2027, 5, 3)), Report.Departments[1].FirstCommander);
        Assert.Null(Report.Departments[2].FirstCommander);
    }

    [Fact]
    public void Each_department_counts_its_people_on_every_rung()
    {
        Assert.Equal([0, 1, 0, 1, 1, 0, 0, 0], Report.Departments[1].Rungs);
        Assert.Equal(Climbers.Company.Responders.Count, Report.Departments.Sum(d => d.Rungs.Sum()));
    }

    [Fact]
    public void Bottlenecks_tell_need_against_what_there_is()
    {
        Assert.Contains("Mentors: 4 trainees have shadowing before them, and 1 person may mentor it.",
            TrainingReport.Of(OneMentor()).Bottlenecks);
        // Four climb through 7 days of either kind; a seat a week for 12 weeks; two weeks are used.
        Assert.Contains("Trainees' seats: 56 days are needed until everybody commands, the horizon has 84, and the plan uses 14.", Report.Bottlenecks);
        Assert.Contains(Report.Bottlenecks, b => b.StartsWith("Sessions: trainees wait for 2 places in courses and tabletop sessions, and the plan has 2 in 1 session.", StringComparison.Ordinal));
        Assert.Equal("Nothing suits Max. Maybe ask later.", Report.Bottlenecks[^1]);

        static Company OneMentor() => Climbers.Company with
        {
            Ladder = new Ladder([.. Ladder.Default.Rungs.Select(r => r.Id == "shadowing" ? r with { Needs = [new RungNeed(EvidenceKind.Shadow, 7, 1)] } : r)]),
        };
    }

    [Fact]
    public void Without_a_plan_there_are_standings_and_needs_alone()
    {
        var report = TrainingReport.Of(Climbers.Company);
        Assert.Empty(report.Pool);
        Assert.All(report.People, p => Assert.Empty(p.Planned));
        Assert.All(report.Departments, d => Assert.Null(d.FirstCommander));
        Assert.Equal(Report.People.Select(p => p.Needs), report.People.Select(p => p.Needs));
    }
}
