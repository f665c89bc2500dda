using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Forecast;

/// <summary>After which seat somebody is asked for a debrief.</summary>
/// <param name="Seat">The first command, or the last one of the quarter.</param>
/// <param name="IsFirst">Whether it is the first command of their life.</param>
sealed record DebriefDue(Assignment Seat, bool IsFirst);

/// <summary>
/// A debrief is due after a first command, and once a calendar quarter of those who led in it. Evidence of one ends the
/// asking; so does the end of the next quarter.
/// </summary>
static class Debriefs
{
    const int MonthsPerQuarter = 3;

    /// <param name="plan">The plan.</param>
    /// <param name="person">Who.</param>
    /// <param name="now">Now, UTC: what has ended was led. Quarters are those of the person's zone.</param>
    public static DebriefDue? Due(Plan plan, Responder person, Instant now)
    {
        List<Assignment> led = [.. LedSeats.Of(plan, person).Where(a => a.End <= now)];
        if (led.Count == 0) return null;
        bool HeldSince(LocalDate day) => person.Record.Any(e => e.Kind == EvidenceKind.Debrief && e.On >= day);
        LocalDate DateOf(Instant at) => at.InZone(person.TimeZone).Date;

        if (IsNew(plan.Company, person, DateOf(led[0].Start)) && !HeldSince(DateOf(led[0].End))) return new DebriefDue(led[0], true);
        var quarter = CalendarQuarter.Of(DateOf(led[^1].Start));
        var isRecent = CalendarQuarter.Of(DateOf(now)).Ordinal - quarter.Ordinal <= 1;
        var begins = new LocalDate(quarter.Year, (MonthsPerQuarter * (quarter.Number - 1)) + 1, 1);
        return isRecent && !HeldSince(begins) ? new DebriefDue(led[^1], false) : null;
    }

    /// <summary>Whether the record begins below command and tells of no shift led before a day.</summary>
    static bool IsNew(Company company, Responder person, LocalDate day) =>
        (person.Stage is { } stage ? company.Ladder.IndexOf(stage) : 0) < company.Ladder.IndexOf(company.Ladder.Commands)
        && person.Done.GetValueOrDefault("led") == 0 && !person.Record.Any(e => e.Kind == EvidenceKind.Led && e.On < day);
}
