using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch.Counters;
using ObjectiveOrder = RotationPlanner.Program.Objectives;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>Where a variable appears, so that a flip touches only the constraints it is in.</summary>
sealed class ProgramIndex
{
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
        var entries = Task.Run(() => RollingWindowCounter.IndexRows(program));
        var spacings = Task.Run(() => SpacingCounter.IndexRows(program));
        StaysOf = NoOverlapCounter.IndexRows(program, cancel);
        (LinearsOf, LinearsOfAny) = LinearCounter.IndexRows(program);
        cancel.ThrowIfCancellationRequested();
        (MinMaxesOf, MinMaxesOfAny) = MinMaxCounter.IndexRows(program);
        AnysOf = IndexAnys(program);
        Obligations = [.. Enumerable.Range(0, program.Linears.Length).Where(f => program.Linears[f] is { IsMended: true, Terms.Length: > 1 })];
        HasPricedStints = Array.Exists(program.Slots, s => s.Shift.StintKind is { SplitPoints: not null });
        MeetingsOf = MeetingCounter.IndexRows(program);
        ClimbsOf = LadderCounter.IndexRows(program);
        BesidesOf = LadderCounter.IndexSeatsBeside(program);
        (Units, EntriesOf, SpacingsOf) = (units.Result, entries.Result, spacings.Result);
        cancel.ThrowIfCancellationRequested();
        DayOf = new int[n];
        for (var v = 0; v < n; v++) DayOf[v] = Day(v);
        NoOverlapReach = Reach.MeasureNoOverlaps(program.NoOverlaps, DayOf);
        cancel.ThrowIfCancellationRequested();
        WindowReaches = Array.ConvertAll(program.Windows, w => Reach.MeasureWindow(w, DayOf));
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

    public Rows<LinearCounter.Part> LinearsOf { get; }
    public Rows<LinearCounter.Part> LinearsOfAny { get; }
    public Rows<MinMaxCounter.Part> MinMaxesOf { get; }
    public Rows<MinMaxCounter.Part> MinMaxesOfAny { get; }
    public Rows<int> AnysOf { get; }
    public Rows<NoOverlapCounter.Stay> StaysOf { get; }
    public Rows<RollingWindowCounter.Entry> EntriesOf { get; }
    public Rows<SpacingCounter.Place> SpacingsOf { get; }

    /// <summary>The hard constraints that ask for something of several choices, by number.</summary>
    public int[] Obligations { get; }

    /// <summary>Whether changes of hands inside stints are among the penalties of wishes.</summary>
    public bool HasPricedStints { get; }

    /// <summary>Per slot: the meetings that it is a seat of.</summary>
    public Rows<MeetingCounter.Place> MeetingsOf { get; }
    public Rows<int> ClimbsOf { get; }

    /// <summary>Per slot: the trainees' seats beside it.</summary>
    public Rows<LadderCounter.Beside> BesidesOf { get; }
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
        StaysOf[v] is [var stay, ..] ? (int)(stay.Start / Reach.DayMinutes) : EntriesOf[v] is [var entry, ..]
            ? entry.Day : 0;

    static Rows<int> IndexAnys(SeatProgram program)
    {
        var rows = new Rows<int>(program.VariableCount);
        foreach (var members in program.Anys) rows.Count(members);
        rows.Begin();
        for (var a = 0; a < program.Anys.Length; a++)
            foreach (var v in program.Anys[a]) rows.Add(v, a);
        return rows.Done();
    }
}
