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
    const double UnitsOfOne = 4, UnitsOfAll = 60, VariablesOfUnit = 200_000;
    static readonly Label Gone = new("bench", "have left");

    readonly SeatProgram program;
    readonly int[][] variablesOf;
    readonly CancellationToken cancel;
    readonly List<int[]> holding = [], failing = [], unsettled = [];
    readonly Dictionary<int[], bool?> known = new(new SameCounts());
    double spent;

    public BenchOracle(Company original, IReadOnlyList<BenchMember> bench, CancellationToken cancel)
        : this(BenchCompany.Of(original, bench), Array.Empty<BenchGroup>(), cancel) =>
        Groups = BenchCompany.Groups(Company, original, bench, [.. variablesOf.Select(v => v.Sum(x => program.VariableSlots[x].Length))]);

    BenchOracle(Company company, IReadOnlyList<BenchGroup> groups, CancellationToken cancel)
    {
        (Company, Groups, this.cancel) = (company, groups, cancel);
        var compiled = ProgramCompiler.Compile(company, Schedule.Of(company), cancel: cancel).Program;
        program = compiled.Bare() with { Wanted = new int[compiled.Wanted.Length] };
        var own = Enumerable.Range(0, program.VariableCount).ToLookup(v => program.VariableResponder[v]);
        variablesOf = [.. Enumerable.Range(0, company.Responders.Count).Select(r => own[r].ToArray())];
    }

    /// <summary>The same people under other rules, staying in the same order.</summary>
    public BenchOracle Under(Company changed) => new(changed, Groups, cancel);

    public Company Company { get; }

    public IReadOnlyList<BenchGroup> Groups { get; }

    public SeatProgram Program => program;

    /// <summary>How many questions the solver could not settle within its work.</summary>
    public int Unsettled => unsettled.Count;

    public int Asked { get; private set; }

    /// <summary>What was settled before.</summary>
    public bool IsKnown(int[] counts, out bool? holds) => known.TryGetValue(counts, out holds);

    /// <summary>True and false are proved; null is neither, within the work there is.</summary>
    public bool? Holds(int[] counts)
    {
        if (known.TryGetValue(counts, out var before)) return before;
        var asked = (int[])counts.Clone();
        return known[asked] = Settle(asked);
    }

    bool? Settle(int[] counts)
    {
        if (holding.Exists(h => IsWithin(h, counts))) return true;
        if (failing.Exists(f => IsWithin(counts, f))) return false;
        if (spent >= UnitsOfAll || unsettled.Exists(u => u.AsSpan().SequenceEqual(counts))) return null;
        cancel.ThrowIfCancellationRequested();
        var answer = Ask(counts);
        cancel.ThrowIfCancellationRequested();
        Asked++;
        // Writing a model is work as well as solving it.
        spent += answer.Units + (program.VariableCount / VariablesOfUnit);
        switch (answer.Outcome)
        {
            case Outcome.Optimal or Outcome.Feasible: holding.Add(counts); return true;
            case Outcome.Infeasible: failing.Add(counts); return false;
            default: unsettled.Add(counts); return null;
        }
    }

    Answer Ask(int[] counts)
    {
        int[] gone = [.. Groups.SelectMany((g, d) => g.People.Skip(counts[d])).SelectMany(p => variablesOf[p])];
        // A variable that is true always cannot be taken from anybody.
        if (Array.Exists(gone, v => program.Fixed[v] == 1)) return new Answer(Outcome.Infeasible, null, null, null);
        var left = program with
        {
            Linears = [.. program.Linears, new LinearConstraint(Gone, gone, [.. gone.Select(_ => 1L)], 0, 0, null)],
        };
        return CpSatEngine.Ask(new Question
        {
            Program = gone.Length == 0 ? program : left,
            Holds = [new(Tier.Obligations, 0), new(Tier.Uncovered, 0), new(Tier.UnmetDemands, 0)],
            DeterministicLimit = Math.Min(UnitsOfOne, UnitsOfAll - spent),
        }, cancel);
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
