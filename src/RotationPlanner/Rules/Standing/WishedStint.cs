using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>A stint that is only wished for: each of its shifts is decided by itself, and changes of hands cost.</summary>
static class WishedStint
{
    /// <summary>Each who takes a seat and did not have one in the shift before is a change of hands.</summary>
    public static void Post(ProgramBuilder program, Slot[] stint, ILookup<Slot, Choice> choices)
    {
        var label = new Label(StintsInOneHand.Id, "would take over inside a stint");
        Slot[] slots = [.. stint.OrderBy(s => s.StartMinute)];
        foreach (var slot in slots) slot.IsParted = true;
        var penalty = slots[0].Shift.StintKind?.SplitPoints is { } points ? new Penalty(Goal.Preferences, points) : new Penalty(Goal.Handoffs, 1);
        for (var i = 1; i < slots.Length; i++)
        {
            var before = choices[slots[i - 1]].ToDictionary(c => c.Person);
            foreach (var choice in choices[slots[i]].Where(_ => !slots[i].IsPast))
            {
                var own = label with { Responder = choice.Responder.Id };
                if (before.TryGetValue(choice.Person, out var held)) program.Implies(own, choice, held, penalty);
                else program.AtMost(own, 0, [choice], penalty);
            }
        }
    }
}
