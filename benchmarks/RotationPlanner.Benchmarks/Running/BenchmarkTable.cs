using System.Globalization;
using RotationPlanner.Calendars;
using RotationPlanner.Program;
using Spectre.Console;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>The rows as a Markdown table: what was reached, the bar, and the ratio to the peer.</summary>
static class BenchmarkTable
{
    const string None = "-";

    public static void Print(IReadOnlyList<BenchmarkRow> rows)
    {
        string[] heads = ["instance", "objective", "bound", "proved", "best known", "s", "s to best", "s to bar", "bar",
            "reached", "changed", "peer", "peer s", "ratio", "MiB", "verified"];
        var cells = rows.Select(Cells).ToList();
        // What a suite does not measure is not shown.
        var used = Enumerable.Range(0, heads.Length).Where(c => cells.Any(r => r[c] != None)).ToList();
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns([.. used.Select(c => heads[c])]);
        foreach (var row in cells) table.AddRow([.. used.Select(c => row[c])]);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new WideOutput(Console.Out) });
        console.Write(table);
        Console.WriteLine($"{rows[0].Cores} cores, seed {rows[0].Seed}, RotationPlanner {rows[0].Version}, {rows[0].Solver}, {rows[0].Runtime}. Ratio: {RatioWords(rows[0])}.");
    }

    static string[] Cells(BenchmarkRow row) =>
    [
        row.Instance, Number(row.Objective), Number(row.Bound), YesNo(row.Proved), Number(row.BestKnown),
            Number(row.Seconds), Number(row.SecondsToBest),
        Number(row.SecondsToBar), BarOf(row), YesNo(row.Reached), Number(row.ChangedSeats), PeerOf(row),
            Number(row.PeerSeconds), Ratio(row), Number(row.PeakMiB), YesNo(row.Verified),
    ];

    static string PeerOf(BenchmarkRow row) =>
        row.Peer is null ? None : row.PeerObjective is null ? "none found" : Number(row.PeerObjective);

    static string RatioWords(BenchmarkRow row) =>
        row.Ratio is null ? "seconds until the peer was as good, over ours" : "our seconds over those of the peer";

    static string BarOf(BenchmarkRow row) =>
        row.BarRatio is { } times ? $"ratio below {Number(times)}" : row.BarObjective is { } most
        ? $"{Number(most)} in {Number(row.BarSeconds)} s" : $"{Number(row.BarSeconds)} s";

    static string Ratio(BenchmarkRow row)
    {
        if (row.Ratio is { } times) return Number(Math.Round(times, 2));
        if (row.Peer is null) return None;
        var ours = row.SecondsToBar ?? (row.Proved ? row.Seconds : row.SecondsToBest) ?? row.Seconds;
        var theirs = row.Proved && row.SecondsToBar is null ? row.PeerSeconds : row.PeerSecondsToSame;
        return theirs is { } reached ? Number(Math.Round(reached / Math.Max(ours, 0.001), 1))
            : $"over {Number(Math.Round((row.PeerSeconds ?? 0) / Math.Max(ours, 0.001), 1))}";
    }

    static string YesNo(bool value) => value ? "yes" : "no";

    static string Number(double? value) =>
        value is { } number ? Math.Round(number, 3).ToString(CultureInfo.InvariantCulture) : None;

    /// <summary>Never wraps: the table is meant for files too.</summary>
    sealed class WideOutput(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;
        public bool IsTerminal => false;
        public int Width => 400;
        public int Height => 80;
        public void SetEncoding(System.Text.Encoding encoding) { }
    }
}
