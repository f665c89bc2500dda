namespace RotationPlanner.Program;

/// <summary>
/// The one intermediate form: booleans that can be true at all, primitive constraints over them, loads, and
/// tiers. Read by every engine, written only by <see cref="ProgramBuilder"/>. In which order plans are compared is said
/// by <see cref="Objectives"/>.
/// </summary>
sealed record SeatProgram
{
    public required Company Company { get; init; }
    public required Schedule Schedule { get; init; }

    /// <summary>The slots, past ones included.</summary>
    public required Slot[] Slots { get; init; }

    /// <summary>Per slot: variables that fill a seat of it.</summary>
    public required int[][] SlotVariables { get; init; }

    /// <summary>Per slot: seats that must be filled if possible; 0 for past slots.</summary>
    public required int[] Required { get; init; }

    /// <summary>
    /// Per slot: seats that should be filled if possible beyond the required; 0 where the role does not want them.
    /// </summary>
    public required int[] Wanted { get; init; }

    /// <summary>Per slot: seats there are (a hard limit).</summary>
    public required int[] Seats { get; init; }

    /// <summary>Per variable: the choices it stands for; several when choices are aliases of one another.</summary>
    public required Choice[][] Variables { get; init; }

    /// <summary>Whose constraint makes a choice one decision with others; only choices that are.</summary>
    public IReadOnlyDictionary<Choice, Label> JoinedBy { get; init; } = new Dictionary<Choice, Label>();

    /// <summary>Per variable: the slots it fills, distinct.</summary>
    public required int[][] VariableSlots { get; init; }

    /// <summary>Per variable: index of its responder in the company.</summary>
    public required int[] VariableResponder { get; init; }

    /// <summary>Per variable: 1 fixed true, 0 free. (Choices that cannot be true have no variable.)</summary>
    public required sbyte[] Fixed { get; init; }

    /// <summary>Any-groups: true when one of the variables is.</summary>
    public required int[][] Anys { get; init; }

    public required LinearConstraint[] Linears { get; init; }
    public required MinMaxConstraint[] MinMaxes { get; init; }
    public required NoOverlapConstraint[] NoOverlaps { get; init; }
    public required RollingWindowConstraint[] Windows { get; init; }
    public required SpacingConstraint[] Spacings { get; init; }
    public LadderConstraint[] Climbs { get; init; } = [];
    public MeetingConstraint[] Meetings { get; init; } = [];

    /// <summary>Whether the trainees' seats are decided, so that only who mentors in them is open.</summary>
    public bool IsTrainingSettled { get; init; }

    /// <summary>Whether people climb in seats, and who trains when is still to be decided.</summary>
    public bool IsTrainingOpen => Climbs.Length > 0 && !IsTrainingSettled;

    /// <summary>The load to even out; empty when the policy does not balance.</summary>
    public required LoadFamily[] Loads { get; init; }

    /// <summary>Whether wishes are looked at right after excess; only where there are wishes and loads.</summary>
    public bool HasEarlyWishes { get; init; }

    /// <summary>
    /// What is counted of duty beside credit: weekends, nights, holidays, turns; null where nothing is evened out, and
    /// in parts of a program.
    /// </summary>
    public Duty? Duty { get; init; }

    /// <summary>A plan to stay near to: variables true in the previous plan.</summary>
    public required int[] Previous { get; init; }

    /// <summary>
    /// The program with what must hold and what must be filled alone: nothing that is only better or worse, no loads,
    /// no plan to stay near to.
    /// </summary>
    public SeatProgram Bare() =>
        this with { Linears = [.. Linears.Where(f => f.Penalty is null)], MinMaxes = [], Spacings = [], Meetings = [], Loads = [], Duty = null, Previous = [] };

    /// <summary>Whether every hard rule only limits what people may hold, so that giving up a seat never breaks one.</summary>
    public bool OnlyLimits => Climbs.Length == 0 && Array.TrueForAll(Linears, f => f.Penalty is not null || f.IsDemand || f.IsLimit)
        && Array.TrueForAll(Windows, w => w.Weights.All(weight => weight >= 0));

    public int VariableCount => Variables.Length;

    /// <summary>
    /// Whether a model of the whole takes longer to build than it can tell anything in, so that engines work on the
    /// horizon part by part. A decision of several seats is as much work as they are.
    /// </summary>
    public bool IsLarge
    {
        get
        {
            if (size.Of != VariableSlots) size = (VariableSlots, VariableSlots.Sum(filled => filled.Length));
            return size.Seats > LargestWhole;
        }
    }

    (int[][]? Of, int Seats) size;

    public int ResponderCount => Company.Responders.Count;

    const int LargestWhole = 60_000;
}
