using RotationPlanner.Verification;

namespace RotationPlanner.Planning.Notes;

/// <summary>Where hands change inside stints that are only wished for, and at what price.</summary>
static class SplitStints
{
    const int MostTold = 5;

    public static IEnumerable<PlanNote> Of(Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        if (!schedule.Company.Rotations.Any(r => r.Stints.Any(s => s.IsWished))) yield break;
        var changes = ChangesOfHands.In(RosterReading.Of(schedule, assignments).Roster(JoinedSeats.None));
        if (changes.Count == 0) yield break;
        var points = changes.Sum(c => c.Kind.SplitPoints ?? 0);
        var told = changes.Take(MostTold).Select(c => $"{c.Shift.Id} {Name(c.Taker)} in place of {(c.Giver is { } giver ? Name(giver) : "nobody")}");
        yield return new PlanNote("stints",
            FormattableString.Invariant($"Hands change {Times(changes.Count)} inside stints{(points > 0 ? $", at {points} penalty points" : "")}: ")
            + string.Join("; ", told) + (changes.Count > MostTold ? "; and others." : "."), []);
    }

    static string Times(int count) => count == 1 ? "once" : FormattableString.Invariant($"{count} times");

    static string Name(Responder responder) => TextSanitizer.Line(responder.Name);
}
