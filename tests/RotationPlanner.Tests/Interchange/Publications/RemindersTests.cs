using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Interchange.Publications;

/// <summary>Digests ask for debriefs until one is recorded, and announce lapses while there is time.</summary>
public class RemindersTests
{
    static readonly Rung certified = new(Ladder.Certified);
    static readonly Company company = LivingTeam.Of(8, "a", "b", "c");
    static readonly Plan plan = Taken(company);

    static Plan Taken(Company of) =>
        LivingTeam.Plan(of) with { Assignments = [.. Enumerable.Range(0, 8).Select(w => LivingTeam.Held(w, w < 7 ? "abc"[w % 3].ToString() : "a"))], Unfilled = [] };

    static Plan With(Func<Responder, Responder> change) =>
        plan with { Company = plan.Company with { Responders = [.. plan.Company.Responders.Select(r => r.Id == "a" ? change(r) : r)] } };

    static Responder Recorded(Responder person, EvidenceKind kind, LocalDate on) =>
        person with { Record = [.. person.Record, new Evidence(kind, on) { What = "it" }] };

    static string Told(Plan of, LocalDate today, string person = "a") =>
        string.Concat(Digest.Of(of, today.PlusDays(7), today.AtMidnight().InUtc().ToInstant()).People.Where(n => n.Responder == person).Select(n => n.Text));

    static bool IsAsked(Plan of, LocalDate today) => Told(of, today).Contains("debrief", StringComparison.Ordinal);

    [Fact]
    public void A_debrief_is_asked_for_after_the_first_command_and_not_before()
    {
        var grown = With(r => r with { Stage = "shadowing" });
        Assert.False(IsAsked(grown, new LocalDate(2027, 1, 11)));
        Assert.Contains("your first command, which ended on Monday 11 January 2027", Told(grown, new LocalDate(2027, 1, 12)), StringComparison.Ordinal);
    }

    [Fact]
    public void Recording_a_debrief_ends_the_asking_until_the_next_quarter_with_a_command()
    {
        var today = new LocalDate(2027, 1, 12);
        Assert.True(IsAsked(plan, today));
        Assert.False(IsAsked(With(r => Recorded(r, EvidenceKind.Debrief, today)), today));
        Assert.False(IsAsked(With(r => Recorded(r with { Stage = "shadowing" }, EvidenceKind.Debrief, today)), today));
        // One of the quarter before does not do.
        Assert.True(IsAsked(With(r => Recorded(r, EvidenceKind.Debrief, new LocalDate(2026, 12, 31))), today));
    }

