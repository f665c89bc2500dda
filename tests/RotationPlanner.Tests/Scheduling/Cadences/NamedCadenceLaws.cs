using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Tests.Scheduling;

/// <summary>Named shifts agree with a plain reading of their words, date by date.</summary>
public class NamedCadenceLaws
{
    static readonly LocalDate from = new(2026, 1, 1), to = new(2030, 12, 31), anchor = new(2027, 1, 5);

    static readonly HolidayCalendar holidays = new("DE", Enumerable.Range(0, 400)
        .Select(i => from.PlusDays(i * 13 % 1800)).ToHashSet());

    static bool IsWorkingDay(LocalDate date) =>
        date.DayOfWeek < IsoDayOfWeek.Saturday && !holidays.Dates.Contains(date);

    static int DaysIn(LocalDate date) => date.Calendar.GetDaysInMonth(date.Year, date.Month);

    static bool IsOnlyOneLater(LocalDate date, int step)
    {
        for (var day = date.PlusDays(step); day.Month == date.Month; day = day.PlusDays(step))
            if (IsWorkingDay(day)) return false;
        return IsWorkingDay(date);
    }

    static int DayOfCycle(LocalDate date, int length) => ((Period.DaysBetween(anchor, date) % length) + length) % length + 1;

    public static TheoryData<string, NamedShift, int?, Func<LocalDate, bool>> Cases => new()
    {
        { "Mon-Fri but holidays", Shift() with { Days = Weekdays(1, 5), Except = "DE" }, null, IsWorkingDay },
        { "working days", Shift() with { Only = CalendarDays.WorkingDays("DE") }, null, IsWorkingDay },
        { "holidays", Shift() with { Only = CalendarDays.Holidays("DE") }, null, holidays.Dates.Contains },
        { "Friday to Monday", Shift(17, 9) with { Days = Weekdays(5, 5), ToDay = IsoDayOfWeek.Monday }, null, d => d.DayOfWeek == IsoDayOfWeek.Friday },
        { "a week less an hour", Shift(10, 9) with { Days = Weekdays(2, 2), ToDay = IsoDayOfWeek.Tuesday }, null, d => d.DayOfWeek == IsoDayOfWeek.Tuesday },
        { "1st Monday", Shift() with { On = StartDays.Nth(1, IsoDayOfWeek.Monday) }, null, d => d.DayOfWeek == IsoDayOfWeek.Monday && d.Day <= 7 },
        { "2nd and 4th Tuesday", Shift() with { On = StartDays.Nth(2, IsoDayOfWeek.Tuesday).And(StartDays.Nth(4, IsoDayOfWeek.Tuesday)) }, null, d => d.DayOfWeek == IsoDayOfWeek.Tuesday && (d.Day - 1) / 7 is 1 or 3 && d.DayOfWeek == IsoDayOfWeek.Tuesday },
        { "last Friday to Wednesday", Shift() with { On = StartDays.Last(IsoDayOfWeek.Friday), ToDay = IsoDayOfWeek.Wednesday }, null, d => d.DayOfWeek == IsoDayOfWeek.Friday && d.Day + 7 > DaysIn(d) },
        { "first working day", Shift() with { On = StartDays.FirstWorkingDay("DE") }, null, d => IsOnlyOneLater(d, -1) },
        { "last working day", Shift() with { On = StartDays.LastWorkingDay("DE") }, null, d => IsOnlyOneLater(d, 1) },
        { "1, 15 and last day", Shift() with { On = StartDays.Numbered(1, 15).And(StartDays.LastDay) }, null, d => d.Day is 1 or 15 || d.Day == DaysIn(d) },
        { "cycle of 14", Shift(19, 7) with { On = StartDays.Numbered(1, 2, 5) }, 14, d => DayOfCycle(d, 14) is 1 or 2 or 5 },
        { "cycle of 8, over its end", Shift(7, 7) with { On = StartDays.Numbered(7), ToNumber = 3, Except = "DE" }, 8, d => DayOfCycle(d, 8) == 7 && !holidays.Dates.Contains(d) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_named_shift_takes_place_on_the_days_that_its_words_say(
        string name, NamedShift shift, int? cycle, Func<LocalDate, bool> isDay)
    {
        var pattern = cycle is { } days ? ShiftPattern.Cycle(days, anchor, shift) : ShiftPattern.Named(shift);
        var dates = new DateInterval(from, to).Where(isDay).ToList();
        Assert.True(dates.Count >= 20);
        foreach (var zone in CadenceZones.Sample(name.Length))
        {
            var company = Samples.Company(pattern, zone, from, to) with { Holidays = [holidays] };
            Assert.DoesNotContain(company.Validate(), p => p.Place.StartsWith("rotations[0].shifts", StringComparison.Ordinal));
            Assert.Equal(
                dates.Select(d => (CadenceZones.Read(d + shift.From, zone), CadenceZones.Read(End(shift, cycle, d), zone))),
                PatternUnroller.Unroll(company).Select(s => (s.Start.ToInstant(), s.End.ToInstant())));
        }
    }

    /// <summary>The first day after the start on which it may end.</summary>
    static LocalDateTime End(NamedShift shift, int? cycle, LocalDate date)
    {
        var end = date + shift.To;
        while (end <= date + shift.From || (shift.ToDay is { } day && end.DayOfWeek != day)
            || (shift.ToNumber is { } number && DayOfCycle(end.Date, cycle!.Value) != number)) end = end.PlusDays(1);
        return end;
    }

    static NamedShift Shift(int begin = 9, int end = 17) =>
        new() { Id = "day", From = new LocalTime(begin, 0), To = new LocalTime(end, 0) };

    static HashSet<IsoDayOfWeek> Weekdays(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(d => (IsoDayOfWeek)d)];
}
