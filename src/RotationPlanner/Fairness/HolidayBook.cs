using System.Globalization;
using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Fairness;

/// <summary>
/// Who had which named holiday, and whom it would meet again. The last time is any day of the name in the 400 days
/// before, since a holiday such as Easter shifts by weeks; the 60 days right before are the same time, as the second day
/// of Christmas is.
/// </summary>
sealed class HolidayBook
{
    const int Longest = 400, SameTime = 60;

    readonly ILookup<(string Responder, string Name), HolidayServed> had;
    readonly Dictionary<string, HolidayCalendar> calendars;

    public HolidayBook(Company company)
    {
        had = Kept(company).Where(h => h.Shift < company.Horizon.Start).ToLookup(h => (h.Responder, h.Name.ToUpperInvariant()));
        calendars = company.Holidays.DistinctBy(h => h.Id).ToDictionary(h => h.Id, StringComparer.Ordinal);
    }

    /// <summary>Whether the ledger has any named holiday.</summary>
    public bool IsEmpty => had.Count == 0;

    /// <summary>The day on which somebody had a holiday the last time before a date; null for not.</summary>
    public LocalDate? LastTime(string responder, string name, LocalDate date) =>
        had[(responder, name.ToUpperInvariant())].Select(h => (LocalDate?)h.Date)
            .Where(d => date.PlusDays(-Longest) <= d && d < date.PlusDays(-SameTime)).Max();

    /// <summary>The named holidays of a person on some dates, and when they had them the last time.</summary>
    public IEnumerable<(string Name, LocalDate Date, LocalDate Last)> Again(Responder responder, IEnumerable<LocalDate> dates) =>
        from named in Named(responder, dates)
        let last = LastTime(responder.Id, named.Name, named.Date)
        where last is not null
        select (named.Name, named.Date, last.Value);

    /// <summary>What somebody had in the 400 days before the horizon, as people say it: Christmas 2026.</summary>
    public IReadOnlyList<string> Told(string responder) =>
    [
        .. had.Where(h => h.Key.Responder == responder).SelectMany(h => h).OrderBy(h => h.Date)
            .Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Name} {h.Date.Year}")).Distinct(),
    ];

    /// <summary>The ledger's notes after the horizon.</summary>
    public static IReadOnlyList<HolidayServed> Close(Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        var company = schedule.Company;
        var kept = Kept(company);
        if (company.Holidays.All(h => h.Names.Count == 0)) return kept;
        var (book, measures) = (new HolidayBook(company), new ShiftMeasures(company));
        var people = company.Responders.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var served =
            from assignment in assignments
            let shift = schedule.Find(assignment.Shift)
            where shift is not null && people.ContainsKey(assignment.Responder)
            let responder = people[assignment.Responder]
            from named in book.Named(responder, measures.Of(ShiftPart.HeldIn(shift, assignment), responder).Holidays)
            select new HolidayServed(responder.Id, named.Name, named.Date, shift.Date);
        return [.. kept.Concat(served.Distinct()).OrderBy(h => h.Date).ThenBy(h => h.Responder, StringComparer.Ordinal)];
    }

    /// <summary>What a horizon covers is that horizon's business, and what is long ago is forgotten.</summary>
    static HolidayServed[] Kept(Company company) =>
    [
        .. company.Ledger.Holidays.Where(h => !company.Horizon.Contains(h.Shift)
            && h.Date >= company.Horizon.Start.PlusDays(-Longest)),
    ];

    IEnumerable<(string Name, LocalDate Date)> Named(Responder responder, IEnumerable<LocalDate> dates)
    {
        if (responder.Holidays is not { } id || !calendars.TryGetValue(id, out var calendar) || calendar.Names.Count == 0) yield break;
        foreach (var date in dates)
            if (calendar.Names.TryGetValue(date, out var name)) yield return (name, date);
    }
}
