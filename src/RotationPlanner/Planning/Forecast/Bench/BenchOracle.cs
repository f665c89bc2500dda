using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>
/// Whether the rotations keep their rules and policies with so many commanders of each department: every required seat
/// is filled, every rule kept, every demand met. Solved, and remembered: what more people cannot do fewer cannot, what
/// fewer can more can.
/// </summary>
sealed class BenchOracle
{
    // Counted work of the solver, so that the same company gives the same answer on every machine.
    const double UnitsOfOne = 4, VariablesOfUnit = 200_000;

    readonly BenchProgram program;
    readonly CancellationToken cancel;
    readonly List<int[]> holding = [], failing = [];
    readonly Dictionary<int[], bool?> known = new(new SameCounts());
    double left;

    public BenchOracle(Company original, IReadOnlyList<BenchMember> bench, CancellationToken cancel)
    {
        (Company, this.cancel) = (BenchCompany.Of(original, bench), cancel);
        program = new BenchProgram(ProgramCompiler.Compile(Company, Schedule.Of(Company), cancel: cancel).Program);
        Groups = BenchCompany.Groups(Company, original, bench, program.Free);
    }

    public Company Company { get; }

    public IReadOnlyList<BenchGroup> Groups { get; }

    /// <summary>Lets the solver do so much work from now on.</summary>
    public void Allow(double units) => left = units;

    /// <summary>How often the solver was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>What was settled before.</summary>
    public bool IsKnown(int[] counts, out bool? holds) => known.TryGetValue(counts, out holds);

    /// <summary>True and false are proved; null is neither, within the work there is.</summary>
    public bool? Holds(int[] counts)
    {
        if (known.TryGetValue(counts, out var before)) return before;
        var asked = (int[])counts.Clone();
        var (holds, isAsked) = Settle(asked);
        // What there was no work left for may be asked again.
        return isAsked ? known[asked] = holds : null;
    }

    /// <summary>Those who are not there.</summary>
    public IEnumerable<int> Gone(int[] counts) => Groups.SelectMany((g, d) => g.People.Skip(counts[d]));

    (bool? Holds, bool IsAsked) Settle(int[] counts)
    {
        if (holding.Exists(h => IsWithin(h, counts))) return (true, true);
        if (failing.Exists(f => IsWithin(counts, f))) return (false, true);
        if (left <= 0) return (null, false);
        cancel.ThrowIfCancellationRequested();
        Asked++;
        var answer = program.Ask(Gone(counts), Math.Min(UnitsOfOne, left), cancel);
        cancel.ThrowIfCancellationRequested();
        // Writing a model is work as well as solving it.
        left -= answer.Units + (program.Program.VariableCount / VariablesOfUnit);
        switch (answer.Outcome)
        {
            case Outcome.Optimal or Outcome.Feasible: holding.Add(Used(answer.Solution!)); return (true, true);
            case Outcome.Infeasible: failing.Add(counts); return (false, true);
            default: return (null, left > 0);
        }
    }

    /// <summary>The smallest bench of which a solution asks nobody else.</summary>
    int[] Used(Solution solution)
    {
        var holders = program.Holders(solution);
        return [.. Groups.Select(g => Array.FindLastIndex(g.People, holders.Contains) + 1)];
    }

    static bool IsWithin(int[] fewer, int[] more)
    {
        for (var d = 0; d < fewer.Length; d++)
            if (fewer[d] > more[d]) return false;
        return true;
    }

    sealed class SameCounts : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] counts)
        {
            var hash = new HashCode();
            foreach (var n in counts) hash.Add(n);
            return hash.ToHashCode();
        }
    }
}
