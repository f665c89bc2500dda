using RotationPlanner.Scheduling;

namespace RotationPlanner.Recognition;

/// <summary>Reads what a plan asks of a department, and what the other plan asks of everybody else.</summary>
static class RequestReading
{
    const double DaysAQuarter = 365.2425 / 4;

    public static BuyInRequest Of(Plan with, Plan without, string department)
    {
        var company = with.Company;
        var lent = company.Responders.Where(r => r.Department == department).ToList();
        var ids = lent.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var standings = Standings.Of(company);
        var load = with.Fairness.Departments.First(d => d.Department == department);
        var (now, then) = (WhatIfFigures.Of(with), WhatIfFigures.Of(without));
        var others = Others(now, ids);
        var alone = Others(then, ids);
        return new BuyInRequest
        {
            Company = company,
            Department = department,
            Quarters = Quarters(with, department, ids),
            People = [.. lent.Select(r => Asked(with, r)).Where(p => p.Hours > 0)],
            PartOfWorkingTime = WorkingTime.PartOf(with, lent),
            Commanders = lent.Count(r => standings[r.Id].MayLead),
            NewCommanders = [.. with.Training.Steps.Where(s => ids.Contains(s.Responder) && !standings[s.Responder].MayLead
                && company.Ladder.IndexOf(s.Rung) >= company.Ladder.IndexOf(company.Ladder.Commands))
                .GroupBy(s => s.Responder, StringComparer.Ordinal).Select(s => s.MinBy(x => x.Date)!).OrderBy(s => s.Date)],
            Recognised = [.. Contributions.Of(company, [with], company.Horizon).People
                .Where(p => p.Department == department).Select(p => p.Sentence)],
            PartOfLoad = load.PartOfAll,
            PartOfShares = Part(load.Share.Total, with.Fairness.Departments.Sum(d => d.Share.Total)),
            OthersMean = (Mean(others), Mean(alone)),
            OthersMost = (others.DefaultIfEmpty(0).Max(), alone.DefaultIfEmpty(0).Max()),
            EmptySeats = (now.UnfilledRequired, then.UnfilledRequired),
        };
    }

    static List<double> Others(WhatIfFigures figures, HashSet<string> lent) =>
        [.. figures.HoursAMonth.Where(h => !lent.Contains(h.Key)).Select(h => h.Value)];

    static double Mean(List<double> hours) => hours.Count == 0 ? 0 : hours.Average();

    static double Part(double part, double whole) => whole > 0 ? part / whole : 0;

    /// <summary>Sessions count by their date in the company's zone, seats by that of their shift.</summary>
    static IReadOnlyList<AgreedHours> Quarters(Plan plan, string department, HashSet<string> lent)
    {
        var agreed = plan.Company.Departments.First(d => d.Id == department).BuyIn?.HoursPerQuarter;
        var zone = plan.Company.TimeZone;
        var seats = plan.Assignments.Where(a => lent.Contains(a.Responder))
            .Select(a => (plan.Schedule.Find(a.Shift)!.Date, Hours: (a.End - a.Start).TotalHours));
        var sessions = plan.Training.Events.SelectMany(e => e.People.Where(lent.Contains)
            .Select(_ => (e.Start.InZone(zone).Date, Hours: (e.End - e.Start).TotalHours)));
        return [.. seats.Concat(sessions).GroupBy(t => CalendarQuarter.Of(t.Date), t => t.Hours).OrderBy(q => q.Key)
            .Select(q => new AgreedHours(department, null, q.Key.ToString(), q.Sum(), agreed, ""))];
    }

    static AskedPerson Asked(Plan plan, Responder person)
    {
        var (measures, horizon) = (new ShiftMeasures(plan.Company), plan.Company.Horizon);
        var held = plan.Assignments.Where(a => a.Responder == person.Id).ToList();
        var lived = held.ConvertAll(a => measures.Of(ShiftPart.HeldIn(plan.Schedule.Find(a.Shift)!, a), person));
        var roles = held.Select(a => (a.Rotation, a.Role)).ToHashSet();
        var hours = held.Sum(a => (a.End - a.Start).TotalHours)
            + plan.Training.Events.Where(e => e.People.Contains(person.Id)).Sum(e => (e.End - e.Start).TotalHours);
        return new AskedPerson
        {
            Responder = person.Id,
            Roles = [.. plan.Company.Rotations.SelectMany(r => r.Roles.Where(x => roles.Contains((r.Id, x.Id))).Select(x => x.Name)).Distinct(StringComparer.Ordinal)],
            Hours = hours,
            HoursAQuarter = hours * DaysAQuarter / Math.Max(horizon.Length, DaysAQuarter),
            Nights = lived.SelectMany(m => m.Nights).Distinct().Count(),
            Weekends = lived.SelectMany(m => m.Weekends).Distinct().Count(),
        };
    }
}
