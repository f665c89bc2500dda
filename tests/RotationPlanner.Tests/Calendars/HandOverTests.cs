using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Model;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Whoever goes stays beside whoever takes over (<see cref="Rotation.Overlap"/>).</summary>
public class HandOverTests
{
    static readonly Plan plan = Plans.InTurnOf(Plans.Company with
    {
        Rotations = [Plans.Company.Rotations[0] with { Overlap = Duration.FromMinutes(15) }],
    });

    [Fact]
    public void The_event_lasts_longer_than_the_seat_and_both_are_told()
    {
        var (ana, ben) = (plan.Feed("people/ana.ics"), plan.Feed("people/ben.ics"));
        Assert.Equal(["20270308T091500Z", "20270329T081500Z"], ana.Values("DTEND").Take(2));
        Assert.Equal(Plans.InTurn.Feed("people/ana.ics").Values("DTSTART"), ana.Values("DTSTART"));
        Assert.Contains("Hands over to ben and stays until Mon 2027-03-08 06:15", ana.Values("DESCRIPTION")[0], StringComparison.Ordinal);
        Assert.Contains("Takes over from ana\\, who stays until Mon 2027-03-08 04:15", ben.Values("DESCRIPTION")[0], StringComparison.Ordinal);
        Assert.Contains("Length: 168 h", ana.Values("DESCRIPTION")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_stays_beside_themselves_or_where_nobody_comes()
    {
        var alone = plan with { Assignments = [.. plan.Assignments.Take(3).Select(a => a with { Responder = "ana" })] };
        Assert.Equal(alone.Assignments.Select(a => a.End), alone.Feed("people/ana.ics").Values("DTEND")
            .Select(v => NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'").Parse(v).Value));
    }

    [Fact]
    public void The_report_says_so()
    {
        using var here = new TempDirectory();
        plan.WriteReport(here["report.html"]);
        Assert.Contains("stays 15 minutes beside whoever takes over", File.ReadAllText(here["report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_a_matter_of_hours_at_most() => Sound.Rotation(r => r with { Overlap = Duration.FromHours(5) })
        .HasOne("rotations[0].overlap", "four hours", "15m");
}
