using System.Text.Json.Nodes;
using NodaTime;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tests.Interchange.Pagers;

/// <summary>Exports are ready to be sent: the published example of each tool, in the tool's order, with every missing id named.</summary>
public class PlanExportTests
{
    static readonly Plan plan = Exports.Plan;

    static readonly ExportOptions jsm = new() { Base = "https://api.atlassian.com/jsm/ops/api/cloud/v1" };

    static PlanExport Of(string target, ExportOptions? options = null) =>
        Assert.IsType<PlanExport>(PlanExport.Of(plan, target, options ?? (target == "jsm" ? jsm : null)).Export);

    static JsonNode First(string target) => JsonNode.Parse(Of(target).Requests[0].Body)!;

    static void Same(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());

    // Each is the published example of the tool with our ids and times in it.
    [Fact]
    public void PagerDuty_overrides_are_those_of_its_reference()
    {
        Assert.Equal(("POST", "/schedules/pagerduty%2Fcommander/overrides", "https://api.pagerduty.com"), (Of("pagerduty").Requests[0].Method, Of("pagerduty").Requests[0].Path, Of("pagerduty").Base));
        Same("""{"start":"2027-03-01T09:00:00Z","end":"2027-03-08T09:00:00Z","user":{"id":"pagerduty-ana","type":"user_reference"},"time_zone":"Europe/London"}""", First("pagerduty")["overrides"]![0]);
        Assert.Equal(3, Of("pagerduty").Requests.Count);
    }

    [Fact]
    public void PagerDuty_shifts_are_those_of_its_introduction()
    {
        Assert.Equal("/v3/schedules/pagerduty%2Fcommander/custom_shifts", Of("pagerduty-v3").Requests[0].Path);
        Same("""{"type":"custom_shift","start_time":"2027-03-01T09:00:00Z","end_time":"2027-03-08T09:00:00Z","assignments":[{"type":"shift_assignment","member":{"type":"user_member","user_id":"pagerduty-ana"}}]}""", First("pagerduty-v3")["custom_shifts"]![0]);
    }

    [Fact]
    public void Jira_overrides_are_those_of_its_reference()
    {
        Assert.Equal("/schedules/s-commander/overrides", Of("jsm").Requests[0].Path);
        Same("""{"responder":{"type":"user","id":"jsm-ana"},"startDate":"2027-03-01T09:00:00Z","endDate":"2027-03-08T09:00:00Z","rotationIds":["r-commander"]}""", First("jsm"));
    }

    [Fact]
    public void Incident_io_overrides_are_those_of_its_reference()
    {
        Assert.Equal("/v2/schedule_overrides", Of("incident.io").Requests[0].Path);
        Same("""{"schedule_id":"s-commander","rotation_id":"r-commander","layer_id":"l-commander","start_at":"2027-03-01T09:00:00Z","end_at":"2027-03-08T09:00:00Z","user":{"id":"incident.io-ana"}}""", First("incident.io"));
    }

    [Fact]
    public void Rootly_overrides_are_those_of_its_reference()
    {
        Assert.Equal("/v1/schedules/rootly%2Fcommander/override_shifts", Of("rootly").Requests[0].Path);
        Same("""{"data":{"type":"shifts","attributes":{"starts_at":"2027-03-01T09:00:00Z","ends_at":"2027-03-08T09:00:00Z","user_id":1}}}""", First("rootly"));
    }

    [Fact]
    public void Datadog_overrides_are_those_of_its_reference()
    {
        Assert.Equal("/api/v2/on-call/schedules/datadog%2Fcommander/overrides", Of("datadog").Requests[0].Path);
        Same("""{"type":"overrides","attributes":{"start":"2027-03-01T09:00:00Z","end":"2027-03-08T09:00:00Z"},"relationships":{"user":{"data":{"type":"users","id":"datadog-ana"}}}}""", First("datadog")["data"]![0]);
    }

    [Fact]
    public void Of_one_schedule_nothing_overlaps_and_time_goes_forward()
    {
        foreach (var schedule in Of("rootly").Requests.GroupBy(r => r.Path))
        {
            var times = schedule.Select(r => JsonNode.Parse(r.Body)!["data"]!["attributes"]!).Select(a => ((string)a["starts_at"]!, (string)a["ends_at"]!)).ToList();
            Assert.All(times.Zip(times.Skip(1)), p => Assert.True(string.CompareOrdinal(p.First.Item2, p.Second.Item1) <= 0));
        }
    }

