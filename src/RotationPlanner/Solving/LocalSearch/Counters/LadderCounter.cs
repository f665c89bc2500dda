using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Counters;

/// <summary>
/// Counts <see cref="LadderConstraint"/>s: reads a trainee's climb again when one of their seats or gates flips, or
/// whoever leads beside a seat they hold.
/// </summary>
sealed class LadderCounter : IConstraintCounter
{
    /// <summary>A trainee's seat beside a slot.</summary>
    public readonly record struct Beside(int Constraint, int Seat);

    readonly ProgramIndex index;
    readonly LadderConstraint[] constraints;
    readonly bool[] values;
    readonly (long Misses, long Cost)[] climbs;
    readonly ClimbReading reading;

    public LadderCounter(ProgramIndex index, bool[] values)
    {
        (this.index, constraints, this.values) = (index, index.Program.Climbs, values);
        climbs = new (long, long)[constraints.Length];
        reading = new ClimbReading(index.Program);
        for (var f = 0; f < climbs.Length; f++) Read(f);
    }

    /// <summary>Misses of all climbs.</summary>
    public long Misses { get; private set; }

    /// <summary>What is missing of everybody's training, weighted, and the seats it takes.</summary>
    public long Cost { get; private set; }

    public long CountMisses(int constraint) => climbs[constraint].Misses;

    public void Flip(int v)
    {
        if (constraints.Length == 0) return;
        foreach (var f in index.ClimbsOf[v]) Read(f);
        foreach (var s in index.Program.VariableSlots[v])
            foreach (var beside in index.BesidesOf[s])
                if (values[constraints[beside.Constraint].Seats[beside.Seat].Variable]) Read(beside.Constraint);
    }

    void Read(int f)
    {
        var read = reading.Read(constraints[f], values);
        Misses += read.Misses - climbs[f].Misses;
        Cost += read.Cost - climbs[f].Cost;
        climbs[f] = read;
    }

    /// <summary>Per variable: the climbs that it is a seat or a gate of.</summary>
    public static Rows<int> IndexRows(SeatProgram program)
    {
        var rows = new Rows<int>(program.VariableCount);
        var variables = Array.ConvertAll(program.Climbs, c =>
            c.Seats.Select(s => s.Variable).Concat(c.Gates.Select(g => g.Variable)).Distinct().ToArray());
        foreach (var own in variables) rows.Count(own);
        rows.Begin();
        for (var f = 0; f < variables.Length; f++)
            foreach (var v in variables[f]) rows.Add(v, f);
        return rows.Done();
    }

    /// <summary>
    /// Per slot: the trainees' seats beside it. Whoever leads there matters to them. By choice there would be as many
    /// as leaders times trainees.
    /// </summary>
    public static Rows<Beside> IndexSeatsBeside(SeatProgram program)
    {
        var rows = new Rows<Beside>(program.SlotVariables.Length);
        foreach (var constraint in program.Climbs)
            foreach (var seat in constraint.Seats) rows.Count([seat.Beside]);
        rows.Begin();
        for (var f = 0; f < program.Climbs.Length; f++)
            for (var s = 0; s < program.Climbs[f].Seats.Length; s++)
                rows.Add(program.Climbs[f].Seats[s].Beside, new Beside(f, s));
        return rows.Done();
    }
}
