using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Recognition;
using RotationPlanner.Rules;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Interchange;

public class LedgerJsonTests
{
    static readonly Gen<Credit> Credits =
        from total in Gen.Choose(0, int.MaxValue)
        from night in Gen.Choose(0, 100_000)
        from weekend in Gen.Choose(0, 100_000)
        from holiday in Gen.Choose(0, 100_000)
        select new Credit(total * 3L, night, weekend, holiday);

    static readonly Gen<LedgerEntry> Entries =
        from who in Gen.Elements("ana", "Zoë", "名前", "<script>", "a\"b", "👩‍🚒")
        from start in Gen.Choose(0, 3000)
        from days in Gen.Choose(0, 366)
        from worked in Credits
        from share in Credits
        select new LedgerEntry(who, new LocalDate(2024, 1, 1).PlusDays(start),
            new LocalDate(2024, 1, 1).PlusDays(start + days), worked, share);

    static readonly Gen<Ledger> Ledgers =
        from entries in Entries.ListOf()
        from days in Gen.Choose(0, 300).ListOf(2)
        select new Ledger([.. entries.DistinctBy(e => (e.From, e.To)).Select(e => e with { Share = e.Worked })])
        {
            TimeOff = [.. days.Select(d =>
                new TimeOffTaken("Zoë", new LocalDate(2027, 1, 1).PlusDays(d), new LocalDate(2027, 1, 3).PlusDays(d)))],
        };

    [Property(MaxTest = 50)]
    public Property Reading_what_was_written_gives_the_same_ledger() =>
        Prop.ForAll(Ledgers.ToArbitrary(), written =>
        {
            using var here = new TempDirectory();
            LedgerJson.Write(written, here["ledger.json"]);
            var (ledger, problems) = LedgerJson.Read(here["ledger.json"]);
            return problems.Count == 0 && ledger!.Note is null && ledger.Entries.SequenceEqual(written.Entries)
                && ledger.TimeOff.SequenceEqual(written.TimeOff);
        });

    [Fact]
    public void The_bytes_are_fixed()
    {
        using var memory = new MemoryStream();
        LedgerJson.Write(Small, memory);
        Assert.Equal(SmallText.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(memory.ToArray()));
    }

    static readonly LocalDate First = new(2027, 1, 4), Last = new(2027, 1, 17);

    static readonly Ledger Small = new(
        [new("ana", First, Last, new(100, 40, 30, 0), new(50, 20, 15, 0)),
            new("ben", First, Last, default, new(50, 20, 15, 0))])
    {
        Served = [new(First, "ana", "command", "commander", new(100, 40, 30, 0), 0)],
        Splits = [new([new(1, ["ana", "ben"])])],
        TimeOff = [new("ben", First, Last)],
    };

    const string SmallText = """
        {
          "formatVersion": 2,
          "entries": [
            {"responder":"ana","from":"2027-01-04","to":"2027-01-17","worked":{"total":100,"night":40,"weekend":30,"holiday":0},"share":{"total":50,"night":20,"weekend":15,"holiday":0}},
            {"responder":"ben","from":"2027-01-04","to":"2027-01-17","worked":{"total":0,"night":0,"weekend":0,"holiday":0},"share":{"total":50,"night":20,"weekend":15,"holiday":0}}
          ],
          "served": [
            {"date":"2027-01-04","responder":"ana","rotation":"command","role":"commander","credit":{"total":100,"night":40,"weekend":30,"holiday":0},"split":0}
          ],
          "splits": [
            {"parts":[{"weight":1,"people":["ana","ben"]}]}
          ],
          "timeOff": [
            {"responder":"ben","from":"2027-01-04","to":"2027-01-17"}
          ]
        }

        """;

