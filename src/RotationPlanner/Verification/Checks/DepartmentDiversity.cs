using NodaTime;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record DepartmentDiversity
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        var horizon = roster.Company.Horizon;
        var starts = roster.Shifts.Select(s => s.Date).ToHashSet();
        var present = roster.Holdings
            .Where(h => !h.IsPast && (Roles?.Contains(h.Role.Id) ?? !h.Role.Needs.ForTrainees))
            .ToLookup(h => h.Shift.Date, h => h.Responder.Department);
        // A horizon shorter than the window is one window.
        var length = Math.Min(Days, horizon.Length);
        var lending = roster.Company.Responders.Select(r => r.Department).Distinct(StringComparer.Ordinal).Count();
        (LocalDate From, LocalDate To, int Count)? worst = null;
        LocalDate reach = default;
        for (var from = horizon.Start; from.PlusDays(length - 1) <= horizon.End; from = from.PlusDays(1))
        {
            var days = new DateInterval(from, from.PlusDays(length - 1));
            if (From is { } begin && days.Start < begin) continue;
            if (!days.Any(starts.Contains)) continue;
            var count = days.SelectMany(d => present[d]).Distinct(StringComparer.Ordinal).Count();
            if (count >= Departments) continue;
            // Of windows that overlap, the worst alone is told.
            if (worst is { } before && from > reach)
            {
                yield return Missed(before, lending);
                worst = null;
            }
            if (worst is null || count < worst.Value.Count) worst = (days.Start, days.End, count);
            reach = days.End;
        }
        if (worst is { } left) yield return Missed(left, lending);
    }

    Violation Missed((LocalDate From, LocalDate To, int Count) window, int lending)
    {
        var why = lending < Departments ? FormattableString.Invariant($": only {lending} lend anybody") : "";
        var message = FormattableString.Invariant($"{window.Count} department(s) serve {Wording.Span(window.From, window.To)}; at least {Departments} are wanted in any {Days} days{why}.");
        return new Violation(Name, message, [], window.From, window.To) { Asked = Departments, Reached = window.Count };
    }
}
