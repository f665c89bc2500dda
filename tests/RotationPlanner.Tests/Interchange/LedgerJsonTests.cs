using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Interchange;

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
        select new LedgerEntry(who, new LocalDate(2024, 1, 1).PlusDays(start), new LocalDate(2024, 1, 1).PlusDays(start + days), worked, share);

    [Property(MaxTest = 50)]
    public Property Reading_what_was_written_gives_the_same_ledger() =>
        Prop.ForAll(Entries.ListOf().ToArbitrary(), entries =>
        {
            using var here = new TempDirectory();
            LedgerJson.Write(new Ledger([.. entries]), here["ledger.json"]);
            var (ledger, problems) = LedgerJson.Read(here["ledger.json"]);
            return problems.Count == 0 && ledger!.Entries.SequenceEqual(entries);
        });

    [Fact]
    public void The_bytes_are_fixed()
    {
        using var memory = new MemoryStream();
        LedgerJson.Write(new Ledger([new("ana", new(2027, 1, 4), new(2027, 7, 4), new(100, 40, 30, 0), new(90, 41, 29, 1))]), memory);
        Assert.Equal("""
            {
              "formatVersion": 1,
              "entries": [
                {"responder":"ana","from":"2027-01-04","to":"2027-07-04","worked":{"total":100,"night":40,"weekend":30,"holiday":0},"share":{"total":90,"night":41,"weekend":29,"holiday":1}}
              ]
            }

            """.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(memory.ToArray()));
    }

    [Theory]
    [InlineData("", "$", null)]
    [InlineData("not json", "$", 1)]
    [InlineData("[]", "$", null)]
    [InlineData("{}", "formatVersion", null)]
    [InlineData("""{"formatVersion":2,"entries":[]}""", "formatVersion", null)]
    [InlineData("""{"formatVersion":"1","entries":[]}""", "formatVersion", null)]
    [InlineData("""{"formatVersion":1}""", "$", 1)]
    [InlineData("""{"formatVersion":1,"entries":null}""", "entries", 1)]
    [InlineData("""{"formatVersion":1,"entries":[null]}""", "entries[0]", null)]
    [InlineData("{\"formatVersion\":1,\n\"entries\":[{\"responder\":\"ana\"}]}", "entries[0]", 2)]
    [InlineData("{\"formatVersion\":1,\n\"entries\":[{\"responder\":\"ana\",\"from\":\"2027-02-31\"}]}", "entries[0].from", 2)]
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
        Assert.Equal(["entries[0].to", "entries[1].responder", "entries[1].worked"], LedgerJson.Read(file).Problems.Select(p => p.Place));
    }

    [Fact]
    public void A_missing_file_is_a_problem_not_an_exception()
    {
        var (ledger, problems) = LedgerJson.Read(Path.Combine(Path.GetTempPath(), "no", "such", "ledger.json"));
        Assert.Null(ledger);
        Assert.Contains("cannot be read", Assert.Single(problems).Message, StringComparison.Ordinal);
    }
}
