using NodaTime;

namespace RotationPlanner;

/// <summary>What a plan asks of people, in figures that two plans are compared by.</summary>
public sealed record WhatIfFigures
{
    const double DaysAMonth = 365.2425 / 12;

    internal WhatIfFigures(
        double meanHours, double mostHours, double worstExcess, int unfilledRequired, IReadOnlyList<string> unmetRules,
        IReadOnlyDictionary<string, double> hoursAMonth)
    {
        (MeanHours, MostHours, WorstExcess) = (meanHours, mostHours, worstExcess);
        (UnfilledRequired, UnmetRules, HoursAMonth) = (unfilledRequired, unmetRules, hoursAMonth);
    }

    /// <summary>
    /// Real hours in seats a month (a twelfth of a year) and person, over the time in service of all who hold a seat or
    /// owe a share.
    /// </summary>
    public double MeanHours { get; }

    /// <summary>The most real hours a month of one person.</summary>
    public double MostHours { get; }

    /// <summary>The worst excess over a fair share, as a fraction of it; 0 when nobody owes one.</summary>
    public double WorstExcess { get; }

    /// <summary>Required seats that stay empty.</summary>
    public int UnfilledRequired { get; }

    /// <summary>Names of the rules whose demands are not met, in alphabetical order.</summary>
    public IReadOnlyList<string> UnmetRules { get; }

    /// <summary>
    /// Real hours a month by <see cref="Responder.Id"/>, of those who hold a seat or owe a share. Who serves less than
    /// a month is counted over one, or over the horizon where that is shorter.
    /// </summary>
    public IReadOnlyDictionary<string, double> HoursAMonth { get; }

    internal static WhatIfFigures Of(Plan plan)
    {
        var people = plan.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var counted = plan.Fairness.People.Where(p => p.Seats > 0 || p.Share.Total > 0).ToList();
        var months = counted.ToDictionary(
            p => p.Responder, p => MonthsOf(plan.Company, people[p.Responder]), StringComparer.Ordinal);
        var hours = counted.ToDictionary(p => p.Responder, p => p.Hours / months[p.Responder], StringComparer.Ordinal);
        return new WhatIfFigures(
            counted.Count == 0 ? 0 : counted.Sum(p => p.Hours) / months.Values.Sum(),
                hours.Values.DefaultIfEmpty(0).Max(),
            counted.Where(p => p.Share.Total > 0).Select(p => p.RelativeExcess).DefaultIfEmpty(0).Max(),
            plan.Unfilled.Count(u => u.Required), [.. plan.Unmet.Select(v => v.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], hours);
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
