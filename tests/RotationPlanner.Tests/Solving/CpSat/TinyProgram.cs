using NodaTime;
using RotationPlanner.Program;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>Builds seat programs straight from numbers: engines look at nothing else.</summary>
sealed class TinyProgram(int variables, int people = 1)
{
    public static readonly Label Label = new("test", "is a test");

    public int[] Owners { get; init; } = new int[variables];
    public sbyte[] Fixed { get; init; } = new sbyte[variables];
    public List<(int[] Variables, int Required, int Wanted, int Seats)> Slots { get; } = [];
    public List<int[]> Anys { get; } = [];
    public List<LinearConstraint> Linears { get; } = [];
    public List<MinMaxConstraint> MinMaxes { get; } = [];
    public List<NoOverlapConstraint> NoOverlaps { get; } = [];
    public List<RollingWindowConstraint> Windows { get; } = [];
    public List<SpacingConstraint> Spacings { get; } = [];
    public List<LadderConstraint> Climbs { get; } = [];
    public List<MeetingConstraint> Meetings { get; } = [];
    public List<LoadFamily> Loads { get; } = [];
    public int[] Previous { get; set; } = [];

    public TinyProgram Slot(int[] members, int required = 1, int wanted = 0, int seats = 1)
    {
        Slots.Add((members, required, wanted, seats));
        return this;
    }

    public TinyProgram Linear(
        int[] terms, long[] weights, long least, long most, Penalty? penalty = null, Label? label = null)
    {
        Linears.Add(new LinearConstraint(label ?? Label, terms, weights, least, most, penalty));
        return this;
    }

    public SeatProgram Build() => new()
    {
        Company = new Company
        {
            Name = "Tiny",
            Horizon = new DateInterval(new LocalDate(2027, 1, 4), new LocalDate(2027, 1, 10)),
            TimeZone = DateTimeZone.Utc,
            Responders = [.. Enumerable.Range(0, people).Select(i => new Responder { Id = $"r{i}", Department = "d", TimeZone = DateTimeZone.Utc, Stage = "certified" })],
        },
        Schedule = null!,
        Slots = [],
        SlotVariables = [.. Slots.Select(s => s.Variables)],
        Required = [.. Slots.Select(s => s.Required)],
        Wanted = [.. Slots.Select(s => s.Wanted)],
        Seats = [.. Slots.Select(s => s.Seats)],
        Variables = [.. Enumerable.Repeat(Array.Empty<Choice>(), variables)],
        VariableSlots = SlotsOf(),
        VariableResponder = Owners,
        Fixed = Fixed,
        Anys = [.. Anys],
        Linears = [.. Linears],
        MinMaxes = [.. MinMaxes],
        NoOverlaps = [.. NoOverlaps],
        Windows = [.. Windows],
        Spacings = [.. Spacings],
        Climbs = [.. Climbs],
        Meetings = [.. Meetings],
        Loads = [.. Loads],
        Previous = Previous,
    };

    int[][] SlotsOf()
    {
        var result = Enumerable.Range(0, variables).Select(_ => new List<int>()).ToArray();
        for (var slot = 0; slot < Slots.Count; slot++)
            foreach (var variable in Slots[slot].Variables) result[variable].Add(slot);
        return [.. result.Select(r => r.ToArray())];
    }
}
