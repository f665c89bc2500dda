using NodaTime;
using RotationPlanner.Tests.Verification;
using static RotationPlanner.Tests.Training.Trainee;

namespace RotationPlanner.Tests.Training;

/// <summary>Certified people lapse after 30 days without practice; the plan begins on 4 January 2027, so practice from 5 December 2026 on keeps them.</summary>
public class LapseTests
{
    static readonly Ladder ladder = new([.. Ladder.Default.Rungs.Select(r => r.Id == Ladder.Certified ? r with { LapsesAfter = Period.FromDays(30) } : r)]);

    static Standing Of(params IReadOnlyList<Evidence> record) =>
        Standings.Of(Company(ladder, Ladder.Certified, record))["tim"];

    static Evidence[] Certified(string day) => [Reverse("2026-06-01", "max"), Signed(day, "reverse-shadowing", "max")];

    static Standing CertifiedOn(string day, params IReadOnlyList<Evidence> record) =>
        Standings.Of(Company(ladder, "reverse-shadowing", [.. Certified(day), .. record]))["tim"];

    [Fact]
    public void Without_any_date_nothing_lapses()
    {
        Assert.False(Of().IsLapsed);
        Assert.Null(Of().LapsesOn);
    }

    [Fact]
    public void The_last_day_of_practice_that_keeps()
    {
        Assert.False(Of(Led("2026-12-05")).IsLapsed);
        Assert.Equal(Given.Day("2027-01-05"), Of(Led("2026-12-05")).LapsesOn);
        Assert.True(Of(Led("2026-12-04")).IsLapsed);
        Assert.Equal(Given.Day("2027-01-04"), Of(Led("2026-12-04")).LapsesOn);
    }

    [Fact]
    public void Certification_itself_is_practice()
    {
        Assert.False(CertifiedOn("2026-12-05").IsLapsed);
        Assert.True(CertifiedOn("2026-12-04").IsLapsed);
    }

    [Fact]
    public void A_command_in_the_history_is_practice_and_a_shadow_is_not()
    {
        var lapsed = Company(ladder, Ladder.Certified, Led("2026-08-01"));
        Assert.True(Standings.Of(lapsed.Worked("2026-12-14", "shadow", "tim"))["tim"].IsLapsed);
        Assert.False(Standings.Of(lapsed.Worked("2026-12-14", "deputy", "tim"))["tim"].IsLapsed);
    }

    [Fact]
    public void The_refresher_brings_back()
    {
        Assert.True(CertifiedOn("2026-08-01").IsLapsed);
        Assert.False(CertifiedOn("2026-08-01", Tabletop("2026-12-20")).IsLapsed);
        Assert.True(CertifiedOn("2026-08-01", Tabletop("2026-11-20")).IsLapsed);
    }

    [Fact]
    public void A_refresher_is_whole_or_nothing()
    {
        var two = ladder with { Rungs = [.. ladder.Rungs.Select(r => r with { Refresher = [new(EvidenceKind.Tabletop, 2)] })] };
        Standing Of(params IReadOnlyList<Evidence> record) =>
            Standings.Of(Company(two, Ladder.Certified, [Led("2026-08-01"), .. record]))["tim"];
        Assert.True(Of(Tabletop("2026-11-01"), Tabletop("2026-12-20")).IsLapsed);
        Assert.Equal(1, Of(Tabletop("2026-11-01"), Tabletop("2026-12-20")).Refresher.Single().Missing);
        Assert.False(Of(Tabletop("2026-12-19"), Tabletop("2026-12-20")).IsLapsed);
    }

    [Fact]
    public void A_lapsed_person_neither_leads_nor_mentors_and_may_do_the_rest()
    {
        var standing = Of(Led("2026-08-01"));
        Assert.False(standing.MayLead);
        Assert.False(standing.Allows(StageNeed.AtLeast(Ladder.Certified)));
        Assert.False(standing.Allows(StageNeed.Only(Ladder.Certified)));
        Assert.True(standing.Allows(StageNeed.AtLeast("trained")));
    }

    [Fact]
    public void Mentors_lapse_only_by_their_own_rung() =>
        Assert.False(Standings.Of(Company(ladder, Ladder.Mentor, Led("2026-08-01")))["tim"].IsLapsed);

    [Fact]
    public void The_plan_gives_a_lapsed_person_no_command_and_the_checker_refuses_one()
    {
        var company = Company(ladder, Ladder.Certified, Led("2026-08-01"));
        company.Check(("2027-01-11", "commander", "tim"))
            .Is("eligibility", "tim", "2027-01-11", "2027-01-18", "Tim Roe", "has lapsed");
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 20_000, Seed = 1 });
        Assert.DoesNotContain(plan.Assignments, a => a.Responder == "tim");
        Assert.Contains(plan.Assignments, a => a.Responder == "cy");
    }

    [Fact]
    public void A_lapsed_person_cannot_be_pinned_to_command()
    {
        var problem = Assert.Single((Company(ladder, Ladder.Certified, Led("2026-08-01")) with { Pins = [new("command/2027-01-11", "commander", "tim")] }).Validate());
        Assert.Contains("has lapsed", problem.Message, StringComparison.Ordinal);
    }
}
