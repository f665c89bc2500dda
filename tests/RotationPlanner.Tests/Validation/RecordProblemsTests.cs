using RotationPlanner.Tests.Model;
using RotationPlanner.Tests.Verification;
using static RotationPlanner.Tests.Training.Trainee;

namespace RotationPlanner.Tests.Training;

public class RecordProblemsTests
{
    public static TheoryData<string, Evidence, string, string> Cases => new()
    {
        { "future", Incident("2027-01-04"), "training[0].on", "from the future" },
        { "far past", Incident("1899-01-04"), "training[0].on", "1900 to 2200" },
        { "another calendar", new Evidence(EvidenceKind.Course, Given.Day("2026-01-01").WithCalendar(NodaTime.CalendarSystem.Julian)), "training[0].on", "ISO" },
        { "no such kind", new Evidence((EvidenceKind)99, Given.Day("2026-01-01")), "training[0]", "no such kind" },
        { "no days", Shadow("2026-09-01", "max", 0), "training[0].days", "from 1 to 366" },
        { "unknown mentor", Shadow("2026-09-01", "maxx"), "training[0].with", "Maybe 'max'." },
        { "unlike anybody", Shadow("2026-09-01", "Somebody Gone"), "training[0].with", "Maybe one of" },
        { "no mentor yet", Shadow("2026-09-01", "cy"), "training[0].with", "Cy Diaz stood on 'certified'" },
        { "own mentor", Reverse("2026-09-01", "tim"), "training[0].with", "own mentor" },
        { "unknown signer", Signed("2026-09-01", "shadowing", "mio"), "training[0].by", "Maybe 'mia'." },
        { "may not sign", Signed("2026-09-01", "shadowing", "cy"), "training[0].by", "only people on 'mentor' or above sign" },
        { "signs for oneself", Signed("2026-09-01", "shadowing", "tim"), "training[0].by", "for themselves" },
        { "nobody signed", Signed("2026-09-01", "shadowing", null), "training[0].by", "who signed" },
        { "unknown rung", Signed("2026-09-01", "shadowin", "max"), "training[0].rung", "Maybe 'shadowing'." },
        { "no rung", new Evidence(EvidenceKind.SignOff, Given.Day("2026-09-01")) { By = "max" }, "training[0].rung", "which rung" },
        { "mentor of a course", On("2026-09-01", EvidenceKind.Course) with { With = "max" }, "training[0].with", "Maybe remove `with`." },
        { "signed incident", Incident("2026-09-01") with { By = "max" }, "training[0].by", "only a signOff" },
        { "rung of a course", On("2026-09-01", EvidenceKind.Course) with { Rung = "trained" }, "training[0].rung", "only a signOff" },
        { "days of an exercise", Tabletop("2026-09-01") with { Days = 2 }, "training[0].days", "no meaning for 'tabletop'" },
        { "recorded shift", Led("2026-09-01") with { Recorded = true }, "training[0].recorded", "recording" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_the_place_and_says_what_is_wrong(string what, Evidence evidence, string place, string told)
    {
        Assert.NotEmpty(what);
        Company("shadowing", evidence).HasOne($"responders[0].{place}", told);
    }

    [Fact]
    public void Sound_evidence_of_every_kind_is_no_problem() => Assert.Empty(Company("shadowing",
        Incident("2026-09-01"), Incident("2026-09-02") with { Recorded = true }, On("2026-09-01", EvidenceKind.Course),
            Tabletop("2026-09-01"), Led("2026-09-01"),
        On("2026-09-01", EvidenceKind.Facilitated), Shadow("2026-09-01", "max"), Shadow("2026-09-08", null), Reverse("2026-09-15", "cy"), Signed("2026-09-20", "reverse-shadowing", "mia")).Validate());

    [Fact]
    public void The_same_kind_day_and_id_twice_is_told_at_the_second() =>
        Company("shadowing", Incident("2026-09-01"), Tabletop("2026-09-01"), Incident("2026-09-01"))
            .HasOne("responders[0].training[2]", "responders[0].training[0]", "INC-2026-09-01");

    [Fact]
    public void Another_id_is_another_piece() =>
        Assert.Empty(Company("shadowing", On("2026-09-01", EvidenceKind.Incident, "A"), On("2026-09-01", EvidenceKind.Incident, "B")).Validate());

    [Fact]
    public void All_mistakes_of_a_record_are_told_at_once() => Assert.Equal(
        ["responders[0].training[0].on", "responders[0].training[1].with", "responders[0].training[2].rung"],
        Company("shadowing", Incident("2027-02-01"), Shadow("2026-09-01", "tim"), Signed("2026-09-01", "x", "max")).Validate().Select(p => p.Place));

    [Fact]
    public void Undated_work_is_of_a_known_kind() =>
        Company("shadowing").With("tim", r => r with { Done = new Dictionary<string, int> { ["obsrve"] = 1 } })
            .HasOne("responders[0].done.obsrve", "Maybe 'observe'.");
}
