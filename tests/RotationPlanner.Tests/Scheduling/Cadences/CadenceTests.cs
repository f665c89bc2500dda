using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Tests.Scheduling;

/// <summary>What ids, steps, anchors and lengths are in each cadence.</summary>
public class CadenceTests
{
    static readonly LocalTime nine = new(9, 0);
    static readonly StartDays monday = StartDays.Weekdays(IsoDayOfWeek.Monday);

    [Fact]
    public void The_hour_that_clocks_skip_has_no_shift_and_the_one_that_comes_twice_has_two()
    {
        var hourly = ShiftPattern.Every(Period.FromHours(1), LocalTime.Midnight);
        var spring = Unroll(hourly, "America/Chicago", new(2020, 3, 8), new(2020, 3, 8));
        Assert.Equal(23, spring.Count);
        Assert.DoesNotContain("r/2020-03-08T02:00", spring.Select(s => s.Id));
        var autumn = Unroll(hourly, "America/Chicago", new(2020, 11, 1), new(2020, 11, 1));
        Assert.Equal(["r/2020-11-01T00:00", "r/2020-11-01T01:00-05:00", "r/2020-11-01T01:00-06:00", "r/2020-11-01T02:00"],
            autumn.Take(4).Select(s => s.Id));
        Assert.All(spring.Concat(autumn), s => Assert.Equal(60, s.Minutes));
    }

    [Fact]
    public void Half_days_keep_the_wall_clock_and_have_their_time_in_the_id()
    {
        var shifts = Unroll(ShiftPattern.Every(Period.FromHours(12), new(20, 0)), "Europe/London", new(2027, 3, 27), new(2027, 3, 28));
        Assert.Equal(["r/2027-03-27T08:00", "r/2027-03-27T20:00", "r/2027-03-28T08:00", "r/2027-03-28T20:00"], shifts.Select(s => s.Id));
        Assert.Equal([12, 11, 12, 12], shifts.Select(s => s.Minutes / 60));
    }

    [Fact]
    public void A_put_off_handoff_carries_its_own_date_and_the_shift_before_goes_on()
    {
        var company = Samples.Company(ShiftPattern.Weekly(IsoDayOfWeek.Monday, nine).Except("GB"), Samples.London, new(2027, 3, 15), new(2027, 4, 11))
            with { Holidays = [new("GB", new HashSet<LocalDate> { new(2027, 3, 26), new(2027, 3, 29) })] };
        var shifts = PatternUnroller.Unroll(company);
        Assert.Equal(["r/2027-03-15", "r/2027-03-22", "r/2027-03-30", "r/2027-04-05"], shifts.Select(s => s.Id));
        Assert.Equal([7, 8, 6, 7], shifts.Select(s => s.NominalDays));
        HandoffTests.AssertTiles(shifts);
    }

    [Fact]
    public void Handoffs_that_meet_are_one_and_the_next_step()
    {
        var shifts = Unroll(ShiftPattern.Daily(nine).OnWorkingDays(), "Europe/London", new(2027, 1, 7), new(2027, 1, 12));
        Assert.Equal(["r/2027-01-07", "r/2027-01-08", "r/2027-01-11", "r/2027-01-12"], shifts.Select(s => s.Id));
        Assert.All(shifts.Zip(shifts.Skip(1)), p => Assert.Equal(p.First.Step + 1, p.Second.Step));
    }

    [Fact]
    public void Week_on_and_week_off_leaves_every_other_week_open()
    {
        var shifts = Unroll(ShiftPattern.Every(Period.FromWeeks(2), nine, monday).Lasting(Period.FromWeeks(1)), "Europe/London",
            new(2027, 1, 4), new(2027, 3, 28));
        Assert.Equal(6, shifts.Count);
        Assert.All(shifts.Zip(shifts.Skip(1)), p => Assert.Equal(p.First.End.LocalDateTime.PlusWeeks(1), p.Second.Start.LocalDateTime));
    }

