using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Scheduling;

/// <summary>Finds the stint that a shift belongs to from its rotation, its name and its date alone.</summary>
static class Stints
{
    const int DaysOfWeek = 7;

    /// <summary>The shift, marked with its stint.</summary>
    public static Shift Mark(Shift shift) =>
        shift.Rotation.Stints.Count == 0 || KeyOf(shift) is not var (kind, key) ? shift
            : shift with { Stint = key, StintKind = kind };

    static (Stint Kind, string Key)? KeyOf(Shift shift)
    {
        var date = ShiftId.Read(shift.Id, shift.Rotation.Id)?.Date ?? shift.Date;
        foreach (var stint in shift.Rotation.Stints)
        {
            if (stint.Of is { } names && !names.Contains(shift.Name ?? "")) continue;
            var first = stint.Lengths.Count > 0 ? Counted(stint, shift, date) : OfWeek(stint, date);
            if (first is not { } begins) continue;
            var own = $"{shift.Rotation.Id}/{LocalDatePattern.Iso.Format(begins)}/stint";
            return (stint, stint.Of is null && shift.Name is { } name ? $"{own}/{name}" : own);
        }
        return null;
    }

    /// <summary>The date on which the stint of a week begins that a date belongs to.</summary>
    static LocalDate? OfWeek(Stint stint, LocalDate date) => stint.Days.Contains(date.DayOfWeek)
        ? date.PlusDays(-Stint.After(stint.Days[0], date.DayOfWeek)) : null;

    /// <summary>The date on which the stint of so many shifts in a row begins that a shift belongs to.</summary>
    static LocalDate? Counted(Stint stint, Shift shift, LocalDate date)
    {
        if (stint.Lengths.Any(n => n < 1)) return null;
        var days = DaysOf(shift);
        var (number, cycle) = (NumberOf(date, days) - NumberOf(FirstFrom(stint.From, days), days), stint.Lengths.Sum(n => (long)n));
        var into = (number % cycle + cycle) % cycle;
        var before = number - into;
        foreach (var length in stint.Lengths)
        {
            if (into < length) break;
            (into, before) = (into - length, before + length);
        }
        return DateOf(before + NumberOf(FirstFrom(stint.From, days), days), days);
    }

    /// <summary>The days of the week on which shifts of this kind start, from Monday on.</summary>
    static IsoDayOfWeek[] DaysOf(Shift shift) => shift.Rotation.Pattern switch
    {
        HandoffPattern { On: { } on } => [on],
        NamedShiftPattern named when named.Shifts.FirstOrDefault(s => s.Id == shift.Name) is { Days.Count: > 0 } own =>
            [.. own.Days.Order()],
        _ => [.. NamedShift.EveryDay.Order()],
    };

    /// <summary>How many shifts of this kind start before a date, counted from a Monday in 1970.</summary>
    static long NumberOf(LocalDate date, IsoDayOfWeek[] days)
    {
        var since = date.DayNumber() - Monday;
        var week = (long)Math.Floor(since / (double)DaysOfWeek);
        return week * days.Length + days.Count(d => d < date.DayOfWeek);
    }

    static LocalDate DateOf(long number, IsoDayOfWeek[] days)
    {
        var week = (long)Math.Floor(number / (double)days.Length);
        return WallClock.DateOf((int)(Monday + week * DaysOfWeek + (int)days[number - week * days.Length] - 1));
    }

    static LocalDate FirstFrom(LocalDate from, IsoDayOfWeek[] days)
    {
        while (!days.Contains(from.DayOfWeek)) from = from.PlusDays(1);
        return from;
    }

    // 5 January 1970 was a Monday.
    const int Monday = 4;
}
