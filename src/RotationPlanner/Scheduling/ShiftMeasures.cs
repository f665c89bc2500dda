using System.Collections.Concurrent;
using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>
/// Measures shifts for people, and remembers: people who share a zone and a holiday calendar share the answer. Safe to
/// use from several threads.
/// </summary>
sealed class ShiftMeasures
{
    static readonly IReadOnlySet<LocalDate> NoHolidays = new HashSet<LocalDate>();

    readonly Dictionary<string, IReadOnlySet<LocalDate>> holidays;
    readonly Dictionary<string, int[]> weekends;
    readonly int[] weekend;
    readonly HourWeights? experience;
    readonly ConcurrentDictionary<(Shift, DateTimeZone, string?), ShiftMeasure> known = [];

    /// <summary>Creates the measurer of a company.</summary>
    /// <param name="company">A valid company.</param>
    public ShiftMeasures(Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        Company = company;
        experience = HourWeights.Of(company);
        holidays = company.Holidays.ToDictionary(h => h.Id, h => h.Dates, StringComparer.Ordinal);
        weekend = Weekend.DaysIn(company.Fairness.WeekendDays);
        weekends = company.Holidays.Where(h => h.WeekendDays is not null)
            .ToDictionary(h => h.Id, h => Weekend.DaysIn(h.WeekendDays!), StringComparer.Ordinal);
    }

    /// <summary>The company whose policy and holidays are used.</summary>
    public Company Company { get; }

    /// <summary>The shift as the person lives it.</summary>
    /// <param name="shift">A shift.</param>
    /// <param name="responder">A responder of the company.</param>
    /// <returns>The measure.</returns>
    public ShiftMeasure Of(Shift shift, Responder responder)
    {
        ArgumentNullException.ThrowIfNull(shift);
        ArgumentNullException.ThrowIfNull(responder);
        var key = (shift, responder.TimeZone, responder.Holidays);
        return known.TryGetValue(key, out var measure) ? measure : known.GetOrAdd(key, Measure(shift, responder));
    }

    ShiftMeasure Measure(Shift shift, Responder responder)
    {
        var dates = responder.Holidays is { } id ? holidays.GetValueOrDefault(id, NoHolidays) : NoHolidays;
        var tally = new MeasureTally(Company.Fairness, dates, responder.Holidays is { } calendar && weekends.TryGetValue(calendar, out var own) ? own : weekend,
            experience, shift.Start.ToInstant());
        foreach (var piece in LocalPieces.Of(shift.Start.ToInstant(), shift.End.ToInstant(), responder.TimeZone, Company.Fairness)) tally.Add(piece);
        return tally.Finish(shift.Minutes);
    }
}
