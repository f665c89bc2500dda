using NodaTime;

namespace RotationPlanner.Planning.Forecast;

/// <summary>Who may lead on which day: by evidence, or from a planned graduation on; always in service.</summary>
sealed class PoolForecast
{
    readonly Company company;
    readonly Plan plan;
    readonly List<(Responder Person, PlannedRung? Graduation)> leading = [];

    public PoolForecast(Company company, Plan plan)
    {
        (this.company, this.plan) = (company, plan);
        var standings = Standings.Of(company);
        foreach (var person in company.Responders)
        {
            if (standings[person.Id].MayLead) leading.Add((person, null));
            else if (Graduation(standings[person.Id]) is { } step) leading.Add((person, step));
        }
        Months = [.. CalendarMonths().Select(Month)];
    }

    public IReadOnlyList<PoolMonth> Months { get; }

    /// <summary>All who may lead some day, with their graduation by the plan.</summary>
    public IReadOnlyList<(Responder Person, PlannedRung? Graduation)> Leading => leading;

    public int Count(LocalDate day, string? department = null) =>
        On(day).Count(p => department is null || p.Person.Department == department);

    /// <summary>The first who graduates in a department, or comes certified, in service then.</summary>
    public PlannedRung? FirstOf(string department) => leading.Where(p => p.Person.Department == department)
        .Select(p => p.Graduation ?? new PlannedRung(p.Person.Id, Standings.Of(company)[p.Person.Id].Stage, p.Person.Joins ?? company.Horizon.Start))
        .Where(s => InService(leading.Find(p => p.Person.Id == s.Responder).Person, s.Date)).MinBy(s => s.Date);

    IEnumerable<(Responder Person, PlannedRung? Graduation)> On(LocalDate day) =>
        leading.Where(p => InService(p.Person, day) && (p.Graduation is null || p.Graduation.Date <= day));

    public static bool InService(Responder person, LocalDate day) => !(person.Joins > day) && !(person.Leaves < day)
        && person.Tour?.Covers(day) != false && !person.HasSteppedBack(day);

    /// <summary>
    /// The first rung of command that the plan leads to; for a lapsed person the day after the refresher's last
    /// session.
    /// </summary>
    PlannedRung? Graduation(Standing standing)
    {
        if (!standing.IsLapsed)
            return plan.Training.Steps.Where(s => s.Responder == standing.Responder && company.Ladder.IndexOf(s.Rung) >= company.Ladder.IndexOf(company.Ladder.Commands)).MinBy(s => s.Date);
        var sessions = plan.Training.Events.Where(e => e.Participants.Contains(standing.Responder)
            && standing.Refresher.Any(r => r.Kind == e.Kind)).OrderBy(e => e.End).ToList();
        var missing = standing.Refresher.Sum(r => r.Missing);
        return missing == 0 || sessions.Count < missing ? null
            : new PlannedRung(standing.Responder, standing.Stage,
                sessions[missing - 1].End.InZone(company.TimeZone).Date.PlusDays(1));
    }

    IEnumerable<(LocalDate From, LocalDate To)> CalendarMonths()
    {
        var horizon = company.Horizon;
        for (var from = horizon.Start; from <= horizon.End; from = from.With(DateAdjusters.StartOfMonth).PlusMonths(1))
            yield return (from, LocalDate.Min(from.With(DateAdjusters.EndOfMonth), horizon.End));
    }

    PoolMonth Month((LocalDate From, LocalDate To) month)
    {
        var pool = On(month.To).ToList();
        return new PoolMonth(month.From, month.To, pool.Count, pool.Count(p => p.Graduation is not null),
            pool.Count == 0 ? null : Hours(month.From, month.To) / pool.Count);
    }

    double Hours(LocalDate from, LocalDate to)
    {
        var (start, end) = (company.TimeZone.AtStartOfDay(from)
            .ToInstant(), company.TimeZone.AtStartOfDay(to.PlusDays(1)).ToInstant());
        var hours = plan.Schedule.Shifts.Sum(s =>
            Math.Max(0, (Instant.Min(s.End.ToInstant(), end) - Instant.Max(s.Start.ToInstant(), start)).TotalHours)
            * s.Rotation.Roles.Where(r => r.Needs.IsCommand(company.Ladder)).Sum(r => r.Seats.Min));
        return hours * from.Calendar.GetDaysInMonth(from.Year, from.Month) / (Period.DaysBetween(from, to) + 1);
    }
}
