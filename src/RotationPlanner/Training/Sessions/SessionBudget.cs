using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Training.Sessions;

/// <summary>
/// What is left of people's and departments' agreed hours for sessions, quarter by quarter; nothing for departments
/// that are not lent, or not yet.
/// </summary>
sealed class SessionBudget
{
    readonly Company company;
    readonly Dictionary<string, Department> departments;
    readonly Dictionary<(string Who, int Quarter), long> used = [];

    public SessionBudget(Company company)
    {
        this.company = company;
        departments = company.Departments.DistinctBy(d => d.Id).ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (var past in PastShifts.Of(company)) Spend(past.Responder, past.Shift.Date, past.Shift.Minutes);
    }

    /// <param name="responder">Who would take part.</param>
    /// <param name="date">When.</param>
    /// <param name="minutes">For how long.</param>
    /// <param name="beside">How many of the same department take part already, whose hours are not spent yet.</param>
    public bool Allows(Responder responder, LocalDate date, long minutes, int beside = 0)
    {
        var buyIn = departments.GetValueOrDefault(responder.Department)?.BuyIn;
        if (company.RunsOnBuyIns && buyIn?.Holds(date) != true) return false;
        var quarter = CalendarQuarter.Of(date).Ordinal;
        return Fits(responder.Id, buyIn?.HoursPerPersonPerQuarter) && Fits(responder.Id, responder.HoursPerQuarter)
            && Fits("/" + responder.Department, buyIn?.HoursPerQuarter, beside);

        bool Fits(string who, int? hours, int others = 0) =>
            hours is null || used.GetValueOrDefault((who, quarter)) + ((others + 1) * minutes) <= hours * 60L;
    }

    public static bool IsLent(Company company, Responder responder, LocalDate date) => !company.RunsOnBuyIns
        || company.Departments.FirstOrDefault(d => d.Id == responder.Department)?.BuyIn?.Holds(date) == true;

    public void Spend(Responder responder, LocalDate date, long minutes)
    {
        foreach (var who in new[] { responder.Id, "/" + responder.Department })
            used[(who, CalendarQuarter.Of(date).Ordinal)] = used.GetValueOrDefault(
                (who, CalendarQuarter.Of(date).Ordinal)) + minutes;
    }
}