    public static TheoryData<string, ShiftPattern> Patterns => new()
    {
        { "5 hours", ShiftPattern.Every(Period.FromHours(5), nine) },
        { "3 days", ShiftPattern.Every(Period.FromDays(3), nine) },
        { "2 weeks", ShiftPattern.Every(Period.FromWeeks(2), nine, monday) },
        { "quarter", ShiftPattern.Every(Period.FromMonths(3), nine, StartDays.LastWorkingDay("DE")) },
        { "working days", ShiftPattern.Daily(nine).OnWorkingDays("DE") },
        { "cycle", ShiftPattern.Cycle(9, new(2027, 1, 4), new NamedShift { Id = "a", On = StartDays.Numbered(3), From = nine, To = nine, ToNumber = 5 }, new NamedShift { Id = "b", On = StartDays.Numbered(1, 6), From = nine, To = nine }) },
        { "monthly", ShiftPattern.Named(new NamedShift { Id = "a", On = StartDays.Nth(2, IsoDayOfWeek.Tuesday), From = nine, To = nine, ToDay = IsoDayOfWeek.Friday }) },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void The_plan_of_the_next_quarter_goes_on_in_step(string name, ShiftPattern pattern)
    {
        Assert.NotEmpty(name);
        Company Over(LocalDate from, LocalDate to) => Samples.Company(pattern, Samples.Sydney, from, to) with
        {
            Holidays = [new("DE", new HashSet<LocalDate> { new(2027, 4, 26), new(2027, 10, 1) })],
        };
        var (start, cut, end) = (new LocalDate(2027, 1, 2), new LocalDate(2027, 4, 27), new LocalDate(2028, 1, 9));
        var whole = PatternUnroller.Unroll(Over(start, end)).Select(s => (s.Id, s.Start, s.End, s.Step));
        Assert.Equal(whole,
            [.. PatternUnroller.Unroll(Over(start, cut.PlusDays(-1))).Concat(PatternUnroller.Unroll(Over(cut, end)))
                .Select(s => (s.Id, s.Start, s.End, s.Step))]);
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void What_was_worked_stands_where_it_stood_in_its_plan(string name, ShiftPattern pattern)
    {
        Assert.NotEmpty(name);
        var company = Samples.Company(pattern, Samples.Sydney, new(2027, 1, 1), new(2027, 6, 30)) with
        {
            Responders = [Samples.Person("ada", Samples.Sydney)],
        };
        var worked = PatternUnroller.Unroll(company);
        var later = company with
        {
            Horizon = new DateInterval(new(2027, 7, 1), new(2027, 12, 31)),
            History = [.. worked.Select(s => new Assignment("r", s.Id, "commander", 0, "ada", s.Start.ToInstant(), s.End.ToInstant()))],
        };
        Assert.Equal(worked.Select(s => (s.Id, s.Step, s.Name, s.NominalDays, s.Start)).Order(),
            PastShifts.Of(later).Select(p => (p.Shift.Id, p.Shift.Step, p.Shift.Name, p.Shift.NominalDays, p.Shift.Start)).Order());
    }

    [Fact]
    public void Blocks_of_one_name_are_one_step_apart_whatever_the_days_between()
    {
        var shifts = Unroll(ShiftPattern.Named(
            new NamedShift { Id = "weekdays", Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday }, From = nine, To = nine, ToDay = IsoDayOfWeek.Friday },
            new NamedShift { Id = "weekend", Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Friday }, From = nine, To = nine, ToDay = IsoDayOfWeek.Monday }),
            "Europe/London", new(2027, 1, 4), new(2027, 3, 28));
        HandoffTests.AssertTiles(shifts);
        foreach (var run in shifts.GroupBy(s => s.Name))
            Assert.All(run.Zip(run.Skip(1)), p => Assert.Equal(p.First.Step + 1, p.Second.Step));
        Assert.Equal([4, 3], shifts.Take(2).Select(s => s.NominalDays));
    }

    static IReadOnlyList<Shift> Unroll(ShiftPattern pattern, string zone, LocalDate from, LocalDate to) =>
        PatternUnroller.Unroll(Samples.Company(pattern, Samples.Zone(zone), from, to));
}
