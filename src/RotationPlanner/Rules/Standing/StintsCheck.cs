using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Shifts of a stint are held by the same people. A stint may be in two hands where its rotation says so, where one who
/// holds a part of it is away during another, or where it was decided so.
/// </summary>
static class StintsCheck
{
    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        var (roster, decided) = (plan.Roster, plan.Company.Pins.Select(p => (p.Shift, p.Role)).ToHashSet());
        if (plan.Company.Rotations.All(r => r.Stints.Count == 0)) yield break;
        var stints = plan.Planned.Where(h => roster.Stints.StintOf(h.Shift) is not null && IsWhole(plan, h))
            .GroupBy(h => (roster.Stints.StintOf(h.Shift), h.Role.Id));
        foreach (var stint in stints)
        {
            List<Holding> held = [.. stint.OrderBy(h => h.Start)];
            var people = held.Select(h => h.Responder).DistinctBy(r => r.Id).ToList();
            var seats = held.GroupBy(h => h.Shift.Id).Max(shift => shift.Select(h => h.Responder.Id).Distinct().Count());
            if (roster.Stints.KindOf(held[0].Shift)?.IsWished == true) continue;
            if (people.Count <= seats || held.Any(h => decided.Contains((h.Shift.Id, h.Role.Id)))) continue;
            if (roster.Stints.KindOf(held[0].Shift)?.MayBeSplit == true && people.Count <= 2 * seats) continue;
            if (IsExcused(held, people) || IsPublished(plan, held)) continue;
            yield return new Violation(StintsInOneHand.Id,
                $"{string.Join(" and ", people.Select(Wording.Name))} share the {held[0].Role.Id} of one stint, "
                    + $"from {held[0].Shift.Id} to {held[^1].Shift.Id}, which goes to one person.",
                [.. people.Select(r => r.Id)], held[0].Shift.Date, Wording.LastDay(held[^1].Shift));
        }
    }

    /// <summary>Parts of a shift are covers.</summary>
    static bool IsWhole(CheckedPlan plan, Holding held) => plan.Roster.Schedule.Find(held.Shift.Id) is { } shift
        && shift.Start.ToInstant() == held.Start && shift.End.ToInstant() == held.End;

    /// <summary>Whether hands changed in a published plan: the stint had begun, or a shift of it was covered by itself.</summary>
    static bool IsPublished(CheckedPlan plan, List<Holding> held)
    {
        if (held.Exists(h => plan.Covered.Contains(h.Shift.Id))) return true;
        if (plan.Company.KeptStints is not { } kept) return false;
        var times = held.DistinctBy(h => h.Shift.Id).ToDictionary(h => h.Shift.Id, h => (h.Start, h.End), StringComparer.Ordinal);
        var before = kept.Seats.Where(a => a.Role == held[0].Role.Id && times.TryGetValue(a.Shift, out var time) && time == (a.Start, a.End)).ToList();
        return held.Exists(h => h.Start < kept.AsOf || kept.Alone.Contains(h.Shift.Id))
            || before.Select(a => a.Responder).Distinct().Count() > before.GroupBy(a => a.Shift).Select(g => g.Count()).DefaultIfEmpty().Max();
    }

    /// <summary>Whether somebody is away during a shift of the stint that another holds.</summary>
    static bool IsExcused(List<Holding> held, List<Responder> people) => people.Exists(person =>
        held.Exists(h => h.Responder.Id != person.Id && IsAway(person, h.Shift)));

    static bool IsAway(Responder person, Shift shift)
    {
        var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
        return person.Unavailable.Concat(person.OtherDuties).Any(t => t.Overlaps(start, end))
            || person.Tour?.Covers(shift.Start.WithZone(person.TimeZone).Date) == false || person.Joins > shift.Date || person.LastDay() < Wording.LastDay(shift);
    }
}
