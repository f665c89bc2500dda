using System.Collections.Frozen;
using NodaTime;

namespace RotationPlanner;

/// <summary>Which days of the week are the weekend, by company and by calendar.</summary>
static class Weekend
{
    const int DaysPerWeek = 7;

    static readonly IReadOnlySet<IsoDayOfWeek>?[] shared = new IReadOnlySet<IsoDayOfWeek>?[1 << (DaysPerWeek + 1)];

    /// <summary>Saturday and Sunday.</summary>
    public static IReadOnlySet<IsoDayOfWeek> Usual { get; } =
        Shared(new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday });

    /// <summary>One and the same object for equal sets, so that policies that hold them can be compared.</summary>
    public static IReadOnlySet<IsoDayOfWeek> Shared(IReadOnlySet<IsoDayOfWeek> days)
    {
        if (!days.All(Limits.IsDay)) return days;
        var mask = days.Sum(d => 1 << (int)d);
        // A copy: whoever handed the set in may change it.
        return shared[mask] ?? Interlocked.CompareExchange(ref shared[mask], days.ToFrozenSet(), null) ?? shared[mask]!;
    }

    /// <summary>The weekend of whoever keeps a calendar, or none.</summary>
    public static IReadOnlySet<IsoDayOfWeek> WeekendOf(this Company company, string? holidays) =>
        (holidays is null ? null : company.Holidays.FirstOrDefault(h => h.Id == holidays)?.WeekendDays)
        ?? company.Fairness.WeekendDays;

    /// <summary>By day of the week: how many days the weekend has lasted by then; -1 where it is none.</summary>
    public static int[] DaysIn(IReadOnlySet<IsoDayOfWeek> days)
    {
        var lasted = new int[DaysPerWeek + 1];
        for (var day = 1; day <= DaysPerWeek; day++)
        {
            lasted[day] = -1;
            var at = day;
            while (lasted[day] < DaysPerWeek - 1 && days.Contains((IsoDayOfWeek)at))
                (lasted[day], at) = (lasted[day] + 1, at == 1 ? DaysPerWeek : at - 1);
        }
        return lasted;
    }
}
