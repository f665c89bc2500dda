namespace RotationPlanner.Program;

/// <summary>
/// The seat program under construction: what a rule sees when it lowers. A rule of a rotation sees the choices of that
/// rotation only; a rule of the company sees all. Constraints without a penalty are hard.
/// </summary>
public sealed partial class ProgramBuilder
{
    readonly ProgramDraft draft;
    readonly Scope scope;
    readonly Lazy<Dictionary<string, Scope>> parts;

    internal ProgramBuilder(
        ProgramDraft draft, Rotation? rotation, Scope scope, Lazy<Dictionary<string, Scope>> parts) =>
        (this.draft, Rotation, this.scope, this.parts) = (draft, rotation, scope, parts);

    /// <summary>The company planned for.</summary>
    public Company Company => draft.Company;

    /// <summary>The rotation whose rule is being lowered, or null for a rule of the company.</summary>
    public Rotation? Rotation { get; }

    /// <summary>The person whose own rule is being lowered (<see cref="Responder.Rules"/>), or null.</summary>
    public Responder? Responder { get; internal init; }

    /// <summary>The company's shifts in the horizon.</summary>
    public Schedule Schedule => draft.Schedule;

    /// <summary>A shift as a person lives it: its nights, weekends and holidays in that person's own time.</summary>
    /// <param name="shift">A shift.</param>
    /// <param name="responder">A responder of the company.</param>
    /// <returns>The measure.</returns>
    public ShiftMeasure Measure(Shift shift, Responder responder) => draft.Measures.Of(shift, responder);

    /// <summary>The slots in scope by start, those worked before the horizon included.</summary>
    public IReadOnlyList<Slot> Slots => scope.Slots;

    /// <summary>The choices in scope, by start of their shift.</summary>
    public IReadOnlyList<Choice> Choices => scope.Choices;

    /// <summary>What making a choice earns.</summary>
    /// <param name="choice">A choice of the program.</param>
    /// <returns>Credit in minutes by category; nothing for seats before the horizon.</returns>
    public Credit CreditOf(Choice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return draft.Credits[choice.Index];
    }

    /// <summary>One person's choices in scope, by start.</summary>
    /// <param name="responder">The person.</param>
    /// <returns>The choices; empty when there are none.</returns>
    public IEnumerable<Choice> Of(Responder responder)
    {
        ArgumentNullException.ThrowIfNull(responder);
        return scope.OfEach[draft.IndexOf(responder)].Choices;
    }

    /// <summary>The choices of one shift in scope.</summary>
    /// <param name="shift">The shift.</param>
    /// <returns>The choices; empty when there are none.</returns>
    public IEnumerable<Choice> In(Shift shift)
    {
        ArgumentNullException.ThrowIfNull(shift);
        return scope.OfShift.TryGetValue(shift.Id, out var own) ? own : [];
    }

    /// <summary>The part of this program that one rotation's rule sees.</summary>
    /// <param name="rotation">A rotation of the company.</param>
    /// <returns>The choices of that rotation only.</returns>
    /// <exception cref="ArgumentException">The company has no such rotation.</exception>
    public ProgramBuilder Within(Rotation rotation)
    {
        ArgumentNullException.ThrowIfNull(rotation);
        if (Rotation is not null && Rotation.Id == rotation.Id) return this;
        return Rotation is null && parts.Value.TryGetValue(rotation.Id, out var part)
            ? new ProgramBuilder(draft, rotation, part, parts) { Responder = Responder }
            : throw new ArgumentException(
                $"There is no rotation '{TextSanitizer.Line(rotation.Id)}' here.", nameof(rotation));
    }

    /// <summary>The choice of a person, a shift and a role.</summary>
    /// <param name="responder">The person.</param>
    /// <param name="shift">The shift.</param>
    /// <param name="role">The <see cref="Role.Id"/>.</param>
    /// <returns>The choice, or null when it can never be made.</returns>
    public Choice? Find(Responder responder, Shift shift, string role) =>
        Of(responder).FirstOrDefault(c => c.Slot.Shift.Id == shift.Id && c.Slot.Role.Id == role);
}
