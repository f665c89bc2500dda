using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record NightCap
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster) => WindowCheck.OfDates(roster, Roles, Days, Most, m => m.Nights, (responder, over) =>
        new Violation(Name, FormattableString.Invariant(
            $"{Wording.Name(responder)} has {over.Amount} nights {Wording.Span(over.From, over.To)}; the cap is {Most} in {Days} days."),
            [responder.Id], over.From, over.To));
}
