using NodaTime;
using RotationPlanner.Interchange.Pagers;

namespace RotationPlanner.Interchange.Importing;

/// <summary>Compares who is on call, role by role and instant by instant, however the time is cut into turns.</summary>
static class SeatComparison
{
    sealed record Stay(string Who, Instant Start, Instant End, bool IsPlanned);

    public static IReadOnlyList<PlanDifference> Of(IReadOnlyList<ExportedSeat> plan, IReadOnlyList<KnownEntry> tool, Interval? window)
    {
        if (plan.Count == 0) return [];
        var asked = window ?? Reach(plan, tool);
        var differences = new List<PlanDifference>();
        var entries = tool.ToLookup(t => (t.Rotation.Id, t.Role.Id));
        foreach (var role in plan.GroupBy(s => (s.Rotation.Id, s.Role.Id)))
            differences.AddRange(Of(role.Key, [.. role.Select(s => new Stay(s.Responder.Id, s.Start, s.End, true)),
                .. entries[role.Key].Select(e => new Stay(e.Responder.Id, e.Start, e.End, false))], asked));
        return differences;
    }

    // A tool shows a window of its own: what lies outside says nothing.
    static Interval Reach(IReadOnlyList<ExportedSeat> plan, IReadOnlyList<KnownEntry> tool)
    {
        var (from, to) = (plan.Min(s => s.Start), plan.Max(s => s.End));
        if (tool.Count == 0) return new Interval(from, to);
        var (first, last) = (Instant.Max(from, tool.Min(t => t.Start)), Instant.Min(to, tool.Max(t => t.End)));
        return first < last ? new Interval(first, last) : new Interval(from, to);
    }

    static IEnumerable<PlanDifference> Of((string Rotation, string Role) role, List<Stay> stays, Interval window)
    {
        List<Stay> within =
        [
            .. stays.Select(s => s with { Start = Instant.Max(s.Start, window.Start), End = Instant.Min(s.End, window.End) })
                .Where(s => s.Start < s.End).OrderBy(s => s.Start),
        ];
        List<Instant> cuts = [.. within.SelectMany(s => new[] { s.Start, s.End }).Distinct().Order()];
        var (open, next) = (new List<Stay>(), 0);
        PlanDifference? last = null;
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            open.RemoveAll(s => s.End <= cuts[i]);
            while (next < within.Count && within[next].Start <= cuts[i]) open.Add(within[next++]);
            List<string> planned = [.. open.Where(s => s.IsPlanned).Select(s => s.Who).Distinct()], told = [.. open.Where(s => !s.IsPlanned).Select(s => s.Who).Distinct()];
            var (mine, theirs) = (Sorted(planned.Except(told)), Sorted(told.Except(planned)));
            if (mine.Count + theirs.Count == 0) continue;
            if (last is not null && last.End == cuts[i] && last.Plan.SequenceEqual(mine) && last.Tool.SequenceEqual(theirs))
                last = last with { End = cuts[i + 1] };
            else
            {
                if (last is not null) yield return last;
                last = new PlanDifference(role.Rotation, role.Role, cuts[i], cuts[i + 1], mine, theirs);
            }
        }
        if (last is not null) yield return last;
    }

    static List<string> Sorted(IEnumerable<string> people) => [.. people.Order(StringComparer.Ordinal)];
}
