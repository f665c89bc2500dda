using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record WorkingTimeCap
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster) => WindowCheck.OfShifts(roster, Roles, Days, MostMinutes, s => s.Minutes, (responder, over) =>
        new Violation(Name, FormattableString.Invariant(
            $"{Wording.Name(responder)} has {over.Amount / 60m:0.##} h in shifts that start {Wording.Span(over.From, over.To)}; the cap is {MostMinutes(responder) / 60m:0.##} h, {Part * 100:0.##} % of {Days} days at a capacity of {responder.Capacity * 100:0.##} %."),
            [responder.Id], over.From, over.To));

    long MostMinutes(Responder responder) => (long)Math.Floor(Part * Days * 24 * 60 * responder.Capacity);
}
