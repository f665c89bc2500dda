using System.Text.Json;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

public sealed class LedgerOfPlanTests : IDisposable
{
    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void Without_a_ledger_the_run_says_in_one_line_that_balances_begin_at_zero()
    {
        var run = Plan(SmallFile.Text());
        Assert.Equal(0, run.Exit);
        Assert.StartsWith("Balances begin at zero: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public void The_ledger_of_the_last_plan_is_found_in_the_output_directory()
    {
        Plan(SmallFile.Text(people: "ana, ben, cleo", weeks: 4));
        var next = SmallFile.Text(people: "ana, ben, cleo", weeks: 9)
            .Replace("from: 2027-01-04", "from: 2027-02-01", StringComparison.Ordinal);
        var run = Plan(next);
        Assert.DoesNotContain("Balances begin at zero", run.Error, StringComparison.Ordinal);
        // Of four weeks somebody served two: the carried hours are those, and sum to zero.
        var carried = People().Select(p => p.GetProperty("carried").GetProperty("total").GetInt64()).ToArray();
        Assert.Equal(0, carried.Sum());
        Assert.Contains(carried, c => c > 0);
    }

    [Fact]
    public void Where_the_file_says_comes_first()
    {
        Plan(SmallFile.Text(people: "ana, ben, cleo", weeks: 4));
        here.Write("mine.json", """{"formatVersion":2,"entries":[]}""");
        var next = SmallFile.Text(people: "ana, ben, cleo", weeks: 9)
            .Replace("from: 2027-01-04", "from: 2027-02-01", StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Balances begin at zero", Plan(next + "ledger: mine.json\n").Error, StringComparison.Ordinal);
        Assert.All(People(), p => Assert.Equal(0, p.GetProperty("carried").GetProperty("total").GetInt64()));
    }

    [Fact]
    public void An_older_ledger_that_does_not_sum_to_zero_is_read_with_a_note()
    {
        here.Write("old.json", """
            {"formatVersion":1,"entries":[{"responder":"ana","from":"2026-12-01","to":"2026-12-31","worked":{"total":600,"night":0,"weekend":0,"holiday":0},"share":{"total":900,"night":0,"weekend":0,"holiday":0}}]}
            """);
        var run = Plan(SmallFile.Text() + "ledger: old.json\n");
        Assert.Equal(0, run.Exit);
        Assert.Contains("did not sum to zero", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_was_changed_by_hand_is_a_clear_error()
    {
        Plan(SmallFile.Text());
        var text = File.ReadAllText(here["out/ledger.json"]);
        var at = text.IndexOf("\"share\":{\"total\":", StringComparison.Ordinal) + "\"share\":{\"total\":".Length;
        File.WriteAllText(here["out/ledger.json"], text[..at] + "1" + text[at..]);
        var run = Plan(SmallFile.Text());
        Assert.Equal(2, run.Exit);
        Assert.Contains("do not sum to zero", run.Error, StringComparison.Ordinal);
        Assert.Contains("ledger.json", run.Error, StringComparison.Ordinal);
        Assert.Contains("Maybe", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9000h", 2, "larger than the largest share")]
    [InlineData("-4h", 2, "tolerance")]
    [InlineData("soon", 2, "Maybe write hours as 4h")]
    [InlineData("4h", 0, "")]
    [InlineData("PT30M", 0, "")]
    public void A_tolerance_is_a_length_of_time_no_larger_than_a_share(string tolerance, int exit, string says)
    {
        var run = Plan(SmallFile.Text() + $"fairness: {{ tolerance: {tolerance} }}\n");
        Assert.Equal(exit, run.Exit);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    ToolRun Plan(string text) =>
        ToolRun.Of("plan", here.Write("rotation.yaml", text), "--out", here["out"], "--seconds", "1");

    JsonElement[] People()
    {
        using var plan = JsonDocument.Parse(File.ReadAllText(here["out/plan.json"]));
        return [.. plan.RootElement.GetProperty("fairness").GetProperty("people").EnumerateArray()
            .Select(p => p.Clone())];
    }
}
