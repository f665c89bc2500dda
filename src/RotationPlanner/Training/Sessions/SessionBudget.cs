using NodaTime;
using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Training.Sessions;

/// <summary>What is left of people's and departments' agreed hours for sessions, quarter by quarter; nothing for departments that are not lent, or not yet.</summary>
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

    public bool Allows(Responder responder, LocalDate date, long minutes)
    {
        var buyIn = departments.GetValueOrDefault(responder.Department)?.BuyIn;
        if (company.RunsOnBuyIns && (buyIn is null || date < buyIn.Since)) return false;
        var quarter = Quarter.Of(date);
        return Fits(responder.Id, buyIn?.HoursPerPersonPerQuarter) && Fits(responder.Id, responder.HoursPerQuarter) && Fits("/" + responder.Department, buyIn?.HoursPerQuarter);

        bool Fits(string who, int? hours) => hours is null || used.GetValueOrDefault((who, quarter)) + minutes <= hours * 60L;
    }

    public void Spend(Responder responder, LocalDate date, long minutes)
    {
        foreach (var who in new[] { responder.Id, "/" + responder.Department })
            used[(who, Quarter.Of(date))] = used.GetValueOrDefault((who, Quarter.Of(date))) + minutes;
    }
}
