using RotationPlanner.Scheduling;

namespace RotationPlanner.Verification;

/// <summary>Assignments that people decided are kept.</summary>
static class PinCheck
{
    const string Rule = "pinned";

    public static IEnumerable<Violation> Of(Roster roster)
    {
        var held = roster.Holdings.Where(h => !h.IsPast).Select(h => (h.Shift.Id, h.Role.Id, h.Responder.Id)).ToHashSet();
        foreach (var pin in roster.Company.Pins)
        {
            if (held.Contains((pin.Shift, pin.Role, pin.Responder))) continue;
            var shift = roster.Schedule.Find(pin.Shift);
            var name = roster.Company.Responders.FirstOrDefault(r => r.Id == pin.Responder)?.Name ?? pin.Responder;
            var horizon = roster.Company.Horizon;
            yield return new Violation(Rule, $"{TextSanitizer.Line(name)} is pinned as {TextSanitizer.Line(pin.Role)} of {TextSanitizer.Line(pin.Shift)}, but does not hold that seat.",
                [pin.Responder], shift?.Date ?? horizon.Start, shift is null ? horizon.End : Wording.LastDay(shift));
        }
    }
}
