using System.Globalization;
using System.Text.Json;
using CsvHelper;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Reporting;

namespace RotationPlanner.Tests.Tool;

/// <summary>A plan is shown from its own file, without the company.</summary>
public sealed class ShowCommandTests : IDisposable
{
    static readonly Plan Sample = SamplePlan.Create(SampleCompany.Create(weeks: 12));

    readonly TempDirectory here = new();

    public ShowCommandTests() => PlanFile.Write(Sample, here["plan.json"]);

    public void Dispose() => here.Dispose();

    [Fact]
    public void The_whole_horizon_is_shown_by_rotation_with_names()
    {
        var run = Show();
        Assert.Equal((0, ""), (run.Exit, run.Error));
        foreach (var rotation in Sample.Company.Rotations)
            Assert.Contains(rotation.Name, run.Out, StringComparison.Ordinal);
        foreach (var who in Sample.Assignments.Where(a => a.Rotation == "command").Select(a => a.Responder).Distinct())
            Assert.Contains(Name(who), run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public void At_a_moment_it_tells_just_who_is_on_duty_then()
    {
        var last = Sample.Assignments[Sample.Assignments.Count / 2];
        foreach (var instant in new[] { last.Start, last.End - Duration.FromMinutes(1), last.End })
        {
            var told = Rows(Show("--at", instant.ToString("uuuu-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
                "--csv").Out).Where(r => r["responder"].Length > 0);
            Assert.Equal(Sample.OnCallAt(instant).Select(a => (a.Shift, a.Role, a.Responder)).Order(),
                told.Select(r => (r["shift"], r["role"], r["responder"])).Order());
        }
    }

    [Theory]
    [InlineData("2027-01-20T10:00")]
    [InlineData("2027-01-20 10:00")]
    [InlineData("2027-01-20T10:00:00")]
    [InlineData("2027-01-20T10:00Z")]
    [InlineData("2027-01-20T10:00:00Z")]
    [InlineData("2027-01-20T11:00+01:00")]
    [InlineData("2027-01-20T11:00:00+01:00")]
    public void A_moment_is_an_instant_or_a_time_on_the_plans_clock(string at)
    {
        // London is on UTC in January.
        Assert.Equal(Show("--at", "2027-01-20T10:00:00Z", "--csv").Out, Show("--at", at, "--csv").Out);
        Assert.Equal(0, Show("--at", at).Exit);
    }

    [Fact]
    public void Days_show_every_shift_that_touches_them()
    {
        var shown = Rows(Show("--from", "2027-01-20", "--to", "2027-01-21", "--csv").Out);
        var (from, to) = (Instant.FromUtc(2027, 1, 20, 0, 0), Instant.FromUtc(2027, 1, 22, 0, 0));
        var seats = Sample.Assignments.Where(a => a.Start < to && a.End > from)
            .Select(a => (a.Shift, a.Role, $"{a.Seat}", a.Responder));
        Assert.Equal(seats.Order(), shown.Where(r => r["responder"].Length > 0)
            .Select(r => (r["shift"], r["role"], r["seat"], r["responder"])).Order());
        Assert.Contains("command/2027-01-18", shown.Select(r => r["shift"]));
    }

    [Fact]
    public void A_person_sees_their_own_shifts_and_no_others()
    {
        var who = Sample.Assignments[0].Responder;
        var shown = Rows(Show("--person", who, "--csv").Out);
        Assert.Equal(Sample.Assignments.Count(a => a.Responder == who), shown.Count);
        Assert.All(shown, r => Assert.Equal((who, Name(who)), (r["responder"], r["name"])));
        Assert.Contains(Name(who), Show("--person", who).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_the_seats_as_the_plan_has_them()
    {
        using var json = JsonDocument.Parse(Show("--at", "2027-01-20T10:00Z", "--json").Out);
        Assert.Equal(Sample.OnCallAt(Instant.FromUtc(2027, 1, 20, 10, 0)).Select(a => a.Responder),
            json.RootElement.GetProperty("assignments").EnumerateArray().Select(a => a.GetProperty("responder")
            .GetString()));
        Assert.Equal("Europe/London", json.RootElement.GetProperty("timeZone").GetString());
    }

    [Theory]
    [InlineData("=2+5")]
    [InlineData("@SUM(A1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    public void A_name_never_becomes_a_formula_of_a_spreadsheet(string name)
    {
        var company = SampleCompany.Create(name, weeks: 4);
        PlanFile.Write(SamplePlan.Create(company), here["plan.json"]);
        var csv = Show("--csv").Out;
        Assert.Contains(name, csv, StringComparison.Ordinal);
        Assert.DoesNotContain($",{name}", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_required_seat_is_told()
    {
        var gap = Sample.Assignments.First(a => a.Role == "commander");
        PlanFile.Write(Sample with
        {
            Assignments = [.. Sample.Assignments.Where(a => a != gap)],
            Unfilled = [new(gap.Rotation, gap.Shift, gap.Role, gap.Seat, gap.Start, gap.End, true, "Nobody is left.")],
        }, here["plan.json"]);
        Assert.Contains("EMPTY", Show().Out, StringComparison.Ordinal);
        Assert.Contains("nobody holds this required seat", Show("--csv").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--person", "pp01", "Maybe 'p01'.")]
    [InlineData("--at", "tomorrow", "Maybe 2027-01-05T10:00")]
    [InlineData("--at", "2027-01-20", "Maybe 2027-01-20T09:00, or --from 2027-01-20 --to 2027-01-20")]
    [InlineData("--at", "2029-01-20T10:00", "Maybe a day from 2027-01-04")]
    [InlineData("--from", "2026-12-31", "Maybe a day from 2027-01-04")]
    [InlineData("--to", "2028-01-01", "Maybe a day from 2027-01-04")]
    public void What_the_plan_cannot_answer_is_told_with_advice(string option, string value, string advice)
    {
        var run = Show(option, value);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.StartsWith($"{option}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(advice, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from must not be later than --to", "--from", "2027-02-01", "--to", "2027-01-20")]
    [InlineData("--at is one moment", "--at", "2027-01-20T10:00", "--from", "2027-01-20")]
    [InlineData("--csv and --json are two forms", "--csv", "--json")]
    [InlineData("--from must be a date such as 2027-01-31, not 'soon'", "--from", "soon")]
    public void Options_that_contradict_each_other_are_wrong_usage(string told, params string[] options)
    {
        var run = Show(options);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.StartsWith(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_another_tool_is_shown_by_its_ids_on_utc()
    {
        here.Write("plan.json", """
            { "formatVersion": 1, "assignments": [ { "rotation": "ops", "shift": "ops/2027-01-04", "role": "lead",
                "seat": 0, "responder": "ana",
              "start": "2027-01-04T09:00:00Z", "end": "2027-01-11T09:00:00Z" } ] }
            """);
        var run = Show();
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("Times are UTC: the plan names no time zone.", run.Out, StringComparison.Ordinal);
        Assert.Contains("ana", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, Show("--at", "2027-01-04T09:00").Exit);
    }

    [Fact]
    public void A_plan_of_nothing_shows_that_nobody_is_on_call()
    {
        PlanFile.Write(Sample with { Assignments = [], Unfilled = [] }, here["plan.json"]);
        Assert.Contains("Nobody is on call then.", Show().Out, StringComparison.Ordinal);
        here.Write("plan.json", """{ "formatVersion": 1, "assignments": [] }""");
        Assert.Equal(0, Show().Exit);
    }

    ToolRun Show(params string[] options) => ToolRun.Of(["show", here["plan.json"], .. options]);

    static string Name(string id) => Sample.Company.Responders.First(r => r.Id == id).Name;

    static List<Dictionary<string, string>> Rows(string csv)
    {
        using var reader = new CsvReader(new StringReader(csv), CultureInfo.InvariantCulture);
        return [.. reader.GetRecords<dynamic>().Select(r => ((IDictionary<string, object>)r)
            .ToDictionary(c => c.Key, c => (string)c.Value))];
    }
}
