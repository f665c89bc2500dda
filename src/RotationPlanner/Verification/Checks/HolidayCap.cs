using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record HolidayCap
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster) => WindowCheck.OfDates(roster, Roles, Days, Most, m => m.Holidays, (responder, over) =>
        new Violation(Name, FormattableString.Invariant(
            $"{Wording.Name(responder)} has {over.Amount} public holidays {Wording.Span(over.From, over.To)}; the cap is {Most} in {Days} days."),
            [responder.Id], over.From, over.To));
}
