using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Planning.Climbing;
using RotationPlanner.Tests.Solving.ColumnGeneration;

namespace RotationPlanner.Tests.Solving.Conformance;

/// <summary>The programs that every phase and every bound is tried on: of each kind there is, drawn from a seed.</summary>
static class Generated
{
    static readonly Lazy<SeatProgram> climbing = new(
        () => Compile(ClimbTeam.Of(ClimbTeam.Trainee("tim", "reverse-shadowing"))));

    /// <summary>Every phase that the table knows, with its share, and the first look at training.</summary>
    public static IReadOnlyList<Pipeline.Stage> Stages => [.. Pipeline.Stages, new(new TrainingLook())];

    /// <summary>Few enough choices to try every plan: constraints of every kind, demands, penalties, loads or none.</summary>
    public static IEnumerable<SeatProgram> Tiny(int seed) =>
    [
        Compile(RandomConstraints.Company(seed, balancesLoad: true)),
            Compile(RandomConstraints.Company(seed, balancesLoad: false)),
        RandomStaff.Program(seed, people: 2, days: 3, demands: seed % 2 == 0),
    ];

    /// <summary>The tiny ones, larger ones, and one in which somebody trains.</summary>
    public static IEnumerable<SeatProgram> All(int seed) =>
        [.. Tiny(seed), WeeksAndDays.Program(new Random(seed)), RandomStaff.Program(seed, people: 4, days: 8),
            climbing.Value];

    /// <summary>
    /// A search that stands somewhere: at nothing, at some choices that fit, or at a constructed plan, which is remembered as
    /// a plan in hand is.
    /// </summary>
    public static SearchContext Begin(SeatProgram program, int seed, Effort? effort = null)
    {
        var random = new Random(seed);
        var state = new SearchState(new ProgramIndex(program));
        var some = Enumerable.Range(0, program.VariableCount).Where(_ => random.Next(4) == 0).ToArray();
        if (seed % 3 == 1) WarmStart.From(state, some);
        if (seed % 3 == 2) new GreedyConstruction(state, random).Run(default);
        var context = Runs.Context(state, seed, effort);
        context.Archive.Add(state);
        return context;
    }

    /// <summary>Runs a phase as the table does, with a small share; false where the table would not.</summary>
    public static bool Run(Pipeline.Stage stage, SearchContext context)
    {
        if (stage.When?.Invoke(context) == false) return false;
        var share = stage.Share ?? new Share();
        context.Share = share with { Steps = Math.Min(share.Steps, 2_000) };
        stage.Phase.Run(context);
        context.Archive.Add(context.State);
        return true;
    }

    /// <summary>Every solution that keeps what is never elastic.</summary>
    public static IEnumerable<Solution> Plans(SeatProgram program) => Enumerable.Range(0, 1 << program.VariableCount)
        .Select(bits => Enumerable.Range(0, program.VariableCount).Select(v => (bits >> v & 1) == 1).ToArray())
        .Where(values => new CpSat.Recount(program, values).IsWithinForms())
        .Select(values => new Solution(values));

    static SeatProgram Compile(Company company) => ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
}
