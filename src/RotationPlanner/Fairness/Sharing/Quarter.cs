using NodaTime;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>Calendar quarters, numbered.</summary>
static class Quarter
{
    public static int Of(LocalDate date) => date.Year * 4 + (date.Month - 1) / 3;

    /// <summary>The minutes that fit: quarter by quarter what there is, up to the hours agreed.</summary>
    public static double MinutesWithin(IEnumerable<(int Quarter, long Minutes)> spans, int hoursPerQuarter) =>
        spans.GroupBy(s => s.Quarter).Sum(q => (double)Math.Min(q.Sum(s => s.Minutes), hoursPerQuarter * 60L));
}
