using RotationPlanner.Planning.Compiling;
using RotationPlanner.Planning.Explaining;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// A published plan laid over the program of the company as it is now. What has begun is a fact. What begins within
/// the notice is frozen while it is possible. Of the rest, what still fits is kept, and what does not is vacated.
/// </summary>
sealed partial class LivePlan
{
    readonly Dictionary<(string Shift, string Role, string Responder), int> choices = [];
    readonly HashSet<int> frozen = [];
    readonly List<VacatedSeat> vacated = [];
    readonly List<Assignment> kept = [];

    LivePlan(LivePlan other)
    {
        (Compiled, Notice, Published, Asked, KeepsAll, Apart, State, choices) =
            (other.Compiled, other.Notice, other.Published, other.Asked, other.KeepsAll, other.Apart, other.State, other.choices);
        (frozen, vacated, kept) = ([.. other.frozen], [.. other.vacated], other.kept);
    }

    LivePlan(CompiledProgram compiled, NoticeWindow notice, IReadOnlySet<Assignment> apart)
    {
        (Compiled, Notice, Apart) = (compiled, notice, apart);
        State = new SearchState(new ProgramIndex(compiled.Program));
        foreach (var choice in compiled.Choices)
            if (!choice.Slot.IsPast) choices[(choice.Slot.Shift.Id, choice.Slot.Role.Id, choice.Responder.Id)] = choice.Index;
    }

    public CompiledProgram Compiled { get; }

    public SeatProgram Program => Compiled.Program;

    public NoticeWindow Notice { get; }

    /// <summary>
    /// Whether seats that rules of today would not give stay as they are, also after the notice: somebody asks about one
    /// seat, and nobody asked for the others to be mended.
    /// </summary>
    public bool KeepsAll { get; private init; }

    /// <summary>The seats that somebody asks about.</summary>
    IReadOnlyList<Assignment> Asked { get; init; } = [];

    /// <summary>The seats that were laid.</summary>
    public IReadOnlyList<Assignment> Published { get; private init; } = [];

    /// <summary>The state of the search: all that is kept, and nothing else.</summary>
    public SearchState State { get; }

    /// <summary>
    /// Seats that were served, or stay frozen, although the rules of today would not give them: they are told from the
    /// published plan, and the program knows them as worked before.
    /// </summary>
    public IReadOnlySet<Assignment> Apart { get; }

    /// <summary>Published seats that stay with whoever has them.</summary>
    public IReadOnlyList<Assignment> Kept => kept;

    /// <summary>Published seats whose holder cannot keep them, with the reason.</summary>
    public IReadOnlyList<VacatedSeat> Vacated => vacated;

    /// <summary>Trainees' seats that were lost although the trainee could hold them: nobody they may learn from leads.</summary>
    public IReadOnlyList<VacatedSeat> LeftAlone { get; private init; } = [];

    /// <summary>Notes what holders gave up before the plan was laid.</summary>
    public void Note(IEnumerable<VacatedSeat> given) => vacated.AddRange(given);

    /// <summary>Variables that nothing may change any more.</summary>
    public bool IsFrozen(int variable) => frozen.Contains(variable);

    /// <summary>Whether a variable may be taken or given up: nothing has decided or frozen it, and none of its shifts has begun.</summary>
    public bool MayChange(int variable) => Program.Fixed[variable] == 0 && !IsFrozen(variable)
        && Array.TrueForAll(Program.VariableSlots[variable], s => IsOpen(Program.Slots[s]));

    /// <summary>The same plan and state, in which somebody holds a seat for good that another gave up.</summary>
    public LivePlan Holding(int variable, Assignment given)
    {
        var live = new LivePlan(this);
        live.frozen.Add(variable);
        live.vacated.Add(new VacatedSeat(given, "gives it up", given.Start < Notice.Ends));
        return live;
    }

    /// <summary>Whether a slot may still change: its shift has not begun.</summary>
    public bool IsOpen(Slot slot) => !slot.IsPast && slot.Shift.Start.ToInstant() >= Notice.AsOf;

    /// <summary>The variable of a person in a role of a shift; -1 where the rules leave none.</summary>
    public int VariableOf(string shift, string role, string responder) =>
        choices.TryGetValue((shift, role, responder), out var choice) ? Compiled.VariableOfChoice[choice] : -1;

    /// <summary>The labels of all that forbids a person a seat as the plan stands.</summary>
    public IReadOnlyList<Label> Obstacles(Responder responder, Slot slot) =>
        new SeatObstacles(Compiled, State).Of(responder, slot, choices.GetValueOrDefault((slot.Shift.Id, slot.Role.Id, responder.Id), -1));

    /// <summary>The slot of a role in a shift of the horizon, or null.</summary>
    public Slot? SlotOf(string shift, string role) =>
        Array.Find(Program.Slots, s => !s.IsPast && s.Shift.Id == shift && s.Role.Id == role);

    /// <summary>The slot of a seat, or null.</summary>
    public Slot? SlotOf(Assignment seat)
    {
        var v = VariableOf(seat.Shift, seat.Role, seat.Responder);
        return v < 0 ? SlotOf(seat.Shift, seat.Role) : Array.Find(Program.Variables[v], c => c.Slot.Shift.Id == seat.Shift && c.Slot.Role.Id == seat.Role)?.Slot;
    }
}
