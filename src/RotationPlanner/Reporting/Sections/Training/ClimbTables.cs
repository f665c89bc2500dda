using NodaTime.Text;

namespace RotationPlanner.Reporting;

/// <summary>Graduations, the other rungs reached, and the sessions, by date.</summary>
static class ClimbTables
{
    static readonly LocalDateTimePattern WallClock = LocalDateTimePattern.CreateWithInvariantCulture(
        "ddd d MMM, HH:mm");

    public static void Write(HtmlWriter page, ReportView view, TrainingView words)
    {
        var (training, ladder) = (view.Plan.Training, view.Company.Ladder);
        var graduations = training.Steps.Where(s => ladder.IndexOf(s.Rung) >= ladder.IndexOf(ladder.Commands)).ToList();
        if (graduations.Count > 0)
        {
            page.Line($"<h3>Planned graduations</h3>");
            Steps(page, view, words, graduations, "Who may lead from when, or reaches a higher rung");
        }
        var others = training.Steps.Except(graduations).ToList();
        if (others.Count > 0)
        {
            page.Line($"<details><summary>Other rungs reached: {others.Count}</summary>");
            Steps(page, view, words, others, "Rungs reached on the way to command");
            page.Line($"</details>");
        }
        if (training.Events.Count > 0) Sessions(page, view);
    }

    static void Steps(HtmlWriter page, ReportView view, TrainingView words, IReadOnlyList<PlannedRung> steps,
        string caption)
    {
        page.Line($"""<table class="climb"><caption class="hidden">{caption}</caption><thead><tr><th scope="col">Date</th><th scope="col">Person</th><th scope="col">Rung</th></tr></thead><tbody>""");
        foreach (var step in steps)
            page.Line($"""<tr><td class="when">{Formatting.LongDay(step.Date)}</td><th scope="row">{view.Person(step.Responder)}</th><td>{words.Rung(step.Rung)}</td></tr>""");
        page.Line($"</tbody></table>");
    }

    static void Sessions(HtmlWriter page, ReportView view)
    {
        var (events, zone) = (view.Plan.Training.Events, view.Company.TimeZone);
        page.Line($"<details><summary>Courses and tabletop sessions: {events.Count}</summary>");
        page.Line($"""<table class="climb"><caption class="hidden">Sessions, times in {zone.Id}</caption><thead><tr><th scope="col">When ({zone.Id})</th><th scope="col">What</th><th scope="col">Led by</th><th scope="col">Trainees</th></tr></thead><tbody>""");
        foreach (var session in events)
            page.Line($"""<tr><td class="when">{WallClock.Format(session.Start.InZone(zone).LocalDateTime)}</td><th scope="row">{(session.Kind == EvidenceKind.Course ? "Course" : "Tabletop")}</th><td>{view.Person(session.Facilitator)}</td><td>{Html.Join(Html.Of($", "), session.Participants.Select(view.Person))}</td></tr>""");
        page.Line($"</tbody></table></details>");
    }
}
