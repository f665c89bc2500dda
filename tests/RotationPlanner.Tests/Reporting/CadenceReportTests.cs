using NodaTime;
using RotationPlanner.Reporting;
using RotationPlanner.Tests.Calendars;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Reporting;

/// <summary>The calendar of the report in each cadence.</summary>
public class CadenceReportTests
{
    static readonly LocalTime nine = new(9, 0);

    [Fact]
    public void Shifts_of_an_hour_say_when_they_begin()
    {
        var page = Page(ShiftPattern.Every(Period.FromHours(6), nine));
        Assert.Contains("Day by day: all ", page, StringComparison.Ordinal);
        foreach (var time in new[] { "03:00", "09:00", "15:00", "21:00" })
            Assert.Contains($">{time} <bdi>commander</bdi>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Shifts_of_days_have_a_line_each_that_says_until_when()
    {
        var page = Page(ShiftPattern.Every(Period.FromMonths(1), nine));
        Assert.Contains("each line is a shift that begins on the date given", page, StringComparison.Ordinal);
        Assert.Contains("until Thu 1 Apr 09:00", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Weeks_are_as_they_were() =>
        Assert.Contains("each line is a week that begins on the date given", Page(ShiftPattern.Weekly(IsoDayOfWeek.Monday, nine)), StringComparison.Ordinal);

    static string Page(ShiftPattern pattern)
    {
        using var here = new TempDirectory();
        Plans.InTurnOf(Plans.Company with { Rotations = [Plans.Company.Rotations[0] with { Pattern = pattern }] }).WriteReport(here["report.html"]);
        return File.ReadAllText(here["report.html"]);
    }
}
