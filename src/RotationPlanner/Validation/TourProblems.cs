using NodaTime;
using NodaTime.Text;

namespace RotationPlanner;

/// <summary>What is wrong with somebody's tours of duty.</summary>
static class TourProblems
{
    const int MostYears = 10;

    public static IEnumerable<Problem> Of(TourOfDuty? tour, string place)
    {
        if (tour is null) yield break;
        foreach (var problem in Limits.Date($"{place}.from", tour.From)) yield return problem;
        foreach (var (part, length) in new[] { ("serves", tour.Serves), ("pauses", tour.Pauses) })
            if (length is not null && !IsSound(length))
                yield return new Problem($"{place}.{part}", $"This is whole days, weeks, months or years, a day at least and {MostYears} years at most.",
                    PeriodPattern.Roundtrip.Format(length), "Maybe P6M.");
    }

    static bool IsSound(Period length)
    {
        if (length.HasTimeComponent || length.Years is < 0 or > MostYears || length.Months is < 0 or > MostYears * 12
            || length.Weeks is < 0 or > MostYears * 52 || length.Days is < 0 or > MostYears * 366) return false;
        var day = new LocalDate(2000, 1, 1);
        return day + length is var end && end > day && end <= day.PlusYears(MostYears);
    }
}
