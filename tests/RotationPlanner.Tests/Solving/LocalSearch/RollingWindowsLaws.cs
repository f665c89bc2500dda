using FsCheck.Xunit;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Tests.Solving.LocalSearch;

public class RollingWindowsLaws
{
    [Property]
    public bool Every_day_is_in_a_window_and_all_but_those_at_the_ends_are_in_two(int first, ushort length, byte pass)
    {
        (first, var last, var windows) = Windows(first, length, pass);
        return Enumerable.Range(first, length + 1).All(day =>
            windows.Count(w => w.Has(day)) >= (day - first < RollingWindows.Step || last - day < RollingWindows.Step ? 1 : 2));
    }

    [Property]
    public bool Where_a_window_ends_another_one_of_the_pass_goes_on(int first, ushort length, byte pass)
    {
        (first, var last, var windows) = Windows(first, length, pass);
        return windows.Where(w => w.Last < last)
            .All(w => windows.Any(other => other != w && other.Has(w.Last) && other.Has(w.Last + 1)));
    }

    [Property]
    public bool Joints_of_as_many_passes_as_a_step_has_days_lie_on_different_days(int first, byte length)
    {
        var begins = Enumerable.Range(0, RollingWindows.Step)
            .SelectMany(pass => Windows(first, length, pass).Windows.Where(w => w.Last - w.First == RollingWindows.Days - 1).Select(w => (pass, w.First)))
            .GroupBy(w => w.First);
        return begins.All(day => day.Select(w => w.pass).Distinct().Count() == 1);
    }

    [Property]
    public bool Windows_come_in_order_of_time_and_stay_within_the_horizon(int first, ushort length, byte pass)
    {
        (first, var last, var windows) = Windows(first, length, pass);
        return windows.All(w => w.First >= first && w.Last <= last && w.First <= w.Last)
            && windows.SequenceEqual(windows.OrderBy(w => w.First).ThenBy(w => w.Last));
    }

    static (int First, int Last, Stretch[] Windows) Windows(int any, int length, int pass)
    {
        var first = any % 1_000_000;
        return (first, first + length, [.. new RollingWindows(first, first + length).Of(pass)]);
    }
}
