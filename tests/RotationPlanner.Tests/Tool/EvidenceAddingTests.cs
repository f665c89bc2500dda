using System.Text;
using System.Text.Json;
using RotationPlanner.Interchange;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

public sealed class EvidenceAddingTests : IDisposable
{
    const string Head = "responder,on,kind,what,with,by,days,recorded\n";

    readonly TempDirectory here = new();
    readonly string file;

    public EvidenceAddingTests()
    {
        file = here.Write("rotation.yaml", SmallFile.Text().Replace("id: dan, name: \"dan\", department: engineering, timeZone: Europe/London, stage: certified", "id: dan, name: \"dan\", department: engineering, timeZone: Europe/London, stage: observing", StringComparison.Ordinal)
            + "evidence: [ { file: training.csv } ]\n");
        here.Write("training.csv", Head);
    }

    public void Dispose() => here.Dispose();

    string Record => File.ReadAllText(here["training.csv"]);

    [Fact]
    public void Sound_lines_join_the_record_and_are_read_back()
    {
        var run = Add("a.csv", "incident,date,responder,how\nINC-1,2026-11-02,dan,live\n\"INC-2, \"\"big\"\"\",2026-11-03T10:00:00Z,dan,recorded\n");
        Assert.Equal((0, "", $"2 pieces of evidence added to {here["training.csv"]}.{Environment.NewLine}"),
            (run.Exit, run.Error, run.Out));
        var record = RotationFile.Load(file).Responders.Single(r => r.Id == "dan").Record;
        Assert.Equal([("INC-1", false), ("INC-2, \"big\"", true)], record.Select(e => (e.What!, e.Recorded)));
        Assert.Matches("dan +trained", ToolRun.Of("training", file).Out);
    }

    [Fact]
    public void Bad_lines_are_all_told_and_good_ones_added()
    {
        var run = Add("a.csv", Head + "dan,2026-11-02,incident,INC-1,,,,\nnobody,2026-11-02,incident,INC-1,,,,\ndan,2027-11-02,incident,INC-2,,,,\ndan,yesterday,incident,INC-3,,,,\ndan,2026-11-02,incident,INC-1,,,,\ndan,2026-11-05,signOff,observing,,ana,,\n");
        Assert.Equal(2, run.Exit);
        foreach (var line in new[] { 3, 4, 5, 6, 7 })
            Assert.Contains($"{here["a.csv"]}:{line}: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain($"{here["a.csv"]}:2: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Head + "dan,2026-11-02,incident,INC-1,,,,\n", Record);
        Assert.StartsWith("1 piece of evidence added", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_twice_adds_nothing_the_second_time()
    {
        const string Rows = Head + "dan,2026-11-02,incident,INC-1,,,,\n";
        Assert.Equal(0, Add("a.csv", Rows).Exit);
        var before = Record;
        Assert.Equal(2, Add("a.csv", Rows).Exit);
        Assert.Equal(before, Record);
    }

    [Theory]
    [InlineData("a.csv", "person,when\ndan,2026-11-02\n")]
    [InlineData("a.csv", "")]
    [InlineData("a.json", "[ { \"responder\": \"dan\",")]
    public void A_file_that_is_no_table_of_evidence_changes_nothing(string name, string text)
    {
        Assert.Equal(2, Add(name, text).Exit);
        Assert.Equal(Head, Record);
    }

    [Fact]
    public void What_is_in_the_file_stays_byte_for_byte_and_the_new_rows_follow_its_form()
    {
        var bytes = Encoding.UTF8.GetBytes(
            "\uFEFFkind;responder;on;what;by;with;recorded;days\r\nincident;dan;2026-10-01;INC-0;;;;");
        File.WriteAllBytes(here["training.csv"], bytes);
        Assert.Equal(0, Add("a.json", """[ { "responder": "dan", "on": "2026-11-02", "kind": "incident", "what": "a;b" } ]""").Exit);
        var after = File.ReadAllBytes(here["training.csv"]);
        Assert.Equal(bytes, after[..bytes.Length]);
        Assert.Equal("\r\nincident;dan;2026-11-02;\"a;b\";;;;\r\n", Encoding.UTF8.GetString(after[bytes.Length..]));
    }

    [Fact]
    public void A_column_that_is_not_there_loses_nothing()
    {
        here.Write("training.csv", "responder,on,kind\n");
        var run = Add("a.csv", Head + "dan,2026-11-02,incident,INC-1,,,,\n");
        Assert.Equal(2, run.Exit);
        Assert.Contains("Maybe add the column what", run.Error, StringComparison.Ordinal);
        Assert.Equal("responder,on,kind\n", Record);
    }

    [Fact]
    public void Without_a_file_to_add_to_it_says_how_to_name_one()
    {
        here.Write("rotation.yaml", SmallFile.Text());
        var run = Add("a.csv", Head + "dan,2026-11-02,incident,INC-1,,,,\n");
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("evidence: [ { file: training.csv } ]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_a_plan_and_missing_files_are_as_in_the_house()
    {
        using var json = JsonDocument.Parse(ToolRun.Of("training", file, "--add", here.Write("a.csv", Head + "dan,2026-11-02,incident,INC-1,,,,\n"), "--json").Out);
        Assert.Equal(1, json.RootElement.GetProperty("added").GetInt32());
        Assert.Equal(1, ToolRun.Of("training", file, "plan.json", "--add", here["a.csv"]).Exit);
        Assert.Equal(1, ToolRun.Of("training", file, "--add", here["none.csv"]).Exit);
    }

    ToolRun Add(string name, string text) => ToolRun.Of("training", file, "--add", here.Write(name, text));
}
