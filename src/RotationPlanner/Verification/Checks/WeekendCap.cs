using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record WeekendCap
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster) => WindowCheck.OfDates(roster, Roles, Days, Most, m => m.Weekends, (responder, over) =>
        new Violation(Name, FormattableString.Invariant(
            $"{Wording.Name(responder)} has {over.Amount} weekends {Wording.Span(over.From, over.To)}; the cap is {Most} in {Days} days."),
            [responder.Id], over.From, over.To));
}
