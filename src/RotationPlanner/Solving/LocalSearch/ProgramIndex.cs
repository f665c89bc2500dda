using RotationPlanner.Program;
using ObjectiveOrder = RotationPlanner.Program.Objectives;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>Where a variable appears, so that a flip touches only the constraints it is in.</summary>
sealed class ProgramIndex
{
    public readonly record struct Part(int Constraint, long Weight);
    public readonly record struct MinMaxPart(int Constraint, int Sum, long Weight);
    public readonly record struct Stay(int Constraint, long Start, long End);
    public readonly record struct Place(int Constraint, int Day);
    public readonly record struct Beside(int Constraint, int Seat);
    public readonly record struct Entry(int Window, int Day, long Weight);

    /// <param name="program">The program.</param>
    /// <param name="cancel">Gives up with <see cref="OperationCanceledException"/>: the index of a large program takes
    /// a second.</param>
    public ProgramIndex(SeatProgram program, CancellationToken cancel = default)
    {
        Program = program;
        Objectives = [.. ObjectiveOrder.Of(program)];
        var n = program.VariableCount;
        // Each of them reads the program alone.
        var units = Task.Run(() => UnitList.Of(program));
        var entries = Task.Run(() => ConstraintRows.OfWindows(program));
        var spacings = Task.Run(() => ConstraintRows.OfSpacings(program));
        StaysOf = ConstraintRows.OfNoOverlaps(program, cancel);
        (LinearsOf, LinearsOfAny) = ConstraintRows.OfLinears(program);
        cancel.ThrowIfCancellationRequested();
        (MinMaxesOf, MinMaxesOfAny) = ConstraintRows.OfMinMaxes(program);
        AnysOf = ConstraintRows.OfAnys(program);
        ClimbsOf = ConstraintRows.OfClimbs(program);
        BesidesOf = ConstraintRows.OfSeatsBeside(program);
        (Units, EntriesOf, SpacingsOf) = (units.Result, entries.Result, spacings.Result);
        cancel.ThrowIfCancellationRequested();
        DayOf = new int[n];
        for (var v = 0; v < n; v++) DayOf[v] = Day(v);
        NoOverlapReach = Reach.OfNoOverlaps(program.NoOverlaps, DayOf);
        cancel.ThrowIfCancellationRequested();
        WindowReaches = Array.ConvertAll(program.Windows, w => Reach.OfWindow(w, DayOf));
        var carries = new bool[program.ResponderCount];
        if (program.Loads.Length > 0)
            for (var v = 0; v < n; v++) carries[program.VariableResponder[v]] |= program.Loads[0].Credits[v] > 0;
        Carriers = [.. Enumerable.Range(0, carries.Length).Where(r => carries[r])];
        WasHeld = new bool[n];
        foreach (var v in program.Previous) WasHeld[v] = true;
    }

    public SeatProgram Program { get; }

    /// <summary>What plans are compared by, most important first.</summary>
    public Objective[] Objectives { get; }

    public Rows<Part> LinearsOf { get; }
    public Rows<Part> LinearsOfAny { get; }
    public Rows<MinMaxPart> MinMaxesOf { get; }
    public Rows<MinMaxPart> MinMaxesOfAny { get; }
    public Rows<int> AnysOf { get; }
    public Rows<Stay> StaysOf { get; }
    public Rows<Entry> EntriesOf { get; }
    public Rows<Place> SpacingsOf { get; }
    public Rows<int> ClimbsOf { get; }
    /// <summary>Per slot: the trainees' seats beside it.</summary>
    public Rows<Beside> BesidesOf { get; }
    public UnitList Units { get; }
    public bool[] WasHeld { get; }

    /// <summary>The responders who may carry a load at all: nobody else says anything about a plan.</summary>
    public int[] Carriers { get; }

    /// <summary>Per variable: when it is, in days; what orders a person's variables in time.</summary>
    public int[] DayOf { get; }

    /// <summary>Variables of one person further apart than so many days meet in no no-overlap constraint.</summary>
    public long NoOverlapReach { get; }

    /// <summary>Per window: variables further apart than so many days are never in it together.</summary>
    public long[] WindowReaches { get; }

    int Day(int v) =>
        StaysOf[v] is [var stay, ..] ? (int)(stay.Start / Reach.DayMinutes) : EntriesOf[v] is [var entry, ..] ? entry.Day : 0;
}
