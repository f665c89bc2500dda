using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Training;

/// <summary>A company of one trainee, Tim, two mentors, Max and Mia, and Cy, who is certified; the plan begins on 4 January 2027.</summary>
static class Trainee
{
    public static Company Company(string? stage, params IReadOnlyList<Evidence> record) =>
        Company(Ladder.Default, stage, record);

    public static Company Company(Ladder ladder, string? stage, params IReadOnlyList<Evidence> record) =>
        Given.Weekly() with
    {
        Ladder = ladder,
        Responders =
        [
            Given.Person("tim", "Tim Roe", "sales") with { Stage = stage, Record = record },
            Given.Person("max", "Max Ode", "support", Ladder.Mentor),
                Given.Person("mia", "Mia Lund", "engineering", Ladder.Mentor), Given.Person("cy", "Cy Diaz", "sales"),
        ],
    };

    public static Standing Of(string? stage, params IReadOnlyList<Evidence> record) =>
        Standings.Of(Company(stage, record))["tim"];

    public static Standing Done(string? stage, string kind, int amount, params IReadOnlyList<Evidence> record) =>
        Standings.Of(Company(stage, record)
            .With("tim", r => r with { Done = new Dictionary<string, int> { [kind] = amount } }))["tim"];

    public static Evidence On(string day, EvidenceKind kind, string? what = null) =>
        new(kind, Given.Day(day)) { What = what };

    public static Evidence Incident(string day) => On(day, EvidenceKind.Incident, $"INC-{day}");

    public static Evidence Tabletop(string day) => On(day, EvidenceKind.Tabletop);

    public static Evidence Led(string day) => On(day, EvidenceKind.Led);

    public static Evidence Shadow(string day, string? with, int days = 7) =>
        On(day, EvidenceKind.Shadow) with { With = with, Days = days };

    public static Evidence Reverse(string day, string? with, int days = 7) =>
        On(day, EvidenceKind.ReverseShadow) with { With = with, Days = days };

    public static Evidence Signed(string day, string rung, string? by) =>
        On(day, EvidenceKind.SignOff) with { Rung = rung, By = by };
}
