using NodaTime;

namespace RotationPlanner.Fairness.Sleep;

/// <summary>
/// Reads off a finished plan how many calls people expect outside Monday to Friday, 9:00 to 17:00 of their zone, month by
/// month of their calendar, and how many bad months that makes. Looks at the clock quarter of an hour by quarter of an hour.
/// </summary>
sealed class ExpectedCalls(Company company)
{
    const int Morning = 9, Evening = 17, HoursADay = 24;
    static readonly Duration quarter = Duration.FromMinutes(15);

    readonly HashSet<(string, string)> woken = [.. Experience.RolesWoken(company)];

    /// <summary>Calls in all and bad months of a person who holds these seats; null where the company has no experience.</summary>
    public (double Calls, double BadMonths)? Of(Responder responder, IEnumerable<Assignment> held)
    {
        if (company.Fairness.Experience is not { } past) return null;
        var months = new SortedDictionary<int, double>();
        foreach (var seat in held)
        {
            if (!woken.Contains((seat.Rotation, seat.Role))) continue;
            Instant until;
            for (var at = seat.Start; at < seat.End; at = until)
            {
                until = Instant.Min(seat.End, at + quarter - Duration.FromTicks(at.ToUnixTimeTicks() % quarter.BclCompatibleTicks));
                var (own, there) = (at.InZone(responder.TimeZone), at.InZone(company.TimeZone));
                if (own.DayOfWeek < IsoDayOfWeek.Saturday && own.Hour is >= Morning and < Evening) continue;
                var month = (own.Year * 12) + own.Month;
                months[month] = months.GetValueOrDefault(month)
                    + ((until - at).TotalHours * (double)past.Calls[(((int)there.DayOfWeek - 1) * HoursADay) + there.Hour]);
            }
        }
        return (months.Values.Sum(), months.Values.Sum(calls => BadMonthChance.Of(past, calls)));
    }
}
