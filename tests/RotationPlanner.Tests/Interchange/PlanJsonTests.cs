using System.Text;
using System.Text.Json;
using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Reporting;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Interchange;

public class PlanJsonTests
{
    static readonly Plan Sample = SamplePlan.Create();

    [Fact]
    public void Reading_what_was_written_gives_the_same_plan()
    {
        using var here = new TempDirectory();
        var plan = Sample with
        {
            Revision = 7,
            WasCancelled = true,
            Unmet = [new Violation("department diversity", "Only 2 departments; \"3\" wanted <b>", ["p01", "p02"], new(2027, 1, 4), new(2027, 1, 31))],
            Warnings = [new AgreedHours("Sales", null, "2027-Q1", 700.5, 800, "Sales uses \"much\"."),
                new AgreedHours("Sales", "p01", "2027-Q2", 80, 90, "Ana too.")],
        };
        PlanFile.Write(plan, here["plan.json"]);
        var (read, problems) = PlanFile.Read(here["plan.json"], plan.Company);
        Assert.Empty(problems);
        Assert.Equal(7, read!.Revision);
        Assert.True(read.WasCancelled);
        Assert.Equal(plan.Assignments, read.Assignments);
        Assert.Equal(plan.Unfilled, read.Unfilled);
        Assert.Equal(plan.Unmet[0].Message, read.Unmet[0].Message);
        Assert.Equal(plan.Unmet[0].Responders, read.Unmet[0].Responders);
        Assert.Equal(plan.Warnings, read.Warnings);
        Assert.Equal(plan.Fairness.People, read.Fairness.People);
        Assert.Equal(plan.Fairness.Departments, read.Fairness.Departments);
        Assert.Equal(plan.Fairness.Measures.SortedLoads, read.Fairness.Measures.SortedLoads);
        Assert.Equivalent(plan.Proof, read.Proof);
        Assert.Equal(plan.Proof.Solver, read.Proof.Solver);
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes_also_after_reading_it()
    {
        using var here = new TempDirectory();
        PlanFile.Write(Sample, here["a"]);
        PlanFile.Write(SamplePlan.Create(), here["b"]);
        PlanFile.Write(PlanFile.Read(here["a"], Sample.Company).Plan!, here["c"]);
        Assert.Equal(File.ReadAllBytes(here["a"]), File.ReadAllBytes(here["b"]));
        Assert.Equal(File.ReadAllBytes(here["a"]), File.ReadAllBytes(here["c"]));
    }

    [Fact]
    public void The_fields_others_rely_on_are_there()
    {
        using var json = JsonDocument.Parse(Written(Sample));
        var root = json.RootElement;
        Assert.Equal(1, root.GetProperty("formatVersion").GetInt32());
        Assert.Equal(1, root.GetProperty("revision").GetInt32());
        var first = root.GetProperty("assignments")[0];
        Assert.Equal(["rotation", "shift", "role", "seat", "responder", "start", "end"], first.EnumerateObject()
            .Select(p => p.Name));
        Assert.Equal(Sample.Assignments.Count, root.GetProperty("assignments").GetArrayLength());
        var weekly = root.GetProperty("assignments").EnumerateArray()
            .First(a => a.GetProperty("shift").GetString() == "command/2027-01-04");
        Assert.Equal("2027-01-04T09:00:00Z", weekly.GetProperty("start").GetString());
        Assert.Equal("2027-01-11T09:00:00Z", weekly.GetProperty("end").GetString());
        Assert.Equal(["rotation", "shift", "role", "seat", "start", "end", "required", "why"],
            root.GetProperty("unfilled")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["people", "departments", "measures"], root.GetProperty("fairness").EnumerateObject()
            .Select(p => p.Name));
        Assert.Equal("withinBound", root.GetProperty("proof").GetProperty("objectives")[1].GetProperty("status")
            .GetString());
    }

    [Fact]
    public void An_excess_over_no_share_is_null_not_a_broken_file()
    {
        var nobody = new PersonLoad("p00", new Credit(60, 0, 0, 0), Credit.Zero, Credit.Zero, 1, 1, 0, 0, 0);
        var plan = Sample with { Fairness = Sample.Fairness with { People = [nobody] } };
        using var json = JsonDocument.Parse(Written(plan));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("fairness")
            .GetProperty("people")[0].GetProperty("relativeExcess").ValueKind);
        Assert.Equal(3600, json.RootElement.GetProperty("fairness").GetProperty("people")[0].GetProperty("excess")
            .GetProperty("total").GetInt32() * 60);
    }

