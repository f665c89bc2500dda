using NodaTime;
using NodaTime.Text;

namespace RotationPlanner;

/// <summary>How a plan is published: its notice and what is kept of it.</summary>
static class PublicationProblems
{
    public static IEnumerable<Problem> Of(Company company)
    {
        var notice = company.Notice;
        long[] units = [notice.Weeks, notice.Days, notice.Hours, notice.Minutes];
        var days = (7m * notice.Weeks) + notice.Days + (notice.Hours / 24m) + (notice.Minutes / 1440m);
        var rest = new PeriodBuilder { Weeks = notice.Weeks, Days = notice.Days, Hours = notice.Hours, Minutes = notice.Minutes };
        if (!rest.Build().Equals(notice))
            yield return new Problem("notice", "The notice is counted in days, hours and minutes.", Text(notice), "Maybe P14D.");
        else if (units.Any(u => u < 0)) yield return new Problem("notice", "The notice is not negative.", Text(notice), "Maybe P14D.");
        else if (days > Limits.MostDays) yield return new Problem("notice", "The notice is longer than ten years.", Text(notice), "Maybe P14D.");
        foreach (var (name, kept) in new[] { ("revisionDays", company.Retention.RevisionDays), ("noticeDays", company.Retention.NoticeDays) })
            if (kept is < 1 or > Limits.MostDays)
                yield return new Problem($"retention.{name}", $"What is kept is kept from 1 to {Limits.MostDays} days.", $"{kept}", "Maybe 365, or leave it out to keep everything.");
    }

    static string Text(Period period) => PeriodPattern.Roundtrip.Format(period);
}
