using System.Diagnostics;
using System.Text;
using NodaTime;
using RotationPlanner.Interchange;
using Xunit.Abstractions;

namespace RotationPlanner.Tests.Interchange.Pagers;

/// <summary>Whatever a file holds, the answer is entries and problems, and it comes soon.</summary>
public sealed class HostileImportTests(ITestOutputHelper output) : IDisposable
{
    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    PlanImport Read(string source, byte[] bytes)
    {
        File.WriteAllBytes(here["in"], bytes);
        return PlanImport.Read([here["in"]], source, new ImportOptions { Zone = DateTimeZone.Utc, Until = Instant.FromUtc(2027, 6, 1, 0, 0) }, Exports.Company);
    }

    /// <summary>Reads it and does all that is done with it.</summary>
    void Use(string source, string text)
    {
        var read = Read(source, Encoding.UTF8.GetBytes(text));
        Assert.All(read.Entries, e => Assert.True(e.Start < e.End));
        Assert.All(read.Problems, p => Assert.False(string.IsNullOrWhiteSpace(p.Message)));
        var (plan, problems) = read.Lay(Exports.Company, "commander");
        if (plan is not null)
            Assert.All(plan.Assignments.GroupBy(a => (a.Shift, a.Role, a.Seat)), g => Assert.All(g.OrderBy(a => a.Start).Zip(g.OrderBy(a => a.Start).Skip(1)), p => Assert.True(p.First.End <= p.Second.Start)));
        read.Compare(Exports.Plan, role: "commander");
        if (read.Entries.Count > 0) Assert.Equal([], RotationPlanner.Interchange.RotationFile.TryRead(here.Write("begun.yaml", read.Begin("X"))).Problems);
        Assert.All(problems, p => Assert.DoesNotContain('\u001b', p.ToString()));
    }

    [Law(25)]
    public void A_damaged_file_is_told_and_never_thrown(int seed)
    {
        var (source, text) = Corpus.Damaged(new Random(seed));
        Use(source, text);
    }

    [Fact]
    public void The_files_that_get_damaged_are_sound() => Assert.All(Corpus.Sound, c => Assert.NotEmpty(Read(c.Source, Encoding.UTF8.GetBytes(c.Text)).Entries));

    [FactIn(Length.Soak)]
    public void Import_is_fuzzed_until_its_time_is_over()
    {
        var minutes = int.TryParse(Environment.GetEnvironmentVariable("TEST_MINUTES"), out var given) ? given : 1;
        var first = int.TryParse(Environment.GetEnvironmentVariable("TEST_SEED"), out var stated) ? stated : 0;
        var (watch, seed) = (Stopwatch.StartNew(), first);
        for (; watch.Elapsed < TimeSpan.FromMinutes(minutes); seed++)
        {
            var (source, text) = Corpus.Damaged(new Random(seed));
            var one = Stopwatch.StartNew();
            try { Use(source, text); }
            catch (Exception failure) { Assert.Fail($"file {seed}: {failure}"); }
            Assert.True(one.Elapsed < TimeSpan.FromSeconds(10), $"file {seed} took {one.Elapsed}");
        }
        output.WriteLine($"{seed - first} files read, numbers {first} to {seed - 1}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("42")]
    [InlineData("<html>404</html>")]
    [InlineData("PK\u0003\u0004zip")]
    public void What_is_no_export_is_told_by_every_source(string text) =>
        Assert.All(PlanImport.Sources, source => Assert.True(Read(source, Encoding.UTF8.GetBytes(text)) is { Entries.Count: 0 } read && (read.Problems.Count > 0 || text is "[]"), source));

    [Fact]
    public void Text_in_other_encodings_and_deep_nests_are_told()
    {
        foreach (var source in PlanImport.Sources)
        {
            Assert.NotEmpty(Read(source, Encoding.Unicode.GetBytes("start,end,person\n2027")).Problems);
            Assert.NotEmpty(Read(source, [0xff, 0xfe, 0x00, 0xc3, 0x28]).Problems);
            Assert.NotEmpty(Read(source, Encoding.UTF8.GetBytes(new string('[', 100_000))).Problems);
        }
    }

    [Fact]
    public void A_file_too_large_a_folder_a_pipe_and_a_device_are_told_at_once()
    {
        var watch = Stopwatch.StartNew();
        using (var large = File.Create(here["large"])) large.SetLength(11 * 1024 * 1024);
        Assert.Contains("larger than 10 MiB", Assert.Single(PlanImport.Read([here["large"]], "pagerduty").Problems).Message, StringComparison.Ordinal);
        Assert.Single(PlanImport.Read([here.Path], "pagerduty").Problems);
        Assert.Single(PlanImport.Read([here["nowhere"]], "csv").Problems);
        if (!OperatingSystem.IsWindows()) Assert.Contains("not a regular file", Assert.Single(PlanImport.Read(["/dev/zero"], "json").Problems).Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void Entries_are_counted_and_problems_are_not_told_a_thousand_times()
    {
        var rows = new StringBuilder("start,end,person\n");
        for (var i = 0; i < 100_050; i++) rows.Append("2027-03-01T09:00:00Z,2027-03-08T09:00:00Z,p").Append(i % 7).Append('\n');
        var watch = Stopwatch.StartNew();
        var read = Read("csv", Encoding.UTF8.GetBytes(rows.ToString()));
        Assert.Contains("100000", Assert.Single(read.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(7, read.Entries.Count);
        Assert.Equal(7, read.Lay(Exports.Company, "commander").Problems.Count);
        var bad = Read("csv", Encoding.UTF8.GetBytes("start,end,person\n" + string.Concat(Enumerable.Repeat("x,y,z\n", 5_000))));
        Assert.Equal(201, bad.Problems.Count);
        Assert.Contains("9800 more", bad.Problems[^1].Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("../0001-x.json")]
    [InlineData("/etc/passwd")]
    [InlineData("0001-..json")]
    [InlineData("con")]
    public void A_list_of_requests_leads_nowhere_else(string file)
    {
        here.Write("0001-x.json", "{}");
        Directory.CreateDirectory(here["inner"]);
        var index = here.Write("inner/requests.json", $"{{\"requests\":[{{\"path\":\"/api/v2/on-call/schedules/D/overrides\",\"file\":\"{file}\"}}]}}");
        var read = PlanImport.Read([index], "datadog");
        Assert.Equal(file, Assert.Single(read.Problems).Value);
    }

    [Fact]
    public void A_schedule_that_turns_for_ever_ends_at_the_bound()
    {
        var read = PlanImport.Read([here.Write("o.json", """{"data":{"id":"s","timezone":"UTC","rotations":[{"id":"r","startDate":"1901-01-01T00:00:00Z","type":"hourly","length":1,"participants":[{"type":"user","id":"a"},{"type":"user","id":"b"}]}]}}""")], "opsgenie", new ImportOptions { Until = Instant.FromUtc(2199, 1, 1, 0, 0) });
        Assert.Equal(100_000, read.Entries.Count);
        Assert.Single(read.Problems);
    }
}
