using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>What an hour of a night or of a day weighs, on average.</summary>
/// <param name="Day">The day, or the one on whose evening the night begins.</param>
/// <param name="IsNight">Whether it is the night.</param>
/// <param name="Weight">Multiplier and experience together.</param>
readonly record struct WeekWeight(IsoDayOfWeek Day, bool IsNight, decimal Weight)
{
    /// <summary>Such as: a Friday night.</summary>
    public override string ToString() => IsNight ? $"a {Day} night" : $"a {Day} by day";
}

/// <summary>What the nights and days of a usual week weigh for somebody who lives in the company's zone.</summary>
static class WeekWeights
{
    const int DaysAWeek = 7, MinutesADay = 24 * 60, MinutesAnHour = 60;

    /// <summary>From Monday on; nothing where experience adds nothing.</summary>
    public static IReadOnlyList<WeekWeight> Of(Company company)
    {
        if (HourWeights.Of(company) is not { } hours) return [];
        var policy = company.Fairness;
        var (from, to) = (LocalPieces.SecondOf(policy.NightFrom) / MinutesAnHour, LocalPieces.SecondOf(policy.NightTo) / MinutesAnHour);
        var kinds = new Dictionary<(int Day, bool IsNight), (decimal Sum, int Minutes)>();
        for (var minute = 0; minute < DaysAWeek * MinutesADay; minute++)
        {
            var (day, time) = Math.DivRem(minute, MinutesADay);
            var isNight = LocalPieces.IsNight(time, from, to);
            var multiplier = 1m;
            if (isNight) multiplier = Math.Max(multiplier, policy.Night);
            if (policy.WeekendDays.Contains((IsoDayOfWeek)(day + 1))) multiplier = Math.Max(multiplier, policy.Weekend);
            var weight = multiplier + (isNight ? hours.Night : hours.Up)[minute / MinutesAnHour];
            var evening = isNight && from > to && time < to ? (day + DaysAWeek - 1) % DaysAWeek : day;
            var (sum, minutes) = kinds.GetValueOrDefault((evening, isNight));
            kinds[(evening, isNight)] = (sum + weight, minutes + 1);
        }
        return [.. kinds.OrderBy(k => k.Key).Select(k => new WeekWeight((IsoDayOfWeek)(k.Key.Day + 1), k.Key.IsNight, k.Value.Sum / k.Value.Minutes))];
    }
}
