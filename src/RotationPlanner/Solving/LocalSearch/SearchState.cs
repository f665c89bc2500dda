using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch.Counters;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// A solution with a counter for every kind of constraint, so that a flip costs only what it touches. Timelines (no
/// overlap, rolling window) and seat limits are not counted here: see <see cref="Timeline"/>.
/// </summary>
sealed class SearchState : IPlanValues
{
    readonly SeatProgram program;
    readonly ProgramIndex index;
    readonly int[] anyCounts;
    long[]? sortedExcess;

    public SearchState(ProgramIndex index)
    {
        (this.index, program) = (index, index.Program);
        Values = new bool[program.VariableCount];
        Filled = new int[program.SlotVariables.Length];
        Held = new HeldList[program.ResponderCount];
        for (var r = 0; r < Held.Length; r++) Held[r] = new HeldList(index.DayOf);
        anyCounts = new int[program.Anys.Length];
        Credits = [.. program.Loads.Select(_ => new long[program.ResponderCount])];
        LoadValues = [.. program.Loads.Select(f => Enumerable.Range(0, program.ResponderCount).Select(r => f.Value(r, 0)).ToArray())];
        Goals = new long[Enum.GetValues<Goal>().Length];
        Linears = new LinearCounter(index, Goals);
        MinMaxes = new MinMaxCounter(index, Goals);
        Spacings = new SpacingCounter(index, Held, Goals);
        Meetings = new MeetingCounter(index);
        Ladders = new LadderCounter(index, Values);
        Goals[(int)Goal.Stability] += program.Previous.Length;
        Uncovered = program.Required.Sum(r => (long)r);
        UncoveredOptional = program.Wanted.Sum(w => (long)w);
        Duty = program.Duty is { } duty ? new DutyCounts(program, duty, Held) : null;
        for (var v = 0; v < Values.Length; v++)
            if (program.Fixed[v] == 1) Flip(v);
    }

    public ProgramIndex Index => index;
    public bool[] Values { get; }

    /// <summary>Per slot: seats filled.</summary>
    public int[] Filled { get; }

    /// <summary>Per responder: their true variables.</summary>
    public HeldList[] Held { get; }

    public LinearCounter Linears { get; }
    public MinMaxCounter MinMaxes { get; }
    public SpacingCounter Spacings { get; }
    public LadderCounter Ladders { get; }
    public MeetingCounter Meetings { get; }

    /// <summary>Misses of limits; 0 unless what is fixed breaks them.</summary>
    public long Limits => Linears.Limits + Ladders.Misses;

    public long UnmetObligations => Linears.UnmetObligations;
    public long Uncovered { get; private set; }
    public long UncoveredOptional { get; private set; }

    /// <summary>By how much demands in percent or counts are missed.</summary>
    public long UnmetDemands => Linears.UnmetDemands;

    /// <summary>What is counted of duty beside credit; null where nothing is.</summary>
    public DutyCounts? Duty { get; }

    /// <summary>
    /// From where on what is better is told by later objectives; null while the earlier ones are still searched for
    /// themselves.
    /// </summary>
    public Ceilings? Ceilings { get; set; }

    /// <summary>What is missing of everybody's training, weighted, and the seats it takes.</summary>
    public long Training => Ladders.Cost;

    public long[] Goals { get; }

    /// <summary>Per family and responder: credit earned.</summary>
    public long[][] Credits { get; }

    /// <summary>Per family and responder: the value to even out.</summary>
    public long[][] LoadValues { get; }

    /// <summary>Everybody's value of the load, ascending, of those who may carry any. Not to be written to.</summary>
    public long[] SortedExcess
    {
        get => sortedExcess ??= SortExcess();
        set => sortedExcess = value;
    }

    /// <summary>What the most loaded of those who may carry any is above the share; 0 where nobody may.</summary>
    public long Worst => SortedExcess.Length == 0 ? 0 : SortedExcess[^1];

    /// <summary>What a responder is above the share, whether they hold a seat or not.</summary>
    public long Excess(int responder) => program.Loads[0].Excess(responder, Credits[0][responder]);

    long[] IPlanValues.DeviationsOf(int category) => Duty!.Tables[category].Deviations;

    long[] IPlanValues.BadMonths() => Duty?.Sleep?.WorstFirst ?? [];

    long[] IPlanValues.TurnDeviations() =>
        [.. Duty!.Tables.Skip(Duty.FirstRole).SelectMany(t => t.Deviations).OrderDescending()];

    long IPlanValues.Meetings => Meetings.Again;

    long IPlanValues.Unevenness => Duty!.Unevenness;

    long IPlanValues.Rhythm => Duty!.Rhythm;

    public Solution Snapshot() => new((bool[])Values.Clone());

    public void Flip(int v)
    {
        var on = !Values[v];
        var sign = on ? 1 : -1;
        Values[v] = on;
        var r = program.VariableResponder[v];
        if (on) Held[r].Add(v); else Held[r].Remove(v);

        foreach (var s in program.VariableSlots[v]) Fill(s, sign);
        Linears.Flip(v, sign);
        MinMaxes.Flip(v, sign);
        foreach (var a in index.AnysOf[v])
        {
            var before = anyCounts[a];
            anyCounts[a] += sign;
            if ((before == 0) == (anyCounts[a] == 0)) continue;
            Linears.FlipAny(a, sign);
            MinMaxes.FlipAny(a, sign);
        }
        for (var f = 0; f < program.Loads.Length; f++)
        {
            var family = program.Loads[f];
            Credits[f][r] += sign * family.Credits[v];
            LoadValues[f][r] = family.Value(r, Credits[f][r]);
            sortedExcess = null;
        }
        Duty?.Flip(v, sign);
        Spacings.Flip(v);
        Meetings.Flip(v, sign);
        Ladders.Flip(v);
        if (index.WasHeld[v]) Goals[(int)Goal.Stability] -= sign;
    }

    long[] SortExcess()
    {
        if (program.Loads.Length == 0) return [];
        var sorted = Array.ConvertAll(index.Carriers, r => LoadValues[0][r]);
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>Has every variable as a solution has it.</summary>
    public void Follow(Solution solution)
    {
        for (var v = 0; v < solution.Values.Length; v++)
            if (solution.Values[v] != Values[v]) Flip(v);
    }

    void Fill(int slot, int sign)
    {
        var before = Filled[slot];
        var after = Filled[slot] = before + sign;
        int required = program.Required[slot], wanted = program.Wanted[slot];
        Uncovered += Math.Max(0, required - after) - Math.Max(0, required - before);
        UncoveredOptional += Math.Max(0, wanted - Math.Max(0, after - required)) - Math.Max(
            0, wanted - Math.Max(0, before - required));
    }
}
