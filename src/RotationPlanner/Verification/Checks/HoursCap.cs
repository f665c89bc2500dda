using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record HoursCap
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster) => WindowCheck.OfShifts(roster, Roles, Days, _ => Hours * 60L, s => s.Minutes, (responder, over) =>
        new Violation(Name, FormattableString.Invariant(
            $"{Wording.Name(responder)} has {over.Amount / 60m:0.##} h in shifts that start {Wording.Span(over.From, over.To)}; the cap is {Hours} h in {Days} days."),
            [responder.Id], over.From, over.To));
}
