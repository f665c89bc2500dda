using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Benchmarks.Shifts;

/// <summary>Counts a plan as the instances define it, from the assignments alone; shares nothing with the rules.</summary>
static class ShiftsRecount
{
    public static Judgement Of(ShiftsInstance instance, Plan plan)
    {
        var (bound, proved) = SingleTeam.Proof(plan);
        var (cost, faults) = Count(instance, plan.Schedule, plan.Assignments);
        return new Judgement(cost, bound, proved && bound >= cost, faults);
    }

    /// <summary>Any roster, whoever made it.</summary>
    public static (double Objective, IReadOnlyList<string> Faults) Count(ShiftsInstance instance, Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        var faults = new List<string>();
        var roster = instance.Staff.ToDictionary(s => s.Id, _ => new ShiftKind?[instance.Days], StringComparer.Ordinal);
        foreach (var a in assignments)
        {
            var shift = schedule.Find(a.Shift)!;
            ref var place = ref roster[a.Responder][SingleTeam.DayOf(shift)];
            if (place is not null) faults.Add($"{a.Responder} works twice on day {SingleTeam.DayOf(shift)}");
            place = instance.Kinds.Single(k => k.Id == shift.Name);
        }
        foreach (var member in instance.Staff) Hard(member, roster[member.Id], faults);

        long cost = 0;
        foreach (var wish in instance.Wishes)
            if (roster[wish.Member][wish.Day]?.Id == wish.Kind != wish.On) cost += wish.Weight;
        foreach (var need in instance.Cover)
        {
            var people = roster.Values.Count(r => r[need.Day]?.Id == need.Kind);
            cost += people < need.People
                ? (long)need.WeightUnder * (need.People - people) : (long)need.WeightOver * (people - need.People);
        }
        return (cost, faults);
    }

    static void Hard(StaffMember member, ShiftKind?[] days, List<string> faults)
    {
        var minutes = days.Sum(d => d?.Minutes ?? 0);
        if (minutes > member.MostMinutes || minutes < member.LeastMinutes)
            faults.Add($"{member.Id} works {minutes} minutes");
        foreach (var kind in days.OfType<ShiftKind>().GroupBy(k => k.Id))
            if (kind.Count() > member.MostOfKind.GetValueOrDefault(kind.Key, int.MaxValue))
                faults.Add($"{member.Id} has {kind.Count()} shifts {kind.Key}");
        foreach (var day in member.DaysOff)
            if (days[day] is not null) faults.Add($"{member.Id} works on day off {day}");
        for (var d = 1; d < days.Length; d++)
            if (days[d - 1] is { } before && days[d] is { } after && before.NotBefore.Contains(after.Id))
                faults.Add($"{member.Id} has {after.Id} after {before.Id} on day {d}");
        var weekends = 0;
        for (var d = 5; d < days.Length; d += 7)
            if (days[d] is not null || (d + 1 < days.Length && days[d + 1] is not null)) weekends++;
        if (weekends > member.MostWeekends) faults.Add($"{member.Id} works {weekends} weekends");

        var pattern = string.Concat(days.Select(d => d is null ? '-' : 'w'));
        if (pattern.Contains(new string('w', member.LongestRun + 1), StringComparison.Ordinal))
            faults.Add($"{member.Id} works too many days in a row: {pattern}");
        for (var n = 1; n < member.ShortestRun; n++)
            if (pattern.Contains($"-{new string('w', n)}-", StringComparison.Ordinal))
                faults.Add($"{member.Id} works too few days in a row: {pattern}");
        for (var n = 1; n < member.ShortestRest; n++)
            if (pattern.Contains($"w{new string('-', n)}w", StringComparison.Ordinal))
                faults.Add($"{member.Id} rests too few days in a row: {pattern}");
    }
}
