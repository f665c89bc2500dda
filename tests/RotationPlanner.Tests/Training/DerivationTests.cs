using NodaTime;
using RotationPlanner.Tests.Verification;
using static RotationPlanner.Tests.Training.Trainee;

namespace RotationPlanner.Tests.Training;

/// <summary>What counts, when, and for which rung.</summary>
public class DerivationTests
{
    [Fact]
    public void A_stage_without_a_record_is_where_the_person_stands() =>
        Assert.All(Ladder.Default.Rungs, rung => Assert.Equal(rung.Id, Of(rung.Id).Stage));

    [Fact]
    public void Incidents_seen_early_count_when_their_rung_is_reached() =>
        Assert.Equal("trained",
            Of(null, Incident("2026-07-01"), Incident("2026-07-02"), Signed("2026-08-01", "candidate", "max")).Stage);

    [Fact]
    public void A_shadow_seat_before_shadowing_does_not_count() =>
        Assert.Equal(7, Of("tabletop", Shadow("2026-09-01", "max"), Tabletop("2026-09-02"), Tabletop("2026-09-03")).Remaining.Single().Missing);

    [Fact]
    public void A_shadow_seat_of_the_very_day_does() =>
        Assert.Equal(0, Of("tabletop", Shadow("2026-09-03", "max"), Tabletop("2026-09-02"), Tabletop("2026-09-03")).Remaining.Single().Missing);

    [Theory]
    [InlineData("tim")]
    [InlineData("cy")]
    [InlineData("nobody")]
    public void A_shadow_beside_somebody_who_may_not_mentor_does_not_count(string with) =>
        Assert.Equal(7, Of("shadowing", Shadow("2026-09-01", with)).Remaining.Single().Missing);

    [Fact]
    public void A_shadow_without_a_name_counts_its_days_and_no_mentor()
    {
        var left = Of("shadowing", Shadow("2026-09-01", null)).Remaining.Single();
        Assert.Equal((0, 2), (left.Missing, left.MentorsMissing));
    }

    [Theory]
    [InlineData("tim")]
    [InlineData("cy")]
    [InlineData(null)]
    public void A_signature_needs_a_signer(string? by) =>
        Assert.Equal("candidate", Of(null, Signed("2026-09-01", "candidate", by)).Stage);

    [Fact]
    public void People_outside_the_rotation_sign_when_the_ladder_names_them() =>
        Assert.Equal("observing", Standings.Of(Company(Ladder.Default with { Signers = ["Jane Lead"] }, null, Signed("2026-09-01", "candidate", "Jane Lead")))["tim"].Stage);

    [Fact]
    public void A_signature_is_for_the_rung_it_names() =>
        Assert.Equal("candidate", Of(null, Signed("2026-09-01", "reverse-shadowing", "max")).Stage);

    [Fact]
    public void A_mentor_of_the_day_before_signs_and_one_of_the_day_does_not()
    {
        Evidence[] eight = [.. Enumerable.Range(1, 8).Select(i => Led($"2026-10-{i:00}"))];
        string Stage(string day) => Standings.Of(
            Company(null, Signed(day, "candidate", "cy")).With("cy", r => r with { Record = eight }))["tim"].Stage;
        Assert.Equal("candidate", Stage("2026-10-08"));
        Assert.Equal("observing", Stage("2026-10-09"));
    }

    [Fact]
    public void Evidence_from_the_horizon_on_does_not_count() =>
        Assert.Equal("observing", Of("observing", Incident("2027-01-03"), Incident("2027-01-04")).Stage);

    [Fact]
    public void The_same_twice_counts_once() =>
        Assert.Equal("observing", Of("observing", Incident("2026-09-01"), Incident("2026-09-01")).Stage);

    [Theory]
    [InlineData("observing", "observe", 2, "trained")]
    [InlineData("observing", "observe", 1, "observing")]
    [InlineData("trained", "course", 1, "tabletop")]
    [InlineData("tabletop", "tabletop", 2, "shadowing")]
    [InlineData("certified", "led", 8, "mentor")]
    [InlineData("tabletop", "shadow", 7, "tabletop")]
    public void Undated_work_counts_on_the_rung_where_the_record_begins(
        string stage, string kind, int amount, string now)
    {
        var standing = Done(stage, kind, amount);
        Assert.Equal(now, standing.Stage);
        Assert.Null(standing.Reached[^1].Date);
    }

    [Fact]
    public void Undated_seats_show_no_mentors()
    {
        Assert.Equal("shadowing", Done("shadowing", "shadow", 7).Stage);
        Assert.Equal("reverse-shadowing",
            Done("shadowing", "shadow", 5, Shadow("2026-09-01", "max", 1), Shadow("2026-09-02", "mia", 1)).Stage);
    }

    [Fact]
    public void Two_rungs_that_need_the_same_need_it_twice()
    {
        var ladder = new Ladder([new("a") { Needs = [new(EvidenceKind.Tabletop)] }, new("b") { Needs = [new(EvidenceKind.Tabletop)] }, new("mentor")]);
        Assert.Equal("b", Standings.Of(Company(ladder, "a", Tabletop("2026-09-01")))["tim"].Stage);
        Assert.Equal("mentor",
            Standings.Of(Company(ladder, "a", Tabletop("2026-09-01"), Tabletop("2026-09-02")))["tim"].Stage);
    }

    [Fact]
    public void A_rung_without_needs_is_left_only_by_hand()
    {
        var ladder = new Ladder([new("junior"), new("senior")]);
        Assert.Equal("junior",
            Standings.Of(Company(ladder, "junior", Tabletop("2026-09-01"), Led("2026-09-02")))["tim"].Stage);
    }

    [Fact]
    public void A_ladder_without_the_customary_rungs_is_led_and_signed_from_its_top()
    {
        var ladder = new Ladder([new("junior"), new("senior")]);
        Assert.Equal(("senior", "senior", "senior"), (ladder.Commands, ladder.Mentors, ladder.SignedBy));
        Assert.Equal(("certified", "certified"), (new Ladder([new("a"), new("certified"), new("z")]).Commands, new Ladder([new("a"), new("certified"), new("z")]).Mentors));
    }

    [Fact]
    public void Only_rungs_with_seats_train_in_seats() =>
        Assert.Equal(["shadowing", "reverse-shadowing"], Ladder.Default.Rungs.Where(r => r.TrainsInSeats)
            .Select(r => r.Id));

    [Fact]
    public void Standings_come_in_the_order_of_people() =>
        Assert.Equal(["tim", "max", "mia", "cy"], Standings.Of(Company(null)).People.Select(s => s.Responder));

    [Fact]
    public void Nobody_else_has_a_standing() =>
        Assert.Throws<KeyNotFoundException>(() => Standings.Of(Company(null))["zoe"]);
}
