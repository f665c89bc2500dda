using NodaTime;

namespace RotationPlanner.Training;

/// <summary>Reads <see cref="Rung.LapsesAfter"/>.</summary>
static class Lapses
{
    /// <summary>
    /// The whole days of a period, or null when it is not one of 1 to <see cref="Limits.MostDays"/> days.
    /// </summary>
    public static int? Days(Period period)
    {
        if (period.HasTimeComponent || period.Years != 0 || period.Months != 0
            || period.Weeks is < 0 or > Limits.MostDays || period.Days is < 0 or > Limits.MostDays) return null;
        return period.Weeks * 7 + period.Days is > 0 and <= Limits.MostDays and var days ? days : null;
    }
}
