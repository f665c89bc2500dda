using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>
/// Rest after shifts of a stint that is in parts: none before the other shifts of the stint, whoever holds several
/// parts, and the whole rest before all else.
/// </summary>
static class PartedRest
{
    public static void Post(ProgramBuilder program, Label label, Func<Choice, long> restedAt)
    {
        if (!program.Slots.Any(s => s.IsParted)) return;
        foreach (var responder in program.Responder is { } one ? [one] : program.Company.Responders)
        {
            var own = program.Of(responder).OrderBy(c => c.Slot.StartMinute).ToList();
            for (var i = 0; i < own.Count; i++)
            {
                if (!own[i].Slot.IsParted) continue;
                var (slot, rested) = (own[i].Slot, restedAt(own[i]));
                for (var k = i + 1; k < own.Count && own[k].Slot.StartMinute < rested; k++)
                    if (own[k].Slot.StartMinute >= slot.EndMinute && !IsSameTurn(slot, own[k].Slot)
                        && !(slot.IsPast && own[k].Slot.IsPast))
                        program.AtMost(label with { Responder = responder.Id }, 1, [own[i], own[k]]);
            }
        }
    }

    static bool IsSameTurn(Slot one, Slot other) => one.Shift.Turn == other.Shift.Turn && one.Role.Id == other.Role.Id;
}
