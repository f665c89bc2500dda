using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record ShiftCap
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster) => WindowCheck.OfShifts(roster, Roles, Days, _ => Most, _ => 1, (responder, over) =>
        new Violation(Name, FormattableString.Invariant(
            $"{Wording.Name(responder)} has {over.Amount} shifts that start {Wording.Span(over.From, over.To)}; the cap is {Most} in {Days} days."),
            [responder.Id], over.From, over.To));
}
