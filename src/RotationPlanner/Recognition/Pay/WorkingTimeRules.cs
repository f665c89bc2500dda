using System.Globalization;
using NodaTime;
using RotationPlanner.Verification;

namespace RotationPlanner.Recognition;

/// <summary>
/// Directive 2003/88/EC on what one person served, where all of it is working time: 11 hours of rest in every 24 (article
/// 3), 24 and 11 hours in every seven days (article 5), 48 hours a week on average over sixteen weeks (articles 6 and 16).
/// Night work of 8 hours in 24 (article 8) is left to the reader: whose work is heavy no plan knows.
/// </summary>
static class WorkingTimeRules
{
    const int Weeks = 16, HoursPerWeek = 48;

    static readonly Duration day = Duration.FromDays(1), week = Duration.FromDays(7), dailyRest = Duration.FromHours(11), weeklyRest = Duration.FromHours(35);

    public static IEnumerable<Violation> Check(Responder responder, IReadOnlyList<ServedStay> stays)
    {
        var work = Merged(stays);
        return [.. Daily(responder, work), .. Weekly(responder, work), .. Average(responder, work)];
    }

    /// <summary>Time at work without a break, seats of several roles at once counted once.</summary>
    static List<Interval> Merged(IReadOnlyList<ServedStay> stays)
    {
        var work = new List<Interval>();
        foreach (var stay in stays.OrderBy(s => s.Start))
            if (work.Count > 0 && stay.Start <= work[^1].End) work[^1] = new Interval(work[^1].Start, Instant.Max(work[^1].End, stay.Until));
            else work.Add(new Interval(stay.Start, stay.Until));
        return work;
    }

    static IEnumerable<Violation> Daily(Responder responder, List<Interval> work)
    {
        for (var i = 0; i < work.Count; i++)
        {
            if (work[i].Duration > day - dailyRest)
                yield return Breach(responder, "daily rest", $"was on duty for {Hours(work[i].Duration)} without 11 h of rest in each 24 h", work[i].Start, work[i].End);
            if (i > 0 && work[i].Start - work[i - 1].End < dailyRest)
                yield return Breach(responder, "daily rest", $"had {Hours(work[i].Start - work[i - 1].End)} of rest, and 11 h are the least", work[i - 1].End, work[i].Start);
        }
    }

    static IEnumerable<Violation> Weekly(Responder responder, List<Interval> work)
    {
        for (var i = 0; i < work.Count;)
        {
            var last = i;
            while (last + 1 < work.Count && work[last + 1].Start - work[last].End < weeklyRest) last++;
            var span = work[last].End - work[i].Start;
            if (span > week - weeklyRest)
                yield return Breach(responder, "weekly rest", $"had no 35 h of rest in a row for {Hours(span)}, and seven days have them once", work[i].Start, work[last].End);
            i = last + 1;
        }
    }

    static IEnumerable<Violation> Average(Responder responder, List<Interval> work)
    {
        var (worst, at) = (Duration.Zero, 0);
        for (var i = 0; i < work.Count; i++)
        {
            var from = work[i].End - Duration.FromDays(Weeks * 7);
            var served = work.Take(i + 1).Where(w => w.End > from).Select(w => w.End - Instant.Max(w.Start, from)).Aggregate(Duration.Zero, (sum, d) => sum + d);
            if (served > worst) (worst, at) = (served, i);
        }
        if (worst > Duration.FromHours(Weeks * HoursPerWeek))
            yield return Breach(responder, "weekly hours", $"was on duty for {Hours(worst)} in {Weeks} weeks, and {Weeks * HoursPerWeek} h are the most, 48 h a week", Instant.Max(work[0].Start, work[at].End - Duration.FromDays(Weeks * 7)), work[at].End);
    }

    static Violation Breach(Responder responder, string rule, string what, Instant from, Instant to) => new(
        $"{ServedLimits.WorkingTimeDirective}: {rule}", $"{TextSanitizer.Line(responder.Name)} {what}.", [responder.Id],
        from.InZone(responder.TimeZone).Date, to.InZone(responder.TimeZone).Date);

    static string Hours(Duration time) => time.TotalHours.ToString("0.##", CultureInfo.InvariantCulture) + " h";
}
