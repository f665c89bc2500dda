using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Calendars;
using RotationPlanner.Solving;

namespace RotationPlanner.Benchmarks.Oncall;

/// <summary>Counts a plan as the original model does, from the assignments alone; shares nothing with the rules.</summary>
static class OncallRecount
{
    public static Judgement Of(OncallInstance instance, Plan plan)
    {
        var (bound, proved) = SingleTeam.Proof(plan);
        var (objective, faults) = Count(instance, plan.Schedule, plan.Assignments);
        return new Judgement(objective, bound, proved && bound >= objective, faults);
    }

    /// <summary>Any roster, whoever made it.</summary>
    public static (double Objective, IReadOnlyList<string> Faults) Count(OncallInstance instance, Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        var faults = new List<string>();
        var by = new int[instance.Slots + 1];
        Array.Fill(by, -1);
        foreach (var a in assignments)
        {
            var slot = SingleTeam.DayOf(schedule.Find(a.Shift)!) + 1;
            if (by[slot] >= 0) faults.Add($"slot {slot} has two people");
            by[slot] = int.Parse(a.Responder.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        }
        Hard(instance, by, faults);
        return (Soft(instance, by), faults);
    }

    static void Hard(OncallInstance instance, int[] by, List<string> faults)
    {
        for (var s = 1; s <= instance.Slots; s++)
        {
            if (by[s] < 0) { faults.Add($"slot {s} is empty"); continue; }
            if (instance.Unavailable[by[s]].Contains(s)) faults.Add($"slot {s}: {by[s]} is unavailable");
            for (var p = 0; p < instance.Staff; p++)
                if (instance.Fixed[p].Contains(s) && by[s] != p) faults.Add($"slot {s} is not {p}'s as fixed");
            if (s + 2 <= instance.Slots && by[s] == by[s + 1] && by[s] == by[s + 2]
                && !(instance.IsFixed(s) && instance.IsFixed(s + 1) && instance.IsFixed(s + 2)))
                faults.Add($"three in a row from slot {s}");
            if (s + 1 <= instance.Slots && by[s] == by[s + 1] && (instance.IsWeekend(s) || instance.IsWeekend(s + 1))
                && !(instance.IsFixed(s) && instance.IsFixed(s + 1)))
                faults.Add($"slot {s} next to the weekend");
            if (instance.IsWeekend(s) && s + 5 <= instance.Slots && by[s] == by[s + 5]
                && !(instance.IsFixed(s) && instance.IsFixed(s + 5)))
                faults.Add($"weekends {s} and {s + 5}");
        }
    }

    static long Soft(OncallInstance instance, int[] by)
    {
        long cost = 0;
        for (var s = 1; s <= instance.Slots - 2; s++)
            if (by[s] == by[s + 1]) cost += instance.AdjacentWeight;
        for (var w = 3; w <= instance.Slots; w++)
            if (instance.IsWeekend(w) && by[w] == by[w - 2]) cost += instance.WednesdayWeight;
        return cost + Imbalance(instance, by, weekend: false) + Imbalance(instance, by, weekend: true);
    }

    static long Imbalance(OncallInstance instance, int[] by, bool weekend)
    {
        var counts = new long[instance.Staff];
        for (var s = 1; s <= instance.Slots; s++)
            if (instance.IsWeekend(s) == weekend && by[s] >= 0) counts[by[s]]++;
        long worst = 0;
        for (var i = 0; i < counts.Length; i++)
            for (var j = 0; j < counts.Length; j++)
                worst = Math.Max(worst,
                    (Math.Abs(instance.Loads[i] * counts[j] - instance.Loads[j] * counts[i]) + 99) / 100);
        return worst;
    }
}
