using RotationPlanner.Training;
using RotationPlanner.Training.Sessions;

namespace RotationPlanner.Planning.Climbing;

/// <summary>What stands in the way of trainees, whatever seats they are given.</summary>
static class Obstacles
{
    const int MostNames = 6;

    public static IEnumerable<string> Of(Company company, TrainingOutlook outlook)
    {
        var ladder = company.Ladder;
        var standings = Standings.Of(company);
        var climbers = company.Responders.Where(r => company.ClimbsEver(r) && ladder.IndexOf(outlook[r.Id].Standing.Stage) is >= 0 and var h
            && ladder.Rungs[h].TrainsInSeats).ToList();
        var shadows = climbers.Where(r => outlook[r.Id].Climb.Any(c => c.NeedsMentor)).ToList();
        if (shadows.Count > 0 && !standings.People.Any(s => s.MayMentor))
            yield return $"Nobody may mentor: {Names(shadows)} cannot shadow. Maybe record who has led enough shifts to stand on '{ladder.Mentors}', or let a lower rung mentor.";
        else if (shadows.Count > 0 && shadows.Max(r => outlook[r.Id].Climb.Max(c => c.Mentors)) is var most
            && standings.People.Count(s => s.MayMentor) is var mentors && mentors < most)
            yield return $"Shadowing needs {most} different mentors, and there {(mentors == 1 ? "is" : "are")} {mentors}. Maybe bring one more to '{ladder.Mentors}'.";

        var seatless = climbers.Where(r => outlook[r.Id].Climb.Count == 0 && outlook[r.Id].Standing.Remaining.Any(x => x.Kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow)).ToList();
        if (seatless.Count > 0)
            yield return $"There is no trainee's seat for {Names(seatless)}. Maybe add a role for trainees beside a commander, or let them hold it.";

        var taught = outlook.Events.SelectMany(e => e.Participants).CountBy(p => p, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        foreach (var kind in SessionNeeds.Of(company, standings)
            .Where(n => taught.GetValueOrDefault(n.Responder.Id) < n.Kinds.Count)
            .GroupBy(n => n.Kinds[taught.GetValueOrDefault(n.Responder.Id)]))
            yield return $"No time suits {company.Sessions.Least} trainees and somebody who leads a {(kind.Key == EvidenceKind.Course ? "course" : "tabletop session")} for {Names([.. kind.Select(n => n.Responder)])}. "
                + "Maybe let fewer take part, or widen the working hours.";
    }

    static string Names(List<Responder> people) =>
        string.Join(", ", people.Take(MostNames).Select(r => TextSanitizer.Line(r.Name)))
            + (people.Count > MostNames ? $" and {people.Count - MostNames} more" : "");
}