    [Fact]
    public void Each_assignment_takes_one_line()
    {
        var lines = Encoding.UTF8.GetString(Written(Sample)).Split('\n');
        Assert.Equal(Sample.Assignments.Count, lines.Count(l => l.Contains("\"responder\"", StringComparison.Ordinal) && l.Contains("\"shift\"", StringComparison.Ordinal)));
        Assert.DoesNotContain('\r', Encoding.UTF8.GetString(Written(Sample)));
    }

    [Fact]
    public void A_plan_of_another_tool_needs_only_version_and_assignments()
    {
        using var here = new TempDirectory();
        var file = here.Write("plan.json", """{ "formatVersion": 1, "madeBy": "hand", "assignments": [ { "rotation": "command", "shift": "command/2027-01-04", "role": "commander", "seat": 0, "responder": "p00", "start": "2027-01-04T09:00:00Z", "end": "2027-01-11T09:00:00Z" } ] }""");
        var (document, problems) = PlanFile.ReadDocument(file);
        Assert.Empty(problems);
        Assert.Equal(Instant.FromUtc(2027, 1, 4, 9, 0), Assert.Single(document!.Assignments).Start);
        Assert.Equal("fairness", Assert.Single(PlanFile.Read(file, Sample.Company).Problems).Place);
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("{", "$")]
    [InlineData("null", "$")]
    [InlineData("""{"revision":1}""", "formatVersion")]
    [InlineData("""{"formatVersion":99,"assignments":[]}""", "formatVersion")]
    [InlineData("""{"formatVersion":1}""", "$")]
    [InlineData("""{"formatVersion":1,"assignments":{}}""", "assignments")]
    [InlineData("""{"formatVersion":1,"assignments":[null]}""", "assignments[0]")]
    [InlineData("""{"formatVersion":1,"assignments":[],"revision":0}""", "revision")]
    [InlineData("""{"formatVersion":1,"assignments":[],"revision":"one"}""", "revision")]
    [InlineData("""{"formatVersion":1,"assignments":[],"assignments":[]}""", "assignments")]
    [InlineData("""{"formatVersion":1,"assignments":[{"rotation":"r","shift":"s","role":"o","seat":0,"responder":"a","start":"yesterday","end":"2027-01-11T09:00:00Z"}]}""", "assignments[0].start")]
    [InlineData("""{"formatVersion":1,"assignments":[{"rotation":"r","shift":"s","role":"o","seat":0,"responder":"a","start":"2027-01-11T09:00:00Z","end":"2027-01-04T09:00:00Z"}]}""", "assignments[0].end")]
    [InlineData("""{"formatVersion":1,"assignments":[{"rotation":"r","shift":"s","role":"o","seat":0,"start":"2027-01-04T09:00:00Z","end":"2027-01-11T09:00:00Z"}]}""", "assignments[0]")]
    [InlineData("""{"formatVersion":1,"assignments":[{"rotation":null,"shift":"s","role":"o","seat":0,"responder":"a","start":"2027-01-04T09:00:00Z","end":"2027-01-11T09:00:00Z"}]}""", "assignments[0].rotation")]
    public void A_bad_file_is_one_problem_with_its_place(string text, string place)
    {
        using var here = new TempDirectory();
        var (plan, problems) = PlanFile.ReadDocument(here.Write("plan.json", text));
        Assert.Null(plan);
        var problem = Assert.Single(problems);
        Assert.Equal((here["plan.json"], place), (problem.File!, problem.Place));
    }

    [Fact]
    public void Two_people_on_one_seat_are_named()
    {
        using var here = new TempDirectory();
        const string Seat = """{"rotation":"r","shift":"s","role":"o","seat":0,"responder":"a","start":"2027-01-04T09:00:00Z","end":"2027-01-11T09:00:00Z"}""";
        var problem = Assert.Single(PlanFile.ReadDocument(here.Write("plan.json", $$"""{"formatVersion":1,"assignments":[{{Seat}},{{Seat}}]}""")).Problems);
        Assert.Equal("assignments[1]", problem.Place);
        Assert.Contains("assignments[0]", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_status_has_a_word_of_its_own()
    {
        var tiers = Enum.GetValues<ProofStatus>()
            .Select(s => new ObjectiveResult("t", "T", "u", 1, s) { Method = "m" }).ToArray();
        var text = Encoding.UTF8.GetString(Written(Sample with { Proof = new Proof(tiers) { Solver = "none" } }));
        foreach (var word in new[] { "optimal", "withinBound", "notProved" })
            Assert.Contains($"\"status\":\"{word}\"", text, StringComparison.Ordinal);
    }

    static byte[] Written(Plan plan)
    {
        using var memory = new MemoryStream();
        PlanFile.Write(plan, memory);
        return memory.ToArray();
    }
}
