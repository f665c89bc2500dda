using RotationPlanner.Planning.Compiling;
using RotationPlanner.Planning.Explaining.Impossible;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>What keeps a bench from being one smaller.</summary>
/// <param name="Rules">The rules, with their figures.</param>
/// <param name="AreTogether">Whether all of them would have to go; else any one of them.</param>
sealed record Bounding(IReadOnlyList<string> Rules, bool AreTogether);

/// <summary>
/// Tries one person fewer without each rule by itself; where no single one is enough, without all, and takes back each that need not
/// go. Time off is a rule here, as it can be moved.
/// </summary>
sealed class BenchBounds
{
    const double Limit = 2;
    const int MostLabels = 3;

    // What no policy can change.
    static readonly string[] always = [new NoOverlap().Name, new Pinned().Name];

    readonly BenchOracle oracle;
    readonly BenchProgram program;
    readonly CancellationToken cancel;

    public BenchBounds(BenchOracle oracle, CancellationToken cancel)
    {
        (this.oracle, this.cancel) = (oracle, cancel);
        var labelled = PersonalTimes.InPlaceOfAbsences(oracle.Company);
        program = new BenchProgram(ProgramCompiler.Compile(labelled, Schedule.Of(labelled), keepForbidden: true, cancel: cancel).Program);
    }

    public Bounding Of(int[] smallest)
    {
        var fewer = Enumerable.Range(0, smallest.Length).Where(d => smallest[d] > 0)
            .Select(d => (int[])[.. smallest.Select((n, i) => i == d ? n - 1 : n)]).ToList();
        var names = Labels().Select(l => l.Rule).Distinct(StringComparer.Ordinal).Except(always).ToList();
        List<string> alone = [.. names.Where(name => fewer.Exists(counts => Holds(counts, [name])))];
        if (alone.Count > 0) return new Bounding([.. alone.Select(Words)], false);
        if (fewer.Find(counts => Holds(counts, names)) is not { } possible) return new Bounding([], false);
        var gone = names;
        foreach (var name in names)
            if (Holds(possible, gone.Where(n => n != name))) gone = [.. gone.Where(n => n != name)];
        return new Bounding([.. gone.Select(Words)], true);
    }

    bool Holds(int[] counts, IEnumerable<string> without)
    {
        cancel.ThrowIfCancellationRequested();
        var asked = program.Without(without.ToHashSet(StringComparer.Ordinal));
        return asked.Ask(oracle.Gone(counts), Limit, cancel).Outcome is Outcome.Optimal or Outcome.Feasible;
    }

    IEnumerable<Label> Labels() => program.Program.Windows.Select(w => w.Label).Concat(program.Program.NoOverlaps.Select(n => n.Label))
        .Concat(program.Program.Linears.Select(l => l.Label));

    /// <summary>The rule with its figures, such as "shift cap (2 shifts in 28 days)".</summary>
    string Words(string name)
    {
        var reasons = Labels().Where(l => l.Rule == name).Select(Figures).Where(r => r.Any(char.IsDigit)).CountBy(r => r)
            .OrderByDescending(r => r.Value).ToList();
        // What concerns few is a variant of it, such as that of people who work part-time.
        reasons = [.. reasons.Where(r => 2 * r.Value > reasons[0].Value).Take(MostLabels)];
        return reasons.Count == 0 ? name : $"{name} ({string.Join("; ", reasons.Select(r => r.Key))})";
    }

    static string Figures(Label label)
    {
        string[] beginnings = ["are at their cap of ", "are at ", "are needed so that ", "belong to "];
        var begins = beginnings.FirstOrDefault(b => label.Reason.StartsWith(b, StringComparison.Ordinal));
        return label.Reason[(begins?.Length ?? 0)..];
    }
}
