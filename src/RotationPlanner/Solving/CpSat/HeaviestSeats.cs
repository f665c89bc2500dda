using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// The heaviest seats of a program. Where weeks of command stand beside shifts of some hours, it is the weeks that
/// decide how uneven the load must be, and they are few.
/// </summary>
sealed class HeaviestSeats
{
    // More than this is no longer a quick question.
    const int Largest = 3_000;
    // Lighter choices even out seat by seat.
    const double PartOfShare = 0.25;

    readonly SeatProgram program;

    HeaviestSeats(SeatProgram program, bool[] variables) => (this.program, Variables) = (program, variables);

    /// <summary>Per variable of the program: whether it is of the group of pools with the heaviest choice.</summary>
    public bool[] Variables { get; }

    /// <summary>
    /// Null where all seats are alike, or there are too many heavy ones, or even those are a small part of what people
    /// carry.
    /// </summary>
    public static HeaviestSeats? Of(SeatProgram program)
    {
        if (program.Loads.Length == 0) return null;
        var family = program.Loads[0];
        var heaviest = Enumerable.Range(0, program.VariableCount).Where(v => program.Fixed[v] != 1).DefaultIfEmpty(-1)
            .MaxBy(v => v < 0 ? 0 : family.Credits[v]);
        var shares = family.Shares.Where(s => s > 0).Order().ToArray();
        if (heaviest < 0 || shares.Length == 0 || family.Credits[heaviest] < PartOfShare * shares[shares.Length / 2])
            return null;
        var groupOf = PoolGroups.Number(program, out _);
        bool[] variables = [.. program.VariableSlots.Select(s => groupOf[s[0]] == groupOf[program.VariableSlots[heaviest][0]])];
        return variables.Count(h => h) > Largest || Array.TrueForAll(variables, h => h)
            ? null : new HeaviestSeats(program, variables);
    }

    /// <summary>
    /// The program without what the other seats ask for, and without demands and conditions that bind both kinds
    /// together: the other seats are not there to meet them.
    /// </summary>
    public SeatProgram Alone()
    {
        var required = (int[])program.Required.Clone();
        for (var s = 0; s < required.Length; s++)
            if (!Array.Exists(program.SlotVariables[s], v => Variables[v])) required[s] = 0;
        return program with
        {
            Required = required,
            Linears = [.. program.Linears.Where(f => f.Penalty is null && (f.IsLimit || Array.TrueForAll(f.Terms, t => t >= 0 ? IsThere(t) : Array.TrueForAll(program.Anys[~t], IsThere))))],
            MinMaxes = [],
        };

        bool IsThere(int variable) => Variables[variable] || program.Fixed[variable] == 1;
    }

    /// <summary>The values of a solution with none of the lighter seats but the fixed ones.</summary>
    public bool[] Only(bool[] values) =>
        [.. values.Select((held, v) => held && (Variables[v] || program.Fixed[v] == 1))];
}
