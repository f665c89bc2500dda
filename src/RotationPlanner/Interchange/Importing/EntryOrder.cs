using NodaTime;

namespace RotationPlanner.Interchange.Importing;

/// <summary>Entries as they are to be read: those of a higher level cut others, turns that go on are one, equal ones too.</summary>
static class EntryOrder
{
    public static IReadOnlyList<ImportedEntry> Of(IReadOnlyList<ImportedEntry> entries) =>
    [
        .. entries.GroupBy(e => (e.Schedule, e.Role)).SelectMany(g => Joined(Topmost([.. g])))
            .OrderBy(e => e.Start).ThenBy(e => e.End).ThenBy(e => e.Who, StringComparer.Ordinal),
    ];

    /// <summary>A higher level wins, as Grafana has it; in files without levels nothing is cut.</summary>
    static List<ImportedEntry> Topmost(List<ImportedEntry> entries)
    {
        if (entries.TrueForAll(e => e.Level == entries[0].Level)) return entries;
        var left = new List<ImportedEntry>();
        foreach (var level in entries.GroupBy(e => e.Level).OrderByDescending(g => g.Key))
        {
            List<Interval> above = Merged(left);
            left.AddRange(level.SelectMany(e => Without(e, above)));
        }
        return left;
    }

    static List<Interval> Merged(IEnumerable<ImportedEntry> entries)
    {
        var merged = new List<Interval>();
        foreach (var entry in entries.OrderBy(e => e.Start))
            if (merged.Count > 0 && entry.Start <= merged[^1].End) merged[^1] = new Interval(merged[^1].Start, Instant.Max(merged[^1].End, entry.End));
            else merged.Add(new Interval(entry.Start, entry.End));
        return merged;
    }

    static IEnumerable<ImportedEntry> Without(ImportedEntry entry, List<Interval> above)
    {
        var at = entry.Start;
        // The first that ends after the entry begins: intervals neither overlap nor touch.
        var first = above.BinarySearch(new Interval(entry.Start, entry.Start), Comparer<Interval>.Create((a, b) => a.End.CompareTo(b.End)));
        for (var i = first < 0 ? ~first : first; i < above.Count && above[i].Start < entry.End; i++)
        {
            if (at < above[i].Start) yield return entry with { Start = at, End = above[i].Start };
            at = Instant.Max(at, above[i].End);
        }
        if (at < entry.End) yield return entry with { Start = at };
    }

    static IEnumerable<ImportedEntry> Joined(List<ImportedEntry> entries)
    {
        foreach (var person in entries.GroupBy(e => (e.PersonId, e.PersonName, e.PersonEmail, e.Seat)))
        {
            ImportedEntry? open = null;
            foreach (var entry in person.Distinct().OrderBy(e => e.Start).ThenBy(e => e.End))
            {
                // The timelines of some tools split a turn where now is.
                if (open is not null && entry.Start <= open.End) open = open with { End = Instant.Max(open.End, entry.End) };
                else
                {
                    if (open is not null) yield return open;
                    open = entry;
                }
            }
            if (open is not null) yield return open;
        }
    }
}
