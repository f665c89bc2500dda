using NodaTime;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tests.Interchange.Pagers;

/// <summary>What is exported is read back by our own import with the same people and instants.</summary>
public class RoundTripTests
{
    static readonly Plan plan = Exports.Plan;

    public static IEnumerable<object[]> Targets => PlanExport.Targets.Select(t => new object[] { t });

    static PlanExport Export(string target) =>
        PlanExport.Of(plan, target, new ExportOptions { Base = target == "jsm" ? "https://jsm.example" : null }).Export!;

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_export_comes_back_as_the_same_plan(string target)
    {
        using var here = new TempDirectory();
        var path = target is "csv" or "json" ? Export(target).Write(here["out"]) : here["out"];
        if (target is not ("csv" or "json")) Export(target).Write(here["out"]);
        var read = PlanImport.Read([path], target);
        Assert.Empty(read.Problems);
        var (laid, problems) = read.Lay(Exports.Company);
        Assert.Empty(problems);
        Assert.Equal(Seats(plan), Seats(laid!));
        var (differences, unknown) = read.Compare(plan);
        Assert.Empty(differences);
        Assert.Empty(unknown);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void So_does_one_file_with_all_bodies(string target)
    {
        using var here = new TempDirectory();
        var read = PlanImport.Read([here.Write("all.txt", Export(target).Text)], target);
        Assert.Equal(Seats(plan), Seats(read.Lay(Exports.Company).Plan!));
    }

    [Fact]
    public void A_plan_file_of_ours_is_read_too()
    {
        using var here = new TempDirectory();
        PlanFile.Write(plan, here["plan.json"]);
        Assert.Equal(Seats(plan), Seats(PlanImport.Read([here["plan.json"]], "json").Lay(Exports.Company).Plan!));
    }

    [Fact]
    public void Roles_without_a_schedule_of_the_tool_are_not_compared_with_it()
    {
        using var here = new TempDirectory();
        var text = PlanExport.Of(plan, "pagerduty", new ExportOptions { Roles = ["commander"] }).Export!.Text;
        var read = PlanImport.Read([here.Write("x.json", text)], "pagerduty");
        Assert.All(read.Compare(plan).Differences, d => Assert.Equal("deputy", d.Role));
        Assert.NotEmpty(read.Compare(plan).Differences);
        var company = Exports.Company with { Rotations = [Exports.Company.Rotations[0] with { Roles = [Exports.Company.Rotations[0].Roles[0], new Role { Id = "deputy", Seats = new SeatRange(0, 2) }] }] };
        Assert.Empty(read.Compare(plan with { Company = company }).Differences);
    }

    [Fact]
    public void Differences_name_who_is_only_here_and_who_is_only_there()
    {
        using var here = new TempDirectory();
        var changed = plan with { Assignments = [.. plan.Assignments.Select(a => a.Shift == "command/2027-03-08" && a.Role == "commander" ? new Assignment(a.Rotation, a.Shift, a.Role, 0, "dee", a.Start, a.End) : a)] };
        var text = Export("pagerduty").Text.Replace("\"pagerduty-cho\"", "\"PSTRANGER\"", StringComparison.Ordinal);
        var (differences, problems) = PlanImport.Read([here.Write("x.json", text)], "pagerduty").Compare(changed, options: new ExportOptions { Roles = ["commander"] });
        Assert.Empty(problems);
        var week = Assert.Single(differences, d => d.Plan.Contains("dee") && d.Tool.Contains("ben"));
        Assert.Equal((Instant.FromUtc(2027, 3, 8, 9, 0), Instant.FromUtc(2027, 3, 15, 9, 0)), (week.Start, week.End));
        Assert.Contains(differences, d => d.Tool.Contains("PSTRANGER") && d.Plan.Contains("cho"));
    }

    static IEnumerable<string> Seats(Plan plan) =>
        plan.Assignments.Select(a => $"{a.Role} {a.Seat} {a.Responder} {a.Start} {a.End}").Order(StringComparer.Ordinal);
}
