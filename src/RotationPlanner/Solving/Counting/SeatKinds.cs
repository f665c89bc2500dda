using RotationPlanner.Fairness.Bounds;
using RotationPlanner.Fairness.Sharing;

namespace RotationPlanner.Solving.Counting;

/// <summary>How nearly counts tell seats apart.</summary>
enum Detail
{
    /// <summary>Seats of the whole horizon that earn the same: few numbers, and most of what they prove is reached.</summary>
    Coarse,

    /// <summary>Seats of a week that the same people can take, whatever they hold besides: nearly a plan.</summary>
    Weekly,
}

/// <summary>Sorts the seats that are not placed one by one into kinds.</summary>
sealed class SeatKinds
{
    const int Week = 7;

    /// <summary>Seats that are not told apart: of one role of a rotation, in one stretch of days.</summary>
    public sealed class Kind(int pool, int stretch, HashSet<(int, long, int)> marks)
    {
        public int Pool => pool;
        public int Stretch => stretch;

        /// <summary>Who can take them for what credit, and what they could not hold besides.</summary>
        public HashSet<(int, long, int)> Marks => marks;

        public int Seats { get; set; }
        public List<int> Open { get; } = [];
        public Dictionary<int, long> Credits { get; } = [];
    }

    readonly SeatProgram program;
    readonly Detail detail;
    readonly long[] credits;
    readonly ILookup<int, int> overlaps;
    readonly List<Kind> kinds = [];

    SeatKinds(SeatProgram program, bool[] placed, Detail detail)
    {
        (this.program, this.detail, credits) = (program, detail, program.Loads[0].Credits);
        overlaps = (detail == Detail.Coarse ? [] : Overlaps(program, placed)).ToLookup(o => o.Counted, o => o.Placed);
    }

    /// <summary>The seats of a program as counts.</summary>
    /// <param name="program">A program with loads.</param>
    /// <param name="placed">Variables that are placed one by one.</param>
    /// <param name="emptySeats">Required and wanted seats that plans may leave empty.</param>
    /// <param name="detail">How nearly seats are told apart.</param>
    public static CountedSeats Count(SeatProgram program, bool[] placed, long emptySeats, Detail detail)
    {
        var (sorted, together) = (new SeatKinds(program, placed, detail), new Together(program));
        var firstDay = program.Slots.Where(s => !s.IsPast).Select(s => s.Day).DefaultIfEmpty(0).Min();
        var days = detail == Detail.Coarse ? int.MaxValue : Week;
        var demand = SeatValues.ByCount(program);
        sorted.Sort(placed, demand.Seats, together, slot => (slot.Day - firstDay) / days);
        return new LotLimits(program, placed, together, sorted.kinds).Count(Math.Max(0, emptySeats - demand.ForcedEmpty));
    }

    /// <summary>Which counted variables overlap in time with which placed ones of the same person.</summary>
    public static IEnumerable<(int Placed, int Counted)> Overlaps(SeatProgram program, bool[] placed)
    {
        foreach (var form in program.Aparts)
            foreach (var i in Enumerable.Range(0, form.Variables.Length).Where(i => placed[form.Variables[i]]))
                for (var j = 0; j < form.Variables.Length; j++)
                    if (!placed[form.Variables[j]] && form.Starts[j] < form.Ends[i] && form.Starts[i] < form.Ends[j]) yield return (form.Variables[i], form.Variables[j]);
    }

    void Sort(bool[] placed, int[] seats, Together together, Func<Slot, int> stretchOf)
    {
        var poolOf = Pools.Number(program.Slots, out _);
        for (var s = 0; s < seats.Length; s++)
        {
            // A variable that fills several seats has no place in a count by kind; to leave such seats out is no claim about them.
            if (seats[s] == 0 || Array.Exists(program.SlotVariables[s], v => placed[v] || program.VariableSlots[v].Length > 1)) continue;
            var open = program.SlotVariables[s].Where(v => program.Fixed[v] != 1 && together.Fits(v, [])).ToArray();
            Add(KindOf(poolOf[s], stretchOf(program.Slots[s]), open), open, seats[s]);
        }
    }

    void Add(Kind kind, int[] open, int seats)
    {
        kind.Seats += seats;
        kind.Open.AddRange(open);
        foreach (var v in open) kind.Credits[program.VariableResponder[v]] = credits[v];
    }

    Kind KindOf(int pool, int stretch, int[] open)
    {
        var marks = detail == Detail.Coarse ? [] : open.SelectMany(Marks).ToHashSet();
        var kind = kinds.Find(k => k.Pool == pool && k.Stretch == stretch && (detail == Detail.Coarse ? IsAlike(k, open) : k.Marks.SetEquals(marks)));
        if (kind is null) kinds.Add(kind = new Kind(pool, stretch, marks));
        return kind;
    }

    /// <summary>Whether those who can take a slot are mostly those of a kind, and earn the same.</summary>
    bool IsAlike(Kind kind, int[] open)
    {
        var common = 0;
        foreach (var v in open)
        {
            if (!kind.Credits.TryGetValue(program.VariableResponder[v], out var credit)) continue;
            if (credit != credits[v]) return false;
            common++;
        }
        return 2 * common >= Math.Max(open.Length, kind.Credits.Count);
    }

    /// <summary>Who can take a slot, for what credit, and what they could not hold with it.</summary>
    IEnumerable<(int, long, int)> Marks(int variable) =>
        overlaps[variable].Append(-1).Select(other => (program.VariableResponder[variable], credits[variable], other));
}
