using NodaTime;

namespace RotationPlanner.Benchmarks.Sleep;

/// <summary>What incidents do to a roster: who is on duty when one begins is called.</summary>
sealed class Lived
{
    const int Morning = 9, Evening = 17, MonthsAYear = 12;

    readonly (Instant Start, Instant End, int Person)[] seats;
    readonly DateTimeZone[] zones;
    readonly int[] calls;
    readonly int first, months, bad;

    public Lived(Company company, IReadOnlyList<Assignment> roster, int bad)
    {
        var number = company.Responders.Select((r, i) => (r.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        seats = [.. roster.Select(a => (a.Start, a.End, number[a.Responder])).OrderBy(s => s.Start)];
        zones = [.. company.Responders.Select(r => r.TimeZone)];
        first = MonthOf(company.Horizon.Start.PlusDays(-1));
        months = MonthOf(company.Horizon.End.PlusDays(2)) - first + 1;
        calls = new int[zones.Length * months];
        this.bad = bad;
    }

    /// <summary>By person the months with too many calls outside working hours, and the most calls of one person's month.</summary>
    public (int[] BadMonths, int MostCalls) Through(IEnumerable<Instant> incidents)
    {
        Array.Clear(calls);
        foreach (var at in incidents)
        {
            var holder = Array.FindIndex(seats, s => s.Start <= at && at < s.End);
            if (holder < 0) continue;
            var person = seats[holder].Person;
            var local = at.InZone(zones[person]);
            if (local.DayOfWeek < IsoDayOfWeek.Saturday && local.Hour is >= Morning and < Evening) continue;
            calls[(person * months) + MonthOf(local.Date) - first]++;
        }
        return ([.. Enumerable.Range(0, zones.Length).Select(p => calls.AsSpan(p * months, months).ToArray().Count(c => c > bad))], calls.Max());
    }

    static int MonthOf(LocalDate date) => (date.Year * MonthsAYear) + date.Month;
}
