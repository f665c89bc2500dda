using System.Globalization;
using Spectre.Console;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>The rows as a Markdown table: what was reached, the bar, and the ratio to the peer.</summary>
static class BenchmarkTable
{
    public static void Print(IReadOnlyList<BenchmarkRow> rows)
    {
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("instance", "objective", "bound", "proved", "best known", "s", "s to best", "s to bar", "bar", "reached", "peer", "peer s", "ratio", "MiB", "verified");
        foreach (var row in rows)
        {
            table.AddRow(new[]
            {
                row.Instance, Number(row.Objective), Number(row.Bound), YesNo(row.Proved), Number(row.BestKnown), Number(row.Seconds), Number(row.SecondsToBest),
                Number(row.SecondsToBar), BarOf(row), YesNo(row.Reached), row.Peer is null ? "-" : row.PeerObjective is null ? "none found" : Number(row.PeerObjective),
                Number(row.PeerSeconds), Ratio(row), Number(row.PeakMiB), YesNo(row.Verified),
            });
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new WideOutput(Console.Out) });
        console.Write(table);
        Console.WriteLine($"{rows[0].Cores} cores, seed {rows[0].Seed}, RotationPlanner {rows[0].Version}, {rows[0].Solver}, {rows[0].Runtime}. Ratio: seconds until the peer was as good, over ours.");
    }

    static string BarOf(BenchmarkRow row) => row.BarObjective is { } most ? $"{Number(most)} in {Number(row.BarSeconds)} s" : $"{Number(row.BarSeconds)} s";

    static string Ratio(BenchmarkRow row)
    {
        if (row.Peer is null) return "-";
        var ours = row.SecondsToBar ?? (row.Proved ? row.Seconds : row.SecondsToBest);
        var theirs = row.Proved && row.SecondsToBar is null ? row.PeerSeconds : row.PeerSecondsToSame;
        return theirs is { } reached ? Number(Math.Round(reached / Math.Max(ours, 0.001), 1)) : $"over {Number(Math.Round((row.PeerSeconds ?? 0) / Math.Max(ours, 0.001), 1))}";
    }

    static string YesNo(bool value) => value ? "yes" : "no";

    static string Number(double? value) => value is { } number ? Math.Round(number, 3).ToString(CultureInfo.InvariantCulture) : "-";

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
