using NodaTime;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record WorkingTimeCap
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        var most = Part * Days * 24 * 60;
        return WindowCheck.OfShifts(roster, Roles, LengthFor, _ => (long)Math.Floor(most), ByWallClock, (responder, over) =>
            new Violation(Name, FormattableString.Invariant(
                $"{Wording.Name(responder)} has {over.Amount / 60m:0.##} h in shifts that start {Wording.Span(over.From, over.To)}; the cap is {most / 60m:0.##} h, {Part * 100:0.##} % of {Days} days, in any {LengthFor(responder)} days at a capacity of {responder.Capacity * 100:0.##} %."),
                [responder.Id], over.From, over.To));
    }

    // Half the capacity, twice the time to spread the same work over.
    int LengthFor(Responder responder)
    {
        var capacity = responder.Capacity < LeastCapacity ? LeastCapacity : responder.Capacity;
        var days = Days / capacity;
        return days > LongestWindow ? (int)LongestWindow : (int)decimal.Ceiling(days);
    }

    static long ByWallClock(Shift shift)
    {
        var (from, to) = (shift.Start.LocalDateTime, shift.End.LocalDateTime);
        return Period.DaysBetween(from.Date, to.Date) * 24L * 60 + (to.TimeOfDay.NanosecondOfDay - from.TimeOfDay.NanosecondOfDay) / NodaConstants.NanosecondsPerMinute;
    }
}
