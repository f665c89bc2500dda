using System.Text;
using FsCheck.Xunit;
using RotationPlanner.Interchange;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Interchange;

public class EvidenceFileTests
{
    const string Header = "responder,on,kind,what,with,by,days,recorded\n";

    static (IReadOnlyList<ImportedEvidence> Evidence, IReadOnlyList<Problem> Problems) Csv(string text) =>
        Read(text, "evidence.csv");

    static (IReadOnlyList<ImportedEvidence> Evidence, IReadOnlyList<Problem> Problems) Json(string text) =>
        Read(text, "evidence.json");

    static (IReadOnlyList<ImportedEvidence> Evidence, IReadOnlyList<Problem> Problems) Read(string text, string name) =>
        RotationPlanner.Interchange.EvidenceFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name);

    static readonly Evidence[] all =
    [
        new(EvidenceKind.Incident, Given.Day("2026-09-03")) { What = "INC-1412", Recorded = true },
        new(EvidenceKind.ReverseShadow,
            Given.Day("2026-11-02")) { What = "command/2026-11-02", With = "priya", Days = 7 },
        new(EvidenceKind.SignOff, Given.Day("2026-12-01")) { Rung = "reverse-shadowing", By = "Jane \"JJ\" Lead, VP" },
        new(EvidenceKind.Course, Given.Day("2026-12-02")),
    ];

    const string Rows = Header + """
        zoe,2026-09-03,incident,INC-1412,,,,true
        zoe,2026-11-02,reverseShadow,command/2026-11-02,priya,,7,

        zoe,2026-12-01,signOff,reverse-shadowing,,"Jane ""JJ"" Lead, VP",,
        zoe,2026-12-02,COURSE
        """;

    static void AreAll((IReadOnlyList<ImportedEvidence> Evidence, IReadOnlyList<Problem> Problems) reading,
        params int[] lines)
    {
        Assert.Empty(reading.Problems);
        Assert.Equal(all, reading.Evidence.Select(e => e.Evidence));
        Assert.All(reading.Evidence, e => Assert.Equal("zoe", e.Responder));
        Assert.Equal(lines, reading.Evidence.Select(e => e.Line));
    }

    [Fact]
    public void Csv_with_every_column() => AreAll(Csv(Rows), 2, 3, 5, 6);

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark() =>
        AreAll(Csv("\uFEFF" + Rows.ReplaceLineEndings("\r\n")), 2, 3, 5, 6);

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Spreadsheets_separate_as_they_like(char separator)
    {
        var reading = Csv($"kind,on,responder\ncourse,2026-12-02,zoe\n".Replace(',', separator));
        Assert.Empty(reading.Problems);
        Assert.Equal((EvidenceKind.Course, Given.Day("2026-12-02")),
            Assert.Single(reading.Evidence.Select(e => (e.Evidence.Kind, e.Evidence.On))));
    }

    [Fact]
    public void Json_with_every_field() => AreAll(Json("""
        [
          { "responder": "zoe", "on": "2026-09-03", "kind": "incident", "what": "INC-1412", "recorded": true },
          { "responder": "zoe", "on": "2026-11-02", "kind": "reverseShadow", "what": "command/2026-11-02", "with": "priya", "days": 7 },
          {
            "responder": "zoe", "on": "2026-12-01T10:00:00Z", "kind": "signOff", "what": "reverse-shadowing",
            "by": "Jane \"JJ\" Lead, VP", "with": null
          },
          { "responder": "zoe", "on": "2026-12-02", "kind": "course" }
        ]
        """), 2, 3, 4, 8);

    [Fact]
    public void Incidents_attended()
    {
        var reading = Csv("incident,date,responder,how\nINC-1,2026-09-03,zoe,recorded\nINC-2,2026-09-04,zoe,live\nINC-2,2026-09-04 18:30,ana,\n");
        Assert.Empty(reading.Problems);
        Assert.Equal([("zoe", "INC-1", true), ("zoe", "INC-2", false), ("ana", "INC-2", false)],
            reading.Evidence.Select(e => (e.Responder, e.Evidence.What!, e.Evidence.Recorded)));
        Assert.All(reading.Evidence, e => Assert.Equal(EvidenceKind.Incident, e.Evidence.Kind));
    }

    [Theory]
    [InlineData("zoe,2026-13-03,incident", "on", "2026-13-03", "Maybe")]
    [InlineData("zoe,3.9.2026,incident", "on", "3.9.2026", "2026-09-03")]
    [InlineData("zoe,2026-09-03,incidnet", "kind", "incidnet", "Maybe 'incident'.")]
    [InlineData("zoe,2026-09-03,", "kind", null, "fill it in")]
    [InlineData(",2026-09-03,incident", "responder", null, "fill it in")]
    [InlineData("zoe,2026-09-03,shadow,x,priya,,week", "days", "week", "7 for a weekly shift")]
    [InlineData("zoe,2026-09-03,incident,x,,,,perhaps", "recorded", "perhaps", "Maybe one of 'true', 'false'.")]
    [InlineData("zoe,2026-09-03,incident,x,,,,true,more", "row", null, "needs quotes")]
    [InlineData("zoe,2026-09-03,incident,an \"odd\" one", "row", "an \"odd\" one", "double it")]
    public void A_broken_row_is_told_with_its_line_and_the_others_are_read(
        string row, string place, string? value, string advice)
    {
        var reading = Csv($"{Header}zoe,2026-09-01,course\n{row}\nzoe,2026-09-02,course\n");
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((place, 3, "evidence.csv"), (problem.Place, problem.Line, problem.File));
        if (value is not null) Assert.Contains(value, problem.Value, StringComparison.Ordinal);
        Assert.StartsWith("Maybe", problem.Advice, StringComparison.Ordinal);
        Assert.Contains(advice, problem.Advice, StringComparison.Ordinal);
        Assert.Equal(2, reading.Evidence.Count(e => e.Evidence.Kind == EvidenceKind.Course));
    }

    [Theory]
    [InlineData("responder,on,knid\nzoe,2026-09-01,course\n", "header", "Maybe 'kind'.")]
    [InlineData("", "file", "responder,on,kind")]
    [InlineData("responder,on,kind,On\n", "header", "remove one of them")]
    public void A_broken_header_is_told(string text, string place, string advice) =>
        Assert.Contains(Csv(text).Problems, p => p.Place == place && p.Line == 1
            && p.Advice!.Contains(advice, StringComparison.Ordinal));

    [Theory]
    [InlineData("{}", 1, "not a JSON list")]
    [InlineData("", 1, "not well-formed")]
    [InlineData("[\n{ \"responder\": ]", 2, "not well-formed")]
    [InlineData("[\n]\n[ ]", 3, "not well-formed")]
    [InlineData("[\n\n7 ]", 3, "is an object")]
    [InlineData("[ {\n\"responder\": [ 1 ] } ]", 2, "single value")]
    [InlineData("[ { \"responder\": \"a\",\n\"Responder\": \"b\" } ]", 2, "given twice")]
    [InlineData("[ { \"responder\": \"\\ud800\" } ]", 1, "no character")]
    public void Broken_json_is_told_with_its_line(string text, int line, string message) =>
        Assert.Contains(Json(text).Problems, p => p.Line == line
            && p.Message.Contains(message, StringComparison.Ordinal) && p.File == "evidence.json");

    [Fact]
    public void A_file_that_is_not_there_is_a_problem() =>
        Assert.Contains("cannot be read", Assert.Single(RotationPlanner.Interchange.EvidenceFile.Read("no/such.csv").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_in_another_encoding_is_a_problem() =>
        Assert.Equal(2, Assert.Single(RotationPlanner.Interchange.EvidenceFile.Read(new MemoryStream([.. "kind\n"u8, 0xE9, 0x28]), "x.csv").Problems).Line);

    [Property(MaxTest = 500)]
    public void Any_text_at_all_is_evidence_or_problems(string? text, bool json)
    {
        var reading = Read((json ? "[{\"responder\": " : Header) + text, json ? "a.json" : "a.csv");
        Assert.All(reading.Problems, p => Assert.True(p.File is not null && p.Message.Length > 0));
    }
}
