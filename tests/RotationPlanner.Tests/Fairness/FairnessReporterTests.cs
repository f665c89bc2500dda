using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Fairness;

public class FairnessReporterTests
{
    // 26 weeks in turn between p0 and p1; p2, of another department, holds nothing.
    static readonly Company Company = Pool.Weekly(Pool.Person("p0"), Pool.Person("p1"), Pool.Person("p2", 1, "e"));
    static readonly FairnessReport Report = Make();

    static FairnessReport Make()
    {
        var schedule = Schedule.Of(Company);
        var assignments = schedule.Shifts.Select((s, i) =>
            new Assignment("r", s.Id, "commander", 0, $"p{i % 2}", s.Start.ToInstant(), s.End.ToInstant())).ToArray();
        return FairnessReporter.Report(
            schedule, assignments, new Pool(Company).Shares(), [Credit.Zero, Credit.Zero, new Credit(-500, 0, 0, 0)]);
    }

    [Fact]
    public void Hours_are_real_and_loads_add_up()
    {
        Assert.Equal(26 * 168 - 1, Report.People.Sum(p => p.Hours));
        Assert.Equal(Report.People.Sum(p => p.Share.Total), Report.People.Sum(p => p.Load.Total));
        Assert.Equal([13, 13, 0], Report.People.Select(p => p.Seats));
        Assert.Equal([13, 13, 0], Report.People.Select(p => p.Weekends));
        Assert.Equal([13 * 7, 13 * 7, 0], Report.People.Select(p => p.Nights));
    }

    [Fact]
    public void Excess_is_load_minus_share_with_the_past() =>
        Assert.Equal(-Report.People[2].Share.Total - 500, Report.People[2].Excess.Total);

    [Fact]
    public void People_without_load_count_in_the_measures()
    {
        Assert.Equal(3, Report.Measures.SortedLoads.Count);
        Assert.Equal(Report.People.Max(p => p.Load.Total), Report.Measures.Spread);
        Assert.Equal(2 / 3.0, Report.Measures.Jain, 3);
        Assert.Equal(1 / 3.0, Report.Measures.Gini, 3);
        Assert.Equal(100, Report.Measures.GrafanaQuality);
    }

    [Fact]
    public void Departments_add_up_their_people()
    {
        Assert.Equal([1.0, 0.0], Report.Departments.Select(d => d.PartOfAll));
        Assert.Equal([2, 0], Report.Departments.Select(d => d.People));
        Assert.Equal(Report.People[2].Share, Report.Departments[1].Share);
    }

    [Fact]
    public void The_summary_names_spread_worst_excess_and_every_department()
    {
        var lines = Report.Summary().Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("Load: ", lines[0], StringComparison.Ordinal);
        Assert.Contains("over 3 people, 2 of whom hold seats", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Spread: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Worst excess: p0 +1,066.7 weighted hours (+50.", lines[2], StringComparison.Ordinal);
        Assert.Contains("(-100.", lines[2], StringComparison.Ordinal);
        Assert.Matches(@"^  d  100\.0 % of the load, share  66\.7 %, 4367 hours, 2 people$", lines[3]);
    }

    [Fact]
    public void Without_people_the_report_is_empty_but_sound()
    {
        var company = Pool.Weekly();
        var report = FairnessReporter.Report(Schedule.Of(company), [], [], []);
        Assert.Empty(report.People);
        Assert.Equal(0, report.Measures.Spread);
        Assert.Equal("Nobody can hold a seat, so there is no load to share.", report.Summary());
    }
}
