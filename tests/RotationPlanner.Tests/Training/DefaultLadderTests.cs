using NodaTime;
using RotationPlanner.Tests.Verification;
using static RotationPlanner.Tests.Training.Trainee;

namespace RotationPlanner.Tests.Training;

/// <summary>The way up the customary ladder, a rung at a time.</summary>
public class DefaultLadderTests
{
    static void Stands(Standing standing, string stage, string? since = null)
    {
        Assert.Equal(stage, standing.Stage);
        Assert.Equal(since is null ? null : (LocalDate?)Given.Day(since), standing.Reached[^1].Date);
    }

    [Fact]
    public void Nothing_done_is_the_lowest_rung() => Stands(Of(null), "candidate");

    [Fact]
    public void A_candidate_observes_once_a_mentor_signs() =>
        Stands(Of(null, Signed("2026-09-01", "candidate", "max")), "observing", "2026-09-01");

    [Fact]
    public void One_incident_is_not_two() => Stands(Of("observing", Incident("2026-09-01")), "observing");

    [Fact]
    public void Two_incidents_lead_to_the_course() =>
        Stands(Of("observing", Incident("2026-09-01"), Incident("2026-10-01")), "trained", "2026-10-01");

    [Fact]
    public void A_course_leads_to_the_exercises() =>
        Stands(Of("trained", On("2026-10-02", EvidenceKind.Course)), "tabletop", "2026-10-02");

    [Fact]
    public void Two_exercises_lead_to_shadowing() =>
        Stands(Of("tabletop", Tabletop("2026-10-02"), Tabletop("2026-10-09")), "shadowing", "2026-10-09");

    [Fact]
    public void Seven_days_under_two_mentors_lead_to_reverse_shadowing() =>
        Stands(Of("shadowing", Shadow("2026-11-02", "max", 4), Shadow("2026-11-09", "mia", 3)), "reverse-shadowing",
            "2026-11-09");

    [Fact]
    public void Six_days_are_too_few() =>
        Stands(Of("shadowing", Shadow("2026-11-02", "max", 3), Shadow("2026-11-09", "mia", 3)), "shadowing");

    [Fact]
    public void One_mentor_is_too_few()
    {
        var standing = Of("shadowing", Shadow("2026-11-02", "max"), Shadow("2026-11-09", "max"));
        Stands(standing, "shadowing");
        var left = Assert.Single(standing.Remaining);
        Assert.Equal((EvidenceKind.Shadow, 0, 1), (left.Kind, left.Missing, left.MentorsMissing));
        Assert.Equal(["max"], left.Mentors);
    }

    [Fact]
    public void A_week_in_the_lead_and_a_signature_certify() =>
        Stands(Of("reverse-shadowing", Reverse("2026-11-16", "cy"), Signed("2026-11-23", "reverse-shadowing", "mia")),
            "certified", "2026-11-23");

    [Fact]
    public void A_signature_before_the_week_is_done_counts_for_nothing() =>
        Stands(Of("reverse-shadowing", Signed("2026-11-10", "reverse-shadowing", "mia"), Reverse("2026-11-16", "cy")),
            "reverse-shadowing");

    [Fact]
    public void Eight_shifts_led_make_a_mentor() =>
        Stands(Of("certified", [.. Enumerable.Range(1, 8).Select(i => Led($"2026-10-{i:00}"))]), "mentor",
            "2026-10-08");

    [Fact]
    public void Seven_shifts_led_do_not() =>
        Assert.Equal(1, Of("certified", [.. Enumerable.Range(1, 7).Select(i => Led($"2026-10-{i:00}"))]).Remaining.Single().Missing);

    [Fact]
    public void The_whole_way()
    {
        var standing = Of(null,
            Signed("2026-08-01", "candidate", "max"), Incident("2026-08-10"), Incident("2026-08-20"),
                On("2026-09-01", EvidenceKind.Course), Tabletop("2026-09-10"),
            Tabletop("2026-09-17"), Shadow("2026-10-05", "max"), Shadow("2026-10-12", "mia"), Reverse("2026-10-19", "cy"), Signed("2026-10-27", "reverse-shadowing", "mia"));
        Assert.Equal(["candidate", "observing", "trained", "tabletop", "shadowing", "reverse-shadowing", "certified"],
            standing.Reached.Select(r => r.Rung));
        Assert.Equal(Given.Day("2026-10-27"), standing.Reached[^1].Date);
        Assert.True(standing.MayLead);
        Assert.False(standing.MayMentor);
    }
}
