using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Simulation;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Simulation;

/// <summary>Histories of incidents are read as they are, and what is left out is counted.</summary>
public sealed class IncidentHistoryTests : IDisposable
{
    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    (IncidentHistory? History, IReadOnlyList<Problem> Problems) Read(string csv, params string[] only) =>
        IncidentHistory.Read(here.Write("i.csv", csv), only.Length > 0 ? only : null);

    [Fact]
    public void What_cannot_count_is_left_out_with_its_reason_and_count()
    {
        var (history, _) = Read("""
            started_at,resolved_at,severity
            2026-01-05T10:00:00Z,2026-01-05T11:00:00Z,major
            2026-01-05T10:00:00Z,2026-01-05T11:00:00Z,major
            2026-01-06T10:00:00Z,2026-01-05T11:00:00Z,major
            2026-01-07T10:00:00Z,2026-01-07T11:00:00Z,maintenance
            soon,2026-01-07T11:00:00Z,minor
            2026-01-08T10:00:00Z,later,minor
            2026-01-09T10:00:00+02:00,2026-01-09T09:00:00Z,Minor
            """);
        Assert.Equal(
            [("it ends before it begins", 1), ("it stands there twice", 1), ("severity maintenance", 1), ("the end cannot be read", 1), ("the start cannot be read", 1)], history!.LeftOut);
        Assert.Equal(["major", "minor"], history.Incidents.Select(i => i.Severity));
        Assert.Equal(Instant.FromUtc(2026, 1, 9, 8, 0), history.Incidents[1].Start);
    }

    [Fact]
    public void A_part_of_a_history_has_what_began_in_it_and_may_be_too_small()
    {
        var history = Read("start,end\n2026-01-05T10:00:00Z,2026-01-05T11:00:00Z\n2026-01-06T10:00:00Z,2026-01-09T11:00:00Z\n9999-12-31T23:00:00Z,9999-12-31T23:30:00Z\n").History!;
        Assert.Equal([("the start cannot be read", 1)], history.LeftOut);
        var (first, second) = (Instant.FromUtc(2026, 1, 5, 10, 0), Instant.FromUtc(2026, 1, 6, 10, 0));
        Assert.Equal(first, Assert.Single(history.Between(first, second).Incidents).Start);
        Assert.Equal(second, Assert.Single(history.Between(second, Instant.MaxValue).Incidents).Start);
        Assert.Contains("0 incidents", history.Between(second + Duration.Epsilon, Instant.MaxValue).ToExperience(DateTimeZone.Utc).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_stand_for_an_end_and_other_separators_are_seen()
    {
        var (history, _) = Read("start;duration_minutes\n2026-01-05T10:00:00Z;90\n");
        Assert.Equal(Duration.FromMinutes(90), history!.Incidents[0].End - history.Incidents[0].Start);
    }

    [Fact]
    public void Only_the_severities_that_are_named_count() =>
        Assert.Equal(["none"], Read("start,end,impact\n2026-01-05T10:00:00Z,2026-01-05T11:00:00Z,none\n2026-01-06T10:00:00Z,2026-01-06T11:00:00Z,major\n", "none").History!.Incidents.Select(i => i.Severity));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("what\n1\n", "tells the start")]
    [InlineData("start,end\nyesterday,today\n", "with their offset")]
    [InlineData("when,what\n1,2\n", "tells the end")]
    [InlineData("start,end\n", "No incident")]
    [InlineData("start,end,impact\n2026-01-07T10:00:00Z,2026-01-07T11:00:00Z,maintenance\n", "severity maintenance: 1")]
    public void A_file_without_incidents_is_told(string csv, string said)
    {
        var (history, problems) = Read(csv);
        Assert.Null(history);
        Assert.Contains(said, string.Join('\n', problems), StringComparison.Ordinal);
        Assert.All(problems, p => Assert.Contains("Maybe", p.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(30, 0)]
    public void A_history_that_is_too_small_is_not_fitted(int count, int daysBetween)
    {
        var rows = Enumerable.Range(0, count).Select(i => Instant.FromUtc(2026, 1, 5, 10, 0) + Duration.FromDays(daysBetween * i) + Duration.FromMinutes(i)).Select(s => $"{s},{s + Duration.FromHours(1)}\n");
        var (model, problem) = ArrivalModel.Fit(Read("start,end\n" + string.Concat(rows)).History!, DateTimeZone.Utc);
        Assert.Null(model);
        Assert.Contains("too small", problem!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Incidents_of_one_hour_of_the_week_come_at_that_hour()
    {
        var rows = Enumerable.Range(0, 40).Select(i => Instant.FromUtc(2026, 1, 5, 10, 20) + Duration.FromDays(7 * i)).Select(s => $"{s},{s + Duration.FromMinutes(30)}\n");
        var (model, _) = ArrivalModel.Fit(Read("start,end\n" + string.Concat(rows)).History!, DateTimeZone.Utc);
        // Nine of ten come then; the rest is what hours borrow from one another in a short history.
        Assert.InRange(model!.PerHour[10] / model.PerWeek, 0.88, 0.95);
        Assert.InRange(model.PerWeek, 0.98, 1.05);
        Assert.Equal(0, model.Clustered);
    }

    [Fact]
    public void Incidents_that_follow_others_are_clustered_and_come_as_often_in_all()
    {
        // Every third day two, an hour apart.
        var rows = Enumerable.Range(0, 100).Select(i => Instant.FromUtc(2026, 1, 5, 0, 0) + Duration.FromHours((72 * (i / 2)) + (7 * (i / 2 % 20)) + (i % 2))).Select(s => $"{s},{s + Duration.FromMinutes(30)}\n");
        var (model, _) = ArrivalModel.Fit(Read("start,end\n" + string.Concat(rows)).History!, DateTimeZone.Utc);
        Assert.InRange(model!.Clustered, 0.35, 0.5);
        var plan = LivingTeam.Plan(LivingTeam.Of(12, "a"));
        var result = Simulator.Run(plan, model, new SimulationOptions { Runs = 1_000 });
        Assert.InRange(result.Incidents.Mean, 0.85 * 12 * 100 / 21.4, 1.15 * 12 * 100 / 21.4);
    }
}