    [Fact]
    public void Seats_of_one_shift_based_schedule_are_on_call_together()
    {
        var company = Exports.Company with
        {
            Rotations = [Exports.Company.Rotations[0] with { Roles = [Exports.Company.Rotations[0].Roles[0], Exports.Company.Rotations[0].Roles[1] with { Ids = new Dictionary<string, IReadOnlyList<string>> { ["pagerduty"] = ["PDEP"] } }] }],
        };
        var export = PlanExport.Of(plan with { Company = company }, "pagerduty-v3", new ExportOptions { Roles = ["deputy"] }).Export!;
        Assert.Equal(2, JsonNode.Parse(Assert.Single(export.Requests).Body)!["custom_shifts"]![0]!["assignments"]!.AsArray().Count);
        var refused = PlanExport.Of(plan with { Company = company }, "pagerduty", new ExportOptions { Roles = ["deputy"] });
        Assert.Contains("2 seats", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_missing_id_is_named_at_once()
    {
        var bare = Exports.Company with
        {
            Responders = [.. Exports.Company.Responders.Select(r => r with { Ids = new Dictionary<string, string>() })],
            Rotations = [Exports.Company.Rotations[0] with { Roles = [.. Exports.Company.Rotations[0].Roles.Select(r => new Role { Id = r.Id, Seats = r.Seats })] }],
        };
        foreach (var target in PlanExport.Targets.Where(t => t is not ("csv" or "json")))
        {
            var (export, problems) = PlanExport.Of(plan with { Company = bare }, target);
            Assert.Null(export);
            Assert.Equal(6, problems.Count(p => p.Place != "--base"));
            Assert.All(problems, p => Assert.StartsWith("Maybe", p.Advice!, StringComparison.Ordinal));
            Assert.Equal(target == "jsm", problems.Any(p => p.Place == "--base"));
        }
    }

    [Theory]
    [InlineData("rootly", "ana", "nobody@acme.example")]
    public void An_id_of_another_form_is_refused_by_name(string target, string person, string id)
    {
        var ids = new ToolIds { People = new Dictionary<string, string> { [person] = id }, Schedules = new Dictionary<string, IReadOnlyList<string>> { ["command/deputy"] = ["one", "two"] } };
        var problem = Assert.Single(PlanExport.Of(plan, target, new ExportOptions { Ids = ids }).Problems);
        Assert.Equal(id, problem.Value);
        Assert.Equal(2, PlanExport.Of(plan, "incident.io", new ExportOptions { Ids = ids with { People = new Dictionary<string, string>() } }).Problems.Count);
    }

    [Fact]
    public void Tools_are_told_of_the_future_alone_and_gaps_are_told_to_the_user()
    {
        var now = Instant.FromUtc(2027, 3, 24, 12, 0);
        var body = JsonNode.Parse(Of("pagerduty", new ExportOptions { From = now }).Requests[0].Body)!["overrides"]!;
        Assert.Equal("2027-03-24T12:00:00Z", (string)body[0]!["start"]!);
        Assert.Equal("command/2027-04-05", Assert.Single(Of("pagerduty").Gaps).Shift);
        Assert.Empty(Of("pagerduty", new ExportOptions { Days = new DateInterval(new(2027, 3, 1), new(2027, 3, 7)) }).Gaps);
    }

    [Fact]
    public void A_table_escapes_what_a_spreadsheet_would_run()
    {
        var evil = plan with { Company = Exports.Company with { Responders = [.. Exports.Company.Responders.Select(r => r with { Name = "=HYPERLINK(\"http://x\")\u202E" })] } };
        var csv = PlanExport.Of(evil, "csv").Export!.Text;
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', csv);
    }

    [Theory]
    [InlineData("con")]
    [InlineData("../../etc/passwd")]
    [InlineData("NUL.json")]
    [InlineData("...")]
    [InlineData("😀")]
    public void Files_never_have_names_that_lead_elsewhere(string id)
    {
        using var here = new TempDirectory();
        var company = Exports.Company with { Rotations = [Exports.Company.Rotations[0] with { Id = id }] };
        var schedule = Schedule.Of(company);
        var renamed = Calendars.Plans.Of(company, [.. schedule.Shifts.Select(s => new Assignment(id, s.Id, "commander", 0, "ana", s.Start.ToInstant(), s.End.ToInstant()))]);
        PlanExport.Of(renamed, "datadog").Export!.Write(here["out"]);
        Assert.Equal(["out"], Directory.GetFileSystemEntries(here.Path).Select(Path.GetFileName));
        Assert.All(Directory.GetFiles(here["out"]).Select(Path.GetFileName), n => Assert.Matches("^(requests|[0-9]{4}-[a-z0-9-]+)\\.json$", n!));
    }

    [Fact]
    public void A_shorter_export_leaves_no_body_of_a_longer_one()
    {
        using var here = new TempDirectory();
        here.Write("0001-mine.json", "{}");
        Of("rootly").Write(here.Path);
        Of("rootly", new ExportOptions { Roles = ["commander"] }).Write(here.Path);
        Assert.Equal(Of("rootly", new ExportOptions { Roles = ["commander"] }).Requests.Count + 2, Directory.GetFiles(here.Path).Length);
    }
}
