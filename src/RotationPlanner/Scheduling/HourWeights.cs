using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>
/// What experience adds to the weight of an hour on duty: by hour of the week in the company's zone, for whoever is up
/// and for whoever is called out of their night. In thousandths, so that what is shown is what is reckoned with.
/// </summary>
sealed class HourWeights
{
    const int Decimals = 3;

    // Whoever has night while the company's zone has day may be called far more often than anybody there.
    const double Most = 1_000;
    const int HoursADay = 24, MinutesAnHour = 60, SecondsAMinute = 60;

    readonly DateTimeZone zone;

    HourWeights(DateTimeZone zone, decimal[] up, decimal[] night) => (this.zone, Up, Night) = (zone, up, night);

    /// <summary>By hour of the week: for whoever is up.</summary>
    public decimal[] Up { get; }

    /// <summary>By hour of the week: for whoever has night.</summary>
    public decimal[] Night { get; }

    /// <summary>Those of a company; null where experience adds nothing.</summary>
    public static HourWeights? Of(Company company)
    {
        if (company.Fairness.Experience is not { Adds: > 0, Calls.Count: Experience.HoursAWeek, Work.Count: Experience.HoursAWeek } past) return null;
        var (calls, work, wakeUp) = (past.Calls, past.Work, past.WakeUp.TotalHours);
        var mean = Enumerable.Range(0, Experience.HoursAWeek)
            .Average(h => Cost(h, NightPart(h % HoursADay, company.Fairness)));
        if (mean <= 0) return null;
        decimal Weight(int hour, int night) =>
            Math.Round((decimal)Math.Min(Most, (double)past.Adds * Cost(hour, night) / mean), Decimals);
        double Cost(int hour, double night) => (double)work[hour] + (night * (double)calls[hour] * wakeUp);
        var hours = Enumerable.Range(0, Experience.HoursAWeek);
        return new HourWeights(company.TimeZone, [.. hours.Select(h => Weight(h, 0))], [.. hours.Select(h => Weight(h, 1))]);
    }

    /// <summary>What it adds to a stretch of time, in weighted seconds.</summary>
    public decimal Over(Instant from, long seconds, bool isNight)
    {
        var (sum, weights) = (0m, isNight ? Night : Up);
        foreach (var piece in HourPieces.Of(from, from + Duration.FromSeconds(seconds), zone))
            sum += piece.Seconds * weights[piece.OfWeek];
        return sum;
    }

    /// <summary>The part of an hour of the day that is night.</summary>
    static double NightPart(int hour, FairnessPolicy policy)
    {
        var (from, to) = (LocalPieces.SecondOf(policy.NightFrom) / SecondsAMinute, LocalPieces.SecondOf(policy.NightTo) / SecondsAMinute);
        var minutes = Enumerable.Range(hour * MinutesAnHour, MinutesAnHour).Count(m => LocalPieces.IsNight(m, from, to));
        return (double)minutes / MinutesAnHour;
    }
}
