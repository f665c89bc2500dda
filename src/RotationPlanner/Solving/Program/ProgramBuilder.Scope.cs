namespace RotationPlanner.Solving;

// How the choices in scope are grouped, and what rules of this library reach beside what is public.
public sealed partial class ProgramBuilder
{
    internal ProgramDraft Draft => draft;

    /// <summary>The choices in scope of everybody, by index in the company.</summary>
    internal List<Choice>[] OfEach => byResponder.Value;

    /// <summary>Something of each slot in scope, by the slot's index.</summary>
    internal long[] PerSlot(Func<Slot, long> value)
    {
        var values = new long[draft.Slots.Length];
        foreach (var slot in slots) values[slot.Index] = value(slot);
        return values;
    }

    List<Choice>[] GroupByResponder()
    {
        var groups = new List<Choice>[Company.Responders.Count];
        for (var r = 0; r < groups.Length; r++) groups[r] = [];
        foreach (var choice in choices) groups[draft.ResponderOf(choice)].Add(choice);
        return groups;
    }

    Dictionary<string, List<Choice>> GroupByShift()
    {
        var groups = new Dictionary<string, List<Choice>>(StringComparer.Ordinal);
        (Slot? slot, List<Choice> own) = (null, []);
        foreach (var choice in choices)
        {
            // Neighbours mostly belong to one slot.
            if (choice.Slot != slot && !groups.TryGetValue((slot = choice.Slot).Shift.Id, out own!)) groups[slot.Shift.Id] = own = [];
            own.Add(choice);
        }
        return groups;
    }
}
