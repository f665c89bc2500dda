using NodaTime;

namespace RotationPlanner.Planning.Living;

/// <summary>What of the covers, and of the mentoring, was really given: hours and contributions count alike.</summary>
static class TakenOver
{
    /// <summary>Covers, swaps apart, whose taker served all of them.</summary>
    public static List<CoverRecord> Given(IEnumerable<CoverRecord> covers, IEnumerable<Assignment> served)
    {
        var seats = served.ToLookup(a => (a.Shift, a.Role, a.Responder));
        return [.. covers.Where(
            c => !c.IsSwap && seats[(c.Shift, c.Role, c.To)].Any(a => a.Start <= c.Start && c.End <= a.End))];
    }

    public static double Hours(IEnumerable<CoverRecord> covers) => covers.Sum(c => (c.End - c.Start).TotalHours);

    /// <summary>How many times: what was taken over from two people, one after the other, is one.</summary>
    public static int Times(IReadOnlyCollection<CoverRecord> covers)
    {
        var ends = covers.Select(c => (c.Shift, c.Role, c.End)).ToHashSet();
        return covers.Count(c => !ends.Contains((c.Shift, c.Role, c.Start)));
    }

    /// <summary>By mentor and trainee: the hours in which both served the same shift.</summary>
    public static IReadOnlyList<(string Mentor, string Trainee, double Hours)> Mentoring(
        IReadOnlyCollection<Assignment> served)
    {
        var seats = served.ToLookup(a => (a.Shift, a.Responder));
        return
        [
            .. from trainee in served
               where trainee.Mentor is not null
               from mentor in seats[(trainee.Shift, trainee.Mentor!)]
               let hours = (Instant.Min(mentor.End, trainee.End) - Instant.Max(mentor.Start, trainee.Start)).TotalHours
               where hours > 0
               select (trainee.Mentor!, trainee.Responder, hours),
        ];
    }
}
