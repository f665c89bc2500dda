using NodaTime;
using RotationPlanner.Training;

namespace RotationPlanner.Planning.Forecast;

/// <summary>Somebody whose right to lead lapses soon for want of practice, or has lapsed.</summary>
/// <param name="Person">Who.</param>
/// <param name="On">The first day without it, in the person's zone.</param>
/// <param name="IsOver">Whether that day has come.</param>
/// <param name="Needs">The refresher, or what is left of it, in words; empty where there is none.</param>
/// <param name="Kinds">The kinds of evidence that it asks for.</param>
sealed record Lapse(Responder Person, LocalDate On, bool IsOver, string Needs, IReadOnlyList<EvidenceKind> Kinds);

/// <summary>
/// Foresees lapses with the plan's own seats and sessions counted as practice, which the standing of before the horizon
/// cannot know.
/// </summary>
static class LapseForecast
{
    const int DaysAhead = 30;

    /// <summary>Lapses that are over, or come within 30 days, of people in service.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="now">Now, UTC.</param>
    public static IReadOnlyList<Lapse> Soon(Plan plan, Instant now)
    {
        var standings = Standings.Of(plan.Company);
        return
        [
            .. from person in plan.Company.Responders
               let today = now.InZone(person.TimeZone).Date
               where PoolForecast.InService(person, today)
               let lapse = Of(plan, person, standings[person.Id], today)
               where lapse is not null
               select lapse,
        ];
    }

    static Lapse? Of(Plan plan, Responder person, Standing standing, LocalDate today)
    {
        var ladder = plan.Company.Ladder;
        var commands = ladder.IndexOf(ladder.Commands);
        List<PlannedRung> steps = [.. plan.Training.Steps.Where(s => s.Responder == person.Id && ladder.IndexOf(s.Rung) >= commands)];
        var height = Math.Max(ladder.IndexOf(standing.Stage), steps.Where(s => s.Date <= today).Select(s => ladder.IndexOf(s.Rung)).DefaultIfEmpty(-1).Max());
        if (commands < 0 || height < commands || ladder.Rungs[height] is not { LapsesAfter: { } after } rung || Lapses.Days(after) is not { } days) return null;

        var practice = Practised(plan, person, standing, days).Concat(steps.Select(s => s.Date)).Concat(Refreshed(plan, person, rung)).ToHashSet();
        if (practice.Where(d => d <= today).Select(d => (LocalDate?)d).Max() is not { } last) return null;
        var on = last.PlusDays(days + 1);
        foreach (var next in practice.Where(d => d > today).Order())
            if (next < on) on = next.PlusDays(days + 1);
        if (on > today.PlusDays(DaysAhead)) return null;
        var missing = standing.IsLapsed && height == ladder.IndexOf(standing.Stage) ? standing.Refresher
            : [.. rung.Refresher.Select(n => new Remaining(n.Kind, n.Amount, 0, []))];
        return new Lapse(person, on, on <= today, NeedWords.Of(missing), [.. missing.Select(m => m.Kind).Distinct()]);
    }

    static IEnumerable<LocalDate> Practised(Plan plan, Responder person, Standing standing, int days)
    {
        if (standing.LapsesOn is { } on) yield return on.PlusDays(-(days + 1));
        foreach (var seat in LedSeats.Of(plan, person)) yield return seat.Start.InZone(person.TimeZone).Date;
    }

    /// <summary>The day on which the sessions of the plan make the refresher whole.</summary>
    static IEnumerable<LocalDate> Refreshed(Plan plan, Responder person, Rung rung)
    {
        var own = plan.Training.Events.Where(e => e.Participants.Contains(person.Id)).OrderBy(e => e.End).ToLookup(e => e.Kind);
        if (rung.Refresher.Count == 0 || rung.Refresher.Any(n => own[n.Kind].Count() < n.Amount)) return [];
        return [rung.Refresher.Max(n => own[n.Kind].ElementAt(n.Amount - 1).End).InZone(person.TimeZone).Date];
    }
}
