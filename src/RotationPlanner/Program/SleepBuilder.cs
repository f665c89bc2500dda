using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Program;

/// <summary>Reads from a company how many calls each seat brings outside its holder's working hours.</summary>
static class SleepBuilder
{
    const int Morning = 9, Evening = 17, Friday = 4, MonthsAYear = 12, SecondsPerHour = 3_600;

    /// <param name="company">The company.</param>
    /// <param name="slots">The slots of the program.</param>
    /// <param name="roleOfSlot">Per slot: the role that is counted; -1 for none.</param>
    /// <param name="typical">Somebody of each way of life.</param>
    /// <param name="program">The program, with its variables.</param>
    /// <returns>Null where nobody asks for it, and where nobody can be called.</returns>
    public static SleepGoal? Build(Company company, Slot[] slots, int[] roleOfSlot, Responder[] typical, SeatProgram program)
    {
        if (company.Fairness.Experience is not { SparesSleep: true } past) return null;
        var woken = Experience.RolesWoken(company).ToHashSet();
        var (members, calls) = (new SortedSet<int>(), new (int Month, long Calls)[slots.Length][][]);
        var (first, last) = (MonthOf(company.Horizon.Start.PlusDays(-1)), 0);
        for (var s = 0; s < slots.Length; s++)
        {
            var shift = slots[s].Shift;
            var isCounted = roleOfSlot[s] >= 0 && woken.Contains((shift.Rotation.Id, slots[s].Role.Id));
            calls[s] = isCounted ? Array.ConvertAll(typical, r => ByMonth(shift, r.TimeZone, company.TimeZone, past, first)) : [];
            if (!isCounted) continue;
            last = Math.Max(last, calls[s].Select(c => c is [.., var latest] ? latest.Month : 0).DefaultIfEmpty().Max());
            foreach (var v in program.SlotVariables[s]) members.Add(program.VariableResponder[v]);
        }
        return members.Count == 0 ? null : new SleepGoal(past, [.. members], last + 1, calls);
    }

    static (int Month, long Calls)[] ByMonth(Shift shift, DateTimeZone own, DateTimeZone theirs, Experience past, int first)
    {
        var months = new SortedDictionary<int, decimal>();
        foreach (var hour in HourPieces.Of(shift.Start.ToInstant(), shift.End.ToInstant(), own))
        {
            if (hour.Weekday <= Friday && hour.Hour is >= Morning and < Evening) continue;
            var month = MonthOf(WallClock.DateOf(hour.Day)) - first;
            var calls = HourPieces.Of(hour.From, hour.From + Duration.FromSeconds(hour.Seconds), theirs)
                .Sum(p => p.Seconds * past.Calls[p.OfWeek] / SecondsPerHour);
            months[month] = months.GetValueOrDefault(month) + calls;
        }
        return [.. months.Select(m => (m.Key, (long)Math.Round(m.Value * SleepGoal.Call))).Where(m => m.Item2 > 0)];
    }

    static int MonthOf(LocalDate date) => (date.Year * MonthsAYear) + date.Month;
}
