using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Serves for a time, then pauses, over and over: a tour of duty. No seat of the person begins in a pause, and time in
/// it earns no share, so that nobody catches up afterwards.
/// </summary>
public sealed record TourOfDuty
{
    /// <summary>The first day of a tour, in the person's own zone; the others follow from it, before and after.</summary>
    public required LocalDate From { get; init; }

    /// <summary>How long a tour lasts: whole days, weeks, months or years, a day at least, such as six months.</summary>
    public required Period Serves { get; init; }

    /// <summary>
    /// How long the pause after it lasts; null for one tour alone, with no seat before it and none after.
    /// </summary>
    public Period? Pauses { get; init; }

    /// <summary>Whether the person is on tour on a date.</summary>
    internal bool Covers(LocalDate date) => Around(date) is var (from, to) && from <= date && date < to;

    /// <summary>The pauses that touch an interval of dates, the last day included; from when until when, the end excluded.</summary>
    internal IEnumerable<(LocalDate From, LocalDate Until)> PausesIn(DateInterval dates)
    {
        for (var at = dates.Start; at <= dates.End;)
        {
            // Months are of different lengths, so that one tour may begin before the other ends.
            if (Around(at) is var (from, to) && from <= at && at < to) at = to;
            else
            {
                var next = Pauses is not null ? Turn(Number(at) + 1) : From > at ? From : LocalDate.MaxIsoValue;
                yield return (at, next);
                at = next;
            }
        }
    }

    /// <summary>The tour that a date is in, or in the pause after which it is; null before and after the only one.</summary>
    (LocalDate From, LocalDate To)? Around(LocalDate date)
    {
        if (Pauses is null) return date < From || date >= From + Serves ? null : (From, From + Serves);
        var first = Turn(Number(date));
        return (first, first + Serves);
    }

    LocalDate Turn(int number) => From + Times(Serves, number) + Times(Pauses!, number);

    /// <summary>How many turns of tour and pause lie between the first and the one that a date is in.</summary>
    int Number(LocalDate date)
    {
        var length = Serves + Pauses!;
        var about = ((length.Years * 12) + length.Months) * 30.44 + (length.Weeks * 7) + length.Days;
        var number = (int)Math.Floor(Period.DaysBetween(From, date) / about);
        while (Turn(number) > date) number--;
        while (Turn(number + 1) <= date) number++;
        return number;
    }

    static Period Times(Period length, int number) => new PeriodBuilder
    {
        Years = length.Years * number, Months = length.Months * number, Weeks = length.Weeks * number, Days = length.Days * number,
    }.Build();
}