    [Fact]
    public void Once_a_quarter_those_who_led_are_asked_and_after_the_next_quarter_no_longer()
    {
        Assert.True(IsAsked(plan, new LocalDate(2027, 6, 30)));
        Assert.False(IsAsked(plan, new LocalDate(2027, 7, 1)));
        Assert.DoesNotContain("debrief", Told(plan, new LocalDate(2027, 1, 12), "b"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_debrief_within_the_horizon_is_sound_evidence_and_other_evidence_there_is_not()
    {
        Assert.Empty(With(r => Recorded(r, EvidenceKind.Debrief, new LocalDate(2027, 1, 12))).Company.Validate());
        Assert.NotEmpty(With(r => Recorded(r, EvidenceKind.Led, new LocalDate(2027, 1, 12))).Company.Validate());
    }

    [Fact]
    public void A_debrief_can_be_the_work_of_a_rung()
    {
        var ladder = new Ladder([new Rung("new") { Needs = [new(EvidenceKind.Debrief)] }, certified]);
        Company Of(params Evidence[] record) => company with { Ladder = ladder, Responders = [.. company.Responders.Select(r => r with { Stage = "new", Record = record })] };
        Assert.Equal("new", TrainingReport.Of(Of()).People[0].Rung);
        Assert.Equal(["1 debrief"], TrainingReport.Of(Of()).People[0].Needs);
        Assert.Equal(Ladder.Certified, TrainingReport.Of(Of(new Evidence(EvidenceKind.Debrief, new LocalDate(2026, 12, 1)))).People[0].Rung);
    }

    static Plan Lapsing(LocalDate? lastLed, Plan? of = null, BuyIn? buyIn = null, params TrainingEvent[] sessions)
    {
        var taken = of ?? plan;
        var ladder = new Ladder([new Rung("new"), certified with { LapsesAfter = Period.FromDays(60) }]);
        return taken with
        {
            Company = taken.Company with
            {
                Ladder = ladder,
                Departments = [new Department { Id = "eng", BuyIn = buyIn }],
                Responders = [.. taken.Company.Responders.Select(r => r.Id == "a" && lastLed is { } day ? Recorded(r, EvidenceKind.Led, day) : r)],
            },
            Training = TrainingPlan.Empty with { Events = sessions },
        };
    }

    // Without the seats of a.
    static readonly Plan idle = plan with { Assignments = [.. plan.Assignments.Where(a => a.Responder != "a")] };

    [Fact]
    public void A_lapse_is_announced_thirty_days_ahead()
    {
        var lapsing = Lapsing(new LocalDate(2026, 12, 20), idle);
        // The last day of practice and sixty days more.
        Assert.DoesNotContain("lead", Told(lapsing, new LocalDate(2027, 1, 19)), StringComparison.Ordinal);
        var text = Told(lapsing, new LocalDate(2027, 1, 20));
        Assert.Contains("From Friday 19 February 2027 on you may not lead", text, StringComparison.Ordinal);
        Assert.Contains("1 tabletop session, or a shift that you lead", text, StringComparison.Ordinal);
        Assert.Contains("You may not lead since Friday 19 February 2027", Told(lapsing, new LocalDate(2027, 2, 19)), StringComparison.Ordinal);
        Assert.Contains("The refresher is due: 1 tabletop session.", Told(lapsing, new LocalDate(2027, 2, 19)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seat_or_a_refresher_of_the_plan_puts_the_lapse_off()
    {
        var today = new LocalDate(2027, 1, 25);
        Assert.DoesNotContain("you may not lead", Told(Lapsing(new LocalDate(2026, 12, 20)), today), StringComparison.Ordinal);
        Assert.DoesNotContain("you may not lead", Told(Lapsing(new LocalDate(2026, 12, 20), idle, null, Tabletop(1, "a")), today), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_lapses_who_has_no_known_practice_or_whose_rung_never_lapses()
    {
        Assert.DoesNotContain("lead", Told(Lapsing(null, idle), new LocalDate(2027, 2, 19)), StringComparison.Ordinal);
        Assert.DoesNotContain("lead", Told(idle, new LocalDate(2027, 2, 19)), StringComparison.Ordinal);
    }

    [Fact]
    public void Sessions_of_the_plan_with_a_free_place_are_offered()
    {
        var offered = Lapsing(new LocalDate(2026, 12, 20), idle, null, Tabletop(25, "c"), Tabletop(26, "c"));
        Assert.Contains("A tabletop session with b has a place for you: Fri 29 Jan 2027 14:00 to 16:00 (UTC).", Told(offered, new LocalDate(2027, 1, 20)), StringComparison.Ordinal);
        var full = offered with { Company = offered.Company with { Sessions = new SessionPolicy { Least = 1, Most = 1 } } };
        Assert.DoesNotContain("has a place", Told(full, new LocalDate(2027, 1, 20)), StringComparison.Ordinal);
        var away = offered with { Company = LivingTeam.Off(offered.Company, "a", new LocalDate(2027, 1, 29), new LocalDate(2027, 1, 30)) };
        Assert.DoesNotContain("has a place", Told(away, new LocalDate(2027, 1, 20)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_leader_of_the_department_is_told_where_the_company_names_one()
    {
        var today = new LocalDate(2027, 1, 25);
        IReadOnlyList<GroupNotice> Groups(BuyIn? buyIn) =>
            Digest.Of(Lapsing(new LocalDate(2026, 12, 20), idle, buyIn), today, today.AtMidnight().InUtc().ToInstant()).Groups;
        var told = Assert.Single(Groups(new BuyIn { By = "CTO", Since = new LocalDate(2026, 1, 1) }), g => g.Department == "eng");
        Assert.Equal(("digest-2027-01-25/department/eng", "CTO"), (told.Id, told.Leader));
        Assert.Contains("a may no longer lead from Friday 19 February 2027 on", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Groups(null), g => g.Department is not null);
    }

    static TrainingEvent Tabletop(int day, string participant)
    {
        var start = LivingTeam.Start.PlusDays(day).At(new LocalTime(14, 0)).InUtc().ToInstant();
        return new TrainingEvent($"tabletop/{day}", EvidenceKind.Tabletop, start, start + Duration.FromHours(2), "b", [participant]);
    }
}
