using RotationPlanner.Scheduling;

namespace RotationPlanner.Program;

// What rules of this library reach beside what is public.
public sealed partial class ProgramBuilder
{
    internal ProgramDraft Draft => draft;

    /// <summary>The choices in scope of everybody, by index in the company.</summary>
    internal ChoiceLine[] OfEach => scope.OfEach;

    /// <summary>Each rotation's part of what is in scope, in the order of the company.</summary>
    internal IEnumerable<Scope> PartsByRotation() =>
        Rotation is null ? Company.Rotations.Select(r => parts.Value[r.Id]) : [scope];

    /// <summary>Something of each slot in scope, by the slot's index.</summary>
    internal T[] PerSlot<T>(Func<Slot, T> value)
    {
        var values = new T[draft.Slots.Length];
        foreach (var slot in scope.Slots) values[slot.Index] = value(slot);
        return values;
    }
}
