using System.Globalization;
using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Recognition;

/// <summary>Adds up what is due, exactly; only sums are rounded.</summary>
sealed class PayCount(Company company, PayRates rates)
{
    const decimal SecondsPerHour = 3600, MinutesPerHour = 60;

    readonly int nightFrom = LocalPieces.SecondOf(company.Fairness.NightFrom), nightTo = LocalPieces.SecondOf(company.Fairness.NightTo);
    readonly SortedDictionary<string, long> unpaid = new(StringComparer.Ordinal);

    /// <summary>Time for which no line has an amount: nothing goes unpaid without a word.</summary>
    public IEnumerable<string> Notes =>
        unpaid.Select(u => string.Create(CultureInfo.InvariantCulture, $"No line of the rates fits {u.Key}, of which {u.Value / SecondsPerHour:0.##} h were served."));

    public PersonPay Of(Responder responder, IReadOnlyList<ServedStay> stays)
    {
        var sums = new Dictionary<(string Rotation, string Role, PayTime When), (long Seconds, decimal Money, decimal Lieu)>();
        var kinds = new KindOfTime(company, responder, nightFrom, nightTo);
        foreach (var stay in stays)
        {
            void Add(PayTime when, long seconds, decimal money, decimal lieu)
            {
                var key = (stay.Shift.Rotation.Id, stay.Role.Id, when);
                var sum = sums.GetValueOrDefault(key);
                sums[key] = (sum.Seconds + seconds, sum.Money + money, sum.Lieu + lieu);
            }

            var begins = kinds.At(stay.Shift.Start.ToInstant());
            var part = (decimal)(stay.End - stay.Start).TotalSeconds / (decimal)(stay.Shift.End.ToInstant() - stay.Shift.Start.ToInstant()).TotalSeconds;
            var (shift, off) = (First(stay, begins, l => l.PerShift), First(stay, begins, l => l.LieuPerShift));
            if (shift is not null || off is not null) Add(begins, 0, (shift ?? 0) * part, Minutes(off) * part);
            foreach (var (when, seconds) in kinds.Of(stay.Start, stay.Until))
            {
                var (hour, free) = (First(stay, when, l => l.PerHour), First(stay, when, l => l.LieuPerHour));
                Add(when, seconds, (hour ?? 0) * seconds / SecondsPerHour, Minutes(free) * seconds / SecondsPerHour);
                // A file may only ask for limits.
                if (rates.Lines.Count > 0 && hour is null && free is null && shift is null && off is null)
                {
                    var what = $"{stay.Role.Id} in {when.ToString().ToLowerInvariant()} time";
                    unpaid[what] = unpaid.GetValueOrDefault(what) + seconds;
                }
            }
        }
        List<PayPart> parts =
        [
            .. sums.OrderBy(s => s.Key.Rotation, StringComparer.Ordinal).ThenBy(s => s.Key.Role, StringComparer.Ordinal).ThenByDescending(s => s.Key.When)
                .Select(s => new PayPart(s.Key.Rotation, s.Key.Role, s.Key.When, s.Value.Seconds / 3600.0,
                    Math.Round(s.Value.Money, 2, MidpointRounding.AwayFromZero), (double)(Math.Round(s.Value.Lieu, MidpointRounding.AwayFromZero) / MinutesPerHour))),
        ];
        return new PersonPay(responder.Id, parts.Sum(p => p.Amount), parts.Sum(p => p.LieuHours), parts);
    }

    T? First<T>(ServedStay stay, PayTime when, Func<PayRate, T?> amount) where T : struct =>
        rates.Lines.Where(l => (l.Role is null || l.Role == stay.Role.Id || l.Role == $"{stay.Shift.Rotation.Id}/{stay.Role.Id}")
            && (l.When is null || l.When == when)).Select(amount).FirstOrDefault(a => a is not null);

    static decimal Minutes(Duration? time) => time is { } given ? (decimal)given.TotalMinutes : 0;
}

/// <summary>Of which kind time is to one person.</summary>
sealed class KindOfTime(Company company, Responder responder, int nightFrom, int nightTo)
{
    readonly IReadOnlySet<LocalDate> holidays = company.Holidays.FirstOrDefault(h => h.Id == responder.Holidays)?.Dates ?? new HashSet<LocalDate>();
    readonly IReadOnlySet<IsoDayOfWeek> weekend = company.WeekendOf(responder.Holidays);

    public PayTime At(Instant instant)
    {
        var local = instant.InZone(responder.TimeZone);
        return Of(local.Date, LocalPieces.SecondOf(local.TimeOfDay));
    }

    /// <summary>How many seconds of each kind lie between two instants.</summary>
    public IEnumerable<(PayTime When, long Seconds)> Of(Instant start, Instant end) =>
        LocalPieces.Of(start, end, responder.TimeZone, company.Fairness)
            .GroupBy(p => Of(WallClock.DateOf(p.Day), p.Second), p => p.Seconds).Select(g => (g.Key, g.Sum()));

    PayTime Of(LocalDate date, int second) => holidays.Contains(date) ? PayTime.Holiday
        : weekend.Contains(date.DayOfWeek) ? PayTime.Weekend
        : LocalPieces.IsNight(second, nightFrom, nightTo) ? PayTime.Night : PayTime.Weekday;
}
