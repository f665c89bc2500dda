using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>Assignments that people decided are kept.</summary>
static class PinnedCheck
{
    const string Rule = "pinned";

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        var held = plan.Planned.Select(h => (h.Shift.Id, h.Role.Id, h.Responder.Id)).ToHashSet();
        foreach (var pin in plan.Company.Pins)
        {
            if (held.Contains((pin.Shift, pin.Role, pin.Responder))) continue;
            var shift = plan.Roster.Schedule.Find(pin.Shift);
            var name = plan.Company.Responders.FirstOrDefault(r => r.Id == pin.Responder)?.Name ?? pin.Responder;
            var horizon = plan.Company.Horizon;
            yield return new Violation(Rule,
                $"{TextSanitizer.Line(name)} is pinned as {TextSanitizer.Line(pin.Role)} of {TextSanitizer.Line(pin.Shift)}, "
                    + "but does not hold that seat.",
                [pin.Responder], shift?.Date ?? horizon.Start, shift is null ? horizon.End : Wording.LastDay(shift));
        }
    }
}