    [Theory]
    [InlineData("\"share\":{\"total\":50", "\"share\":{\"total\":51", "entries", "do not sum to zero")]
    [InlineData("\"worked\":{\"total\":100", "\"worked\":{\"total\":90", "entries", "do not sum to zero")]
    [InlineData("\"credit\":{\"total\":100", "\"credit\":{\"total\":90", "served", "come to 90")]
    [InlineData("\"split\":0", "\"split\":1", "served[0].split", "counted from 0")]
    [InlineData("\"weight\":1", "\"weight\":0", "splits[0].parts[0].weight", "above 0")]
    [InlineData("[\"ana\",\"ben\"]", "[]", "splits[0].parts[0].people", "missing")]
    public void What_does_not_add_up_is_a_clear_error(string from, string to, string place, string says)
    {
        using var here = new TempDirectory();
        var at = SmallText.IndexOf(from, StringComparison.Ordinal);
        var (ledger, problems) = LedgerJson.Read(here.Write("ledger.json",
            SmallText[..at] + to + SmallText[(at + from.Length)..]));
        Assert.Null(ledger);
        var problem = problems.First(p => p.Place == place);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Contains("Maybe", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_file_is_read_and_re_centred_with_a_note()
    {
        using var here = new TempDirectory();
        var (ledger, problems) = LedgerJson.Read(here.Write("ledger.json", """
            {"formatVersion":1,"entries":[
              {"responder":"a","from":"2027-01-04","to":"2027-04-04","worked":{"total":62400,"night":0,"weekend":23400,"holiday":0},"share":{"total":82155,"night":46170,"weekend":26700,"holiday":0}},
              {"responder":"b","from":"2027-01-04","to":"2027-04-04","worked":{"total":62400,"night":240,"weekend":23340,"holiday":0},"share":{"total":82155,"night":46170,"weekend":26700,"holiday":0}}]}
            """));
        Assert.Empty(problems);
        Assert.Equal([62400, 62400], ledger!.Entries.Select(e => e.Share.Total));
        Assert.Equal([120, 120], ledger.Entries.Select(e => e.Share.Night));
        Assert.Contains("did not sum to zero", ledger.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "$", null)]
    [InlineData("not json", "$", 1)]
    [InlineData("[]", "$", null)]
    [InlineData("{}", "formatVersion", null)]
    [InlineData("""{"formatVersion":3,"entries":[]}""", "formatVersion", null)]
    [InlineData("""{"formatVersion":"1","entries":[]}""", "formatVersion", null)]
    [InlineData("""{"formatVersion":1}""", "$", 1)]
    [InlineData("""{"formatVersion":1,"entries":null}""", "entries", 1)]
    [InlineData("""{"formatVersion":1,"entries":[null]}""", "entries[0]", null)]
    [InlineData("{\"formatVersion\":1,\n\"entries\":[{\"responder\":\"ana\"}]}", "entries[0]", 2)]
    [InlineData("{\"formatVersion\":1,\n\"entries\":[{\"responder\":\"ana\",\"from\":\"2027-02-31\"}]}",
        "entries[0].from", 2)]
    public void A_bad_file_is_one_problem_with_its_place(string text, string place, int? line)
    {
        using var here = new TempDirectory();
        var (ledger, problems) = LedgerJson.Read(here.Write("ledger.json", text));
        Assert.Null(ledger);
        var problem = Assert.Single(problems);
        Assert.Equal(here["ledger.json"], problem.File);
        Assert.Equal(place, problem.Place);
        if (line is not null) Assert.Equal(line, problem.Line);
        Assert.DoesNotContain("RotationPlanner", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("NodaTime", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_senseless_entry_is_named()
    {
        using var here = new TempDirectory();
        var file = here.Write("ledger.json", """
            {"formatVersion":1,"entries":[
              {"responder":"ana","from":"2027-02-01","to":"2027-01-01","worked":{"total":1,"night":0,"weekend":0,"holiday":0},"share":{"total":1,"night":0,"weekend":0,"holiday":0}},
              {"responder":"","from":"2027-01-01","to":"2027-02-01","worked":{"total":-1,"night":0,"weekend":0,"holiday":0},"share":{"total":1,"night":0,"weekend":0,"holiday":0}}]}
            """);
        Assert.Equal(["entries[0].to", "entries[1].responder", "entries[1].worked"],
            LedgerJson.Read(file).Problems.Select(p => p.Place));
    }

    [Fact]
    public void A_missing_file_is_a_problem_not_an_exception()
    {
        var (ledger, problems) = LedgerJson.Read(Path.Combine(Path.GetTempPath(), "no", "such", "ledger.json"));
        Assert.Null(ledger);
        Assert.Contains("cannot be read", Assert.Single(problems).Message, StringComparison.Ordinal);
    }
}
