using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Rules;

public partial record RestBetweenShifts
{
    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place)
    {
        long[] units = [Rest.Years, Rest.Months, Rest.Weeks, Rest.Days, Rest.Hours, Rest.Minutes, Rest.Seconds, Rest.Milliseconds, Rest.Ticks, Rest.Nanoseconds];
        if (units.Any(u => u < 0))
            yield return new Problem($"{place}.rest", "Rest is not negative.", Text(), "Maybe P7D or PT11H.");
        else if (Days() > Limits.MostDays)
            yield return new Problem($"{place}.rest", "Rest is longer than ten years.", Text(), "Maybe P7D or PT11H.");
        else if (Rest.Seconds % 60 != 0 || Rest.Milliseconds != 0 || Rest.Ticks != 0 || Rest.Nanoseconds != 0)
            yield return new Problem($"{place}.rest", "Rest is counted in whole minutes.", Text(), "Maybe P7D or PT11H.");
    }

    // Longest reading of each unit; decimal, since a period may hold the largest numbers there are.
    decimal Days() => (366m * Rest.Years) + (31m * Rest.Months) + (7m * Rest.Weeks) + Rest.Days + (Rest.Hours / 24m) + (Rest.Minutes / 1440m) + (Rest.Seconds / 86_400m)
        + (Rest.Milliseconds / 86_400_000m) + ((decimal)Rest.Ticks / NodaConstants.TicksPerDay) + ((decimal)Rest.Nanoseconds / NodaConstants.NanosecondsPerDay);

    string Text() => PeriodPattern.Roundtrip.Format(Rest);
}
