using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Training;

/// <summary>Companies of five people with records of anything, in the last forty days before the plan; sound and unsound evidence alike.</summary>
public static class RandomRecords
{
    static readonly string?[] names = ["p0", "p1", "p2", "p3", "p4", "Jane", "nobody", null];

    public sealed record Case(Company Company)
    {
        public override string ToString() => string.Join('\n', Company.Responders.Select(r =>
            $"{r.Id} {r.Stage} {string.Join(',', r.Done)}: {string.Join("; ", r.Record.OrderBy(e => e.On).Select(e => $"{e.On:MM-dd} {e.Kind} {e.Rung}{e.Days} {e.With}{e.By}"))}"));
    }

    public static Arbitrary<Case> Cases() => Arb.From(
        from ladder in Ladders
        from people in Person(ladder).ListOf(5)
        from led in Gen.Choose(0, 4)
        select new Case((Given.Weekly() with
        {
            Ladder = ladder, Responders = [.. people.Select((p, i) => p with { Id = $"p{i}" })],
            Rotations = [Given.Weekly().Rotations[0] with { Roles = [new Role { Id = "commander", Needs = StageNeed.AtLeast(ladder.Commands) }] }],
        }).Worked("2026-11-30", "commander", $"p{led}")), Smaller);

    internal static Gen<Evidence> Evidence(Ladder ladder) =>
        from kind in Kind
        from ago in Gen.Choose(1, 40)
        from name in Gen.Frequency((1, Gen.Elements(names)), (1, Gen.Constant<string?>("Jane")))
        from rung in Gen.Elements(ladder.Rungs.Select(r => r.Id).ToArray())
        from days in Gen.Choose(1, 7)
        from what in Gen.Elements("a", "b", null)
        let isSeat = kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow
        select new Evidence(kind, Given.Day("2027-01-04").PlusDays(-ago))
        {
            What = what, With = isSeat ? name : null, By = kind == EvidenceKind.SignOff
                ? name : null, Rung = kind == EvidenceKind.SignOff ? rung : null, Days = isSeat ? days : 1,
        };

    static Gen<Responder> Person(Ladder ladder) =>
        from stage in Gen.Frequency(
            (1, Gen.Elements(ladder.Rungs.Select(r => (string?)r.Id).ToArray())), (2, Gen.Constant<string?>(null)))
        from size in Gen.Choose(0, 20)
        from record in Evidence(ladder).ListOf(size)
        from done in Gen.Elements("observe", "course", "tabletop", "shadow", "reverseShadow", "led", "facilitated")
        from amount in Gen.Choose(0, 7)
        select Given.Person("p", "P", "sales") with { Stage = stage, Record = [.. record], Done = new Dictionary<string, int> { [done] = amount } };

    static Gen<EvidenceKind> Kind => Gen.Frequency(
        (1, Gen.Elements(Enum.GetValues<EvidenceKind>())),
        (3, Gen.Elements(EvidenceKind.Incident, EvidenceKind.Shadow, EvidenceKind.ReverseShadow, EvidenceKind.Led, EvidenceKind.SignOff)));

    // Small ladders of few needs, so that random records climb.
    static Gen<Ladder> Ladders =>
        from count in Gen.Choose(2, 6)
        from needs in Needs.ListOf(count)
        from commands in Gen.Choose(0, count - 1)
        from mentors in Gen.Choose(0, count - 1)
        from signed in Gen.Choose(0, count - 1)
        from lapses in Gen.Choose(1, 40)
        from refresher in Need
        select new Ladder([.. needs.Select((n, i) => new Rung($"r{i}")
        {
            Needs = n, LapsesAfter = i >= commands && i % 2 == 0
                ? Period.FromDays(lapses) : null, Refresher = [refresher with { Mentors = 0 }],
        })]) { Commands = $"r{commands}", Mentors = $"r{mentors}", SignedBy = $"r{signed}", Signers = ["Jane"] };

    static Gen<IReadOnlyList<RungNeed>> Needs =>
        from count in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Constant(1)), (2, Gen.Constant(2)))
        from needs in Need.ListOf(count)
        select (IReadOnlyList<RungNeed>)[.. needs.DistinctBy(n => n.Kind)];

    static Gen<RungNeed> Need =>
        from kind in Kind
        from amount in Gen.Choose(1, 2)
        from mentors in Gen.Choose(0, 2)
        let isSeat = kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow
        select new RungNeed(
            kind, kind == EvidenceKind.SignOff ? 1 : isSeat ? amount * 3 : amount, isSeat ? mentors : 0);

    static IEnumerable<Case> Smaller(Case whole)
    {
        for (var i = 0; i < whole.Company.Responders.Count; i++)
            for (var j = 0; j < whole.Company.Responders[i].Record.Count; j++)
                yield return new Case(
                    whole.Company.With($"p{i}", r => r with { Record = [.. r.Record.Where((_, k) => k != j)] }));
    }
}
