using NodaTime;
using RotationPlanner.Tests.Model;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Training;

public class LadderProblemsTests
{
    static Company Needs(params IReadOnlyList<RungNeed> needs) => Rung("tabletop", r => r with { Needs = needs });

    static Company Rung(string id, Func<Rung, Rung> change) =>
        With(Ladder.Default with { Rungs = [.. Ladder.Default.Rungs.Select(r => r.Id == id ? change(r) : r)] });

    static Company With(Ladder ladder) => Trainee.Company(ladder, "shadowing");

    public static TheoryData<string, Company, string, string> Cases => new()
    {
        { "a circle", With(new Ladder([.. Ladder.Default.Rungs, new Rung("trained")])), "ladder.rungs[8].id", "in a circle; the other is ladder.rungs[2]" },
        { "unknown leading rung", With(Ladder.Default with { Commands = "certifide" }), "ladder.commands", "Maybe 'certified'." },
        { "unknown mentoring rung", With(Ladder.Default with { Mentors = "guru" }), "ladder.mentors", "nobody could mentor" },
        { "unknown signing rung", With(Ladder.Default with { SignedBy = "mentors" }), "ladder.signedBy", "Maybe 'mentor'." },
        { "a responder as outside signer", With(Ladder.Default with { Signers = ["Jane Lead", "max"] }), "ladder.signers[1]", "outside the rotation" },
        { "a signer without a name", With(Ladder.Default with { Signers = [" "] }), "ladder.signers[0]", "has a name" },
        { "a gap in the past", With(Ladder.Default with { SignOffGap = -1 }), "ladder.signOffGap", "-1" },
        { "nothing needed", Needs(new RungNeed(EvidenceKind.Course, 0)), "ladder.rungs[3].needs[0]", "from 1 to 10000" },
        { "two signatures", Needs(new RungNeed(EvidenceKind.SignOff, 2)), "ladder.rungs[3].needs[0]", "from 1 to 1" },
        { "no such kind", Needs(new RungNeed((EvidenceKind)42)), "ladder.rungs[3].needs[0]", "no such kind" },
        { "the same kind twice", Needs(new RungNeed(EvidenceKind.Led, 2), new RungNeed(EvidenceKind.Led, 3)), "ladder.rungs[3].needs[1]", "twice" },
        { "negative mentors", Needs(new RungNeed(EvidenceKind.Shadow, 2, -1)), "ladder.rungs[3].needs[0]", "from 0 to 100" },
        { "mentors of a course", Needs(new RungNeed(EvidenceKind.Course, 2, 1)), "ladder.rungs[3].needs[0]", "no mentors to count" },
        { "a lapse below command", Rung("trained", r => r with { LapsesAfter = Period.FromDays(30) }), "ladder.rungs[2].lapsesAfter", "'certified' and the rungs above" },
        { "a lapse after a month", Rung("certified", r => r with { LapsesAfter = Period.FromMonths(1) }), "ladder.rungs[6].lapsesAfter", "whole days" },
        { "a lapse after hours", Rung("certified", r => r with { LapsesAfter = Period.FromHours(24) }), "ladder.rungs[6].lapsesAfter", "Maybe P180D." },
        { "a lapse for good", Rung("certified", r => r with { LapsesAfter = Period.FromDays(30), Refresher = [] }), "ladder.rungs[6].refresher", "nothing brings people back" },
        { "a refresher by leading", Rung("certified", r => r with { Refresher = [new(EvidenceKind.Led)] }), "ladder.rungs[6].refresher[0]", "do not lead" },
        { "a refresher under mentors", Rung("certified", r => r with { Refresher = [new(EvidenceKind.Shadow, 1, 1)] }), "ladder.rungs[6].refresher[0]", "no mentors to count" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_the_place_and_says_what_is_wrong(string what, Company company, string place, string told)
    {
        Assert.NotEmpty(what);
        company.HasOne(place, told);
    }

    [Fact]
    public void The_default_ladder_is_sound() => Assert.Empty(With(Ladder.Default).Validate());

    [Fact]
    public void Where_records_are_kept_somebody_must_be_able_to_sign_some_day()
    {
        var company = Trainee.Company("shadowing", Trainee.Incident("2026-09-01"));
        var orphaned = company with { Responders = [company.Responders[0], Given.Person("ana", "Ana", "sales", "shadowing")], Rotations = [company.Rotations[0] with { Roles = [company.Rotations[0].Roles[2]] }] };
        orphaned.HasOne("ladder.signedBy", "Nobody can ever sign off 'reverse-shadowing'",
            "Maybe name somebody under `signers`");
        Assert.Empty((orphaned with { Ladder = Ladder.Default with { Signers = ["Jane Lead"] } }).Validate());
        Assert.Empty(orphaned.With("ana", r => r with { Stage = "certified" }).Validate());
        Assert.Empty(orphaned.With("tim", r => r with { Record = [] }).Validate());
    }
}
