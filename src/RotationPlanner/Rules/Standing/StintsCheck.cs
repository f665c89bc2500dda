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
            if (people.Count <= seats || held.Any(h => decided.Contains((h.Shift.Id, h.Role.Id)))) continue;
            if (roster.Stints.KindOf(held[0].Shift)?.MayBeSplit == true && people.Count <= 2 * seats) continue;
            if (IsExcused(held, people)) continue;
            yield return new Violation(StintsInOneHand.Id,
                $"{string.Join(" and ", people.Select(Wording.Name))} share the {held[0].Role.Id} of one stint, "
                    + $"from {held[0].Shift.Id} to {held[^1].Shift.Id}, which goes to one person.",
                [.. people.Select(r => r.Id)], held[0].Shift.Date, Wording.LastDay(held[^1].Shift));
        }
    }

    /// <summary>Parts of a shift are covers.</summary>
    static bool IsWhole(CheckedPlan plan, Holding held) => plan.Roster.Schedule.Find(held.Shift.Id) is { } shift
        && shift.Start.ToInstant() == held.Start && shift.End.ToInstant() == held.End;

    /// <summary>Whether somebody is away during a shift of the stint that another holds.</summary>
    static bool IsExcused(List<Holding> held, List<Responder> people) => people.Exists(person =>
        held.Exists(h => h.Responder.Id != person.Id && IsAway(person, h.Shift)));

    static bool IsAway(Responder person, Shift shift)
    {
        var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
        return person.Unavailable.Concat(person.OtherDuties).Any(t => t.Overlaps(start, end))
            || person.Joins > shift.Date || person.LastDay() < Wording.LastDay(shift);
    }
}
