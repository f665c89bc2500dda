using FsCheck.Xunit;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Planning.Explaining.Impossible;
using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Tests.Solving;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Planning;

/// <summary>What is said to make everything possible, against trying every solution.</summary>
public class RepairLaws
{
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [Property(MaxTest = 60)]
    public void The_whole_is_called_possible_exactly_when_some_solution_fills_it(int seed) =>
        Assert.Equal(IsPossible(Program(seed)), new WholeTrial(Limit, default).IsPossible(Program(seed)));

    [Law(30, Checked = 0.09)]
    public void A_repair_is_of_the_whole_exactly_when_some_solution_fills_what_it_leaves(int seed)
    {
        var program = Program(seed);
        if (CpSatEngine.Explain(new ConflictQuestion { Program = program, DeterministicLimit = 5 }, default) is not { } conflict) throw Discard.Case();
        Repair[] repairs =
        [
            .. conflict.Labels.Select((l, i) => new Repair(1, $"label {i}", [l], [])),
            .. conflict.Slots.Select(s => new Repair(2, $"slot {s}", [], [s])),
        ];
        var (whole, partial) = Repairs.Try(program, repairs, Limit, default);
        Assert.Equal(repairs.Where(r => IsPossible(Without(program, r.Labels, r.Slots))).Select(r => r.Text), whole);
        Assert.Equal(repairs.Select(r => r.Text).Except(whole), partial);
    }

    [Property(MaxTest = 20)]
    public void Without_time_nothing_is_claimed_of_the_whole(int seed)
    {
        var (whole, partial) = Repairs.Try(Program(seed), [new Repair(1, "nothing", [], [])], TimeSpan.Zero, default);
        Assert.Empty(whole);
        Assert.Equal(["nothing"], partial);
    }

    static SeatProgram Program(int seed)
    {
        var company = RandomConstraints.Company(seed, balancesLoad: false);
        return ProgramCompiler.Compile(company, Schedule.Of(company), keepForbidden: true).Program;
    }

    static SeatProgram Without(SeatProgram program, IReadOnlyList<Label> labels, IReadOnlyList<int> slots) =>
        program with
    {
        Required = [.. program.Required.Select((n, s) => slots.Contains(s) ? 0 : n)],
        Linears = [.. program.Linears.Where(f => !labels.Contains(f.Label))],
        NoOverlaps = [.. program.NoOverlaps.Where(f => !labels.Contains(f.Label))],
        Windows = [.. program.Windows.Where(f => !labels.Contains(f.Label))],
    };

    static bool IsPossible(SeatProgram program) => Enumerable.Range(0, 1 << program.VariableCount)
        .Select(bits => Enumerable.Range(0, program.VariableCount).Select(v => (bits >> v & 1) == 1).ToArray())
        .Where(values => new Recount(program, values).IsWithinForms())
        .Select(values => Score.Of(program, new Solution(values)))
        .Any(score => score.Uncovered + score.UnmetObligations + score.Limits == 0);
}
