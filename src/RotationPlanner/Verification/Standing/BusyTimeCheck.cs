namespace RotationPlanner.Verification;

/// <summary>No seat shares an instant with a person's busy time of one kind.</summary>
static class BusyTimeCheck
{
    public static IEnumerable<Violation> Of(Roster roster, string rule, Func<Responder, IReadOnlyList<BusyTime>> times, string why)
    {
        foreach (var held in roster.Holdings.Where(h => !h.IsPast))
            if (times(held.Responder).FirstOrDefault(t => t.Overlaps(held.Start, held.End)) is { } time)
                yield return Wording.About(rule, held, $"{Wording.Holds(held)}, but {why}{(time.Source is { } source ? $" ({TextSanitizer.Line(source)})" : "")}.");
    }
}
