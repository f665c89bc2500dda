using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>How much of an agreed number of hours a plan and what was worked before it use in one quarter.</summary>
sealed record BudgetUse(HoursBudget Budget, CalendarQuarter Quarter, long Minutes)
{
    public bool IsNear => Minutes > 0 && Minutes >= Budget.WarnAt * Budget.Minutes;

    /// <summary>Of each budget, the quarters in which the plan uses any of it, in time order.</summary>
    public static IReadOnlyList<BudgetUse> Of(
        Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<TimeBeside>? beside = null)
    {
        var company = schedule.Company;
        var planned = assignments.Select(a => schedule.Find(a.Shift) is { } shift ? new TimeBeside(a.Responder, shift.Date, ShiftPart.HeldIn(shift, a).Minutes) : null)
            .OfType<TimeBeside>().Concat(beside ?? []).ToLookup(t => t.Responder, StringComparer.Ordinal);
        var worked = PastShifts.Of(company).Select(p => new TimeBeside(p.Responder.Id, p.Shift.Date, p.Shift.Minutes))
            .ToLookup(t => t.Responder, StringComparer.Ordinal);
        var people = company.Responders.ToLookup(r => r.Department, StringComparer.Ordinal);
        return
        [
            .. from budget in HoursBudget.Of(company)
               let covered = people[budget.Department].Where(budget.Covers).Select(r => r.Id).ToList()
               let before = covered.SelectMany(r => worked[r]).ToLookup(t => CalendarQuarter.Of(t.Date), t => t.Minutes)
               from quarter in covered.SelectMany(r => planned[r])
                   .GroupBy(t => CalendarQuarter.Of(t.Date), t => t.Minutes).OrderBy(q => q.Key)
               select new BudgetUse(budget, quarter.Key, quarter.Sum() + before[quarter.Key].Sum()),
        ];
    }
}
