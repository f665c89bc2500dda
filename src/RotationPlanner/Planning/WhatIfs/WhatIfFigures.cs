using NodaTime;

namespace RotationPlanner;

/// <summary>What a plan asks of people, in figures that two plans are compared by.</summary>
public sealed record WhatIfFigures
{
    const double DaysAMonth = 365.2425 / 12, MinutesPerHour = 60;

    internal WhatIfFigures() { }

    /// <summary>
    /// Real hours in seats a month (a twelfth of a year) and person, over the time in service of all who hold a seat or
    /// owe a share.
    /// </summary>
    public required double MeanHours { get; init; }

    /// <summary>The most real hours a month of one person.</summary>
    public required double MostHours { get; init; }

    /// <summary>The worst excess over a fair share, as a fraction of it; 0 when nobody owes one.</summary>
    public required double WorstExcess { get; init; }

    /// <summary>
    /// The most that somebody who holds a seat carries above the share that was fixed before the search, in weighted
    /// hours.
    /// </summary>
    public required double WorstExcessHours { get; init; }

    /// <summary>The most turns (seats but those of trainees) of one person.</summary>
    public required int MostTurns { get; init; }

    /// <summary>The most weekends of one person.</summary>
    public required int MostWeekends { get; init; }

    /// <summary>The most nights of one person.</summary>
    public required int MostNights { get; init; }

    /// <summary>The most public holidays of one person.</summary>
    public required int MostHolidays { get; init; }

    /// <summary>How many people learn to command by the plan.</summary>
    public required int NewCommanders { get; init; }

    /// <summary>The part of all credit, from 0 to 1, that each department carries, by <see cref="Department.Id"/>.</summary>
    public required IReadOnlyDictionary<string, double> DepartmentParts { get; init; }

    /// <summary>Optional seats that were wanted and stay empty.</summary>
    public required int UnfilledOptional { get; init; }

    /// <summary>Required seats that stay empty.</summary>
    public required int UnfilledRequired { get; init; }

    /// <summary>Names of the rules whose demands are not met, in alphabetical order.</summary>
    public required IReadOnlyList<string> UnmetRules { get; init; }

    /// <summary>
    /// Real hours a month by <see cref="Responder.Id"/>, of those who hold a seat or owe a share. Who serves less than
    /// a month is counted over one, or over the horizon where that is shorter.
    /// </summary>
    public required IReadOnlyDictionary<string, double> HoursAMonth { get; init; }

    internal static WhatIfFigures Of(Plan plan)
    {
        var people = plan.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var counted = plan.Fairness.People.Where(p => p.Seats > 0 || p.Share.Total > 0).ToList();
        var months = counted.ToDictionary(
            p => p.Responder, p => MonthsOf(plan.Company, people[p.Responder]), StringComparer.Ordinal);
        var hours = counted.ToDictionary(p => p.Responder, p => p.Hours / months[p.Responder], StringComparer.Ordinal);
        var training = plan.Company.Rotations.SelectMany(
            r => r.Roles.Where(o => o.Needs.IsTraining(plan.Company.Ladder)).Select(o => (r.Id, o.Id))).ToHashSet();
        return new WhatIfFigures
        {
            MeanHours = counted.Count == 0 ? 0 : counted.Sum(p => p.Hours) / months.Values.Sum(),
            MostHours = hours.Values.DefaultIfEmpty(0).Max(),
            WorstExcess = counted.Where(p => p.Share.Total > 0).Select(p => p.RelativeExcess).DefaultIfEmpty(0).Max(),
            WorstExcessHours = (plan.Fairness.Worst?.YardstickExcess.Total ?? 0) / MinutesPerHour,
            MostTurns = plan.Assignments.Where(a => !training.Contains((a.Rotation, a.Role)))
                .DistinctBy(a => (a.Shift, a.Role, a.Responder))
                .CountBy(a => a.Responder).Select(c => c.Value).DefaultIfEmpty(0).Max(),
            MostWeekends = plan.Fairness.People.Select(p => p.Weekends).DefaultIfEmpty(0).Max(),
            MostNights = plan.Fairness.People.Select(p => p.Nights).DefaultIfEmpty(0).Max(),
            MostHolidays = plan.Fairness.People.Select(p => p.Holidays).DefaultIfEmpty(0).Max(),
            NewCommanders = plan.Training.Steps.Where(s => s.Rung == plan.Company.Ladder.Commands)
                .Select(s => s.Responder).Distinct(StringComparer.Ordinal).Count(),
            DepartmentParts = plan.Fairness.Departments.ToDictionary(
                d => d.Department, d => d.PartOfAll, StringComparer.Ordinal),
            UnfilledRequired = plan.Unfilled.Count(u => u.Required),
            UnfilledOptional = plan.Unfilled.Count(u => !u.Required),
            UnmetRules = [.. plan.Unmet.Select(v => v.Rule).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)],
            HoursAMonth = hours,
        };
    }

    static double MonthsOf(Company company, Responder person)
    {
        var horizon = company.Horizon;
        LocalDate?[] starts = [horizon.Start, person.Joins,
            company.Departments.FirstOrDefault(d => d.Id == person.Department)?.BuyIn?.Since];
        var to = person.LastDay() is { } leaves && leaves < horizon.End ? leaves : horizon.End;
        var days = Period.DaysBetween(starts.Max()!.Value, to) + 1;
        return Math.Max(days, Math.Min(horizon.Length, DaysAMonth)) / DaysAMonth;
    }
}
