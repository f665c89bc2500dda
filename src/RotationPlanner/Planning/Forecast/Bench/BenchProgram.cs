using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>A seat program that is asked with some of its people gone.</summary>
sealed class BenchProgram
{
    const int Seed = 1, SmallProgram = 1_500;
    const long Steps = 10_000;
    static readonly Label Gone = new("bench", "have left");

    readonly int[][] variablesOf;
    readonly (int?[] Linears, int?[] NoOverlaps, int?[] Windows) owners;

    /// <param name="program">All that is better or worse, and optional seats, are left out of it.</param>
    public BenchProgram(SeatProgram program)
    {
        Program = program.Bare() with { Wanted = new int[program.Wanted.Length] };
        var own = Enumerable.Range(0, Program.VariableCount).ToLookup(v => Program.VariableResponder[v]);
        variablesOf = [.. Enumerable.Range(0, Program.Company.Responders.Count).Select(r => own[r].ToArray())];
        owners = Owners();
    }

    public SeatProgram Program { get; }

    /// <summary>By responder: the seats that they could hold.</summary>
    public int[] Free => [.. variablesOf.Select(v => v.Sum(x => Program.VariableSlots[x].Length))];

    /// <summary>Who holds a seat in a solution.</summary>
    public HashSet<int> Holders(Solution solution) => [.. solution.Held.Select(v => Program.VariableResponder[v])];

    /// <summary>The same without the constraints of some rules.</summary>
    public BenchProgram Without(IReadOnlySet<string> rules) => new(Program with
    {
        Linears = [.. Program.Linears.Where(l => !rules.Contains(l.Label.Rule))],
        NoOverlaps = [.. Program.NoOverlaps.Where(n => !rules.Contains(n.Label.Rule))],
        Windows = [.. Program.Windows.Where(w => !rules.Contains(w.Label.Rule))],
    });

    /// <summary>Whether every seat can be filled, every rule kept and every demand met with those who are left.</summary>
    /// <param name="gone">Indexes of those who are not.</param>
    /// <param name="limit">How much work the solver may do.</param>
    /// <param name="cancel">Ends it early.</param>
    public Answer Ask(IEnumerable<int> gone, double limit, CancellationToken cancel)
    {
        var left = new bool[variablesOf.Length];
        Array.Fill(left, true);
        foreach (var p in gone) left[p] = false;
        int[] taken = [.. Enumerable.Range(0, left.Length).Where(p => !left[p]).SelectMany(p => variablesOf[p])];
        // What is true always cannot be taken from anybody.
        if (Array.Exists(taken, v => Program.Fixed[v] == 1)) return new Answer(Outcome.Infeasible, null, null, null);
        var asked = taken.Length == 0 ? Program : Of(left, taken);
        // Small programs are solved before a search has begun.
        if (Program.VariableCount - taken.Length > SmallProgram && Found(asked, cancel) is { } solution)
            return new Answer(Outcome.Feasible, solution, null, null) { Units = (double)Steps / SearchLimits.StepsOfUnit };
        return CpSatEngine.Ask(new Question
        {
            Program = asked,
            Holds = [new(Tier.Obligations, 0), new(Tier.Uncovered, 0), new(Tier.UnmetDemands, 0)],
            DeterministicLimit = limit,
        }, cancel);
    }

    /// <summary>A way that a short search finds, which is most often sooner than the solver does where there is one.</summary>
    static Solution? Found(SeatProgram program, CancellationToken cancel)
    {
        var state = new SearchState(new ProgramIndex(program));
        var random = new Random(Seed);
        new GreedyConstruction(state, random).Run(cancel);
        if (!IsDone(state))
            new IteratedLocalSearch(state, random).Run(new Budget(TimeSpan.FromDays(1), Steps, cancel), _ => IsDone(state));
        return IsDone(state) ? state.Snapshot() : null;
    }

    static bool IsDone(SearchState state) => state.Uncovered + state.UnmetObligations + state.UnmetDemands + state.Limits == 0;

    /// <summary>The program of those who are left: no model is written for the others.</summary>
    SeatProgram Of(bool[] left, int[] taken) => Program with
    {
        Linears =
        [
            .. Program.Linears.Where((_, i) => owners.Linears[i] is not { } p || left[p]),
            new LinearConstraint(Gone, taken, [.. taken.Select(_ => 1L)], 0, 0, null),
        ],
        NoOverlaps = [.. Program.NoOverlaps.Where((_, i) => owners.NoOverlaps[i] is not { } p || left[p])],
        Windows = [.. Program.Windows.Where((_, i) => owners.Windows[i] is not { } p || left[p])],
    };

    /// <summary>Whose constraint each is, where it concerns one person alone: of whoever is gone nothing is asked either.</summary>
    (int?[] Linears, int?[] NoOverlaps, int?[] Windows) Owners()
    {
        int? Only(int[] terms)
        {
            if (terms.Length == 0 || terms[0] < 0) return null;
            var first = Program.VariableResponder[terms[0]];
            return Array.TrueForAll(terms, t => t >= 0 && Program.VariableResponder[t] == first) ? first : null;
        }
        int? OfLinear(LinearConstraint linear) =>
            Only(linear.Terms) is { } p && (linear.IsLimit || linear.Label.Responder == Program.Company.Responders[p].Id) ? p : null;
        return ([.. Program.Linears.Select(OfLinear)], [.. Program.NoOverlaps.Select(n => Only(n.Variables))],
            [.. Program.Windows.Select(w => Only(w.Variables))]);
    }
}
