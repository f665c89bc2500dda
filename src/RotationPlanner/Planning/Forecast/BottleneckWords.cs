using RotationPlanner.Training;
using RotationPlanner.Training.Sessions;

namespace RotationPlanner.Planning.Forecast;

/// <summary>What there is of mentors, trainees' seats and sessions, against what trainees need.</summary>
static class BottleneckWords
{
    public static IEnumerable<string> Of(Company company, Plan? plan)
    {
        var standings = Standings.Of(company);
        var commands = company.Ladder.IndexOf(company.Ladder.Commands);
        var volunteers = company.Responders.Where(company.ClimbsEver).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var ahead = standings.People.Where(s => volunteers.Contains(s.Responder)).Select(s => RungSteps.From(company.Ladder, s).TakeWhile(step => step.Height < commands).SelectMany(step => step.Remaining).ToList()).Where(r => r.Count > 0).ToList();
        if (Mentors(standings, ahead) is { } mentors) yield return mentors;
        if (Seats(company, plan, ahead) is { } seats) yield return seats;
        if (Sessions(company, plan, standings) is { } sessions) yield return sessions;
        foreach (var obstacle in plan?.Training.Obstacles ?? []) yield return obstacle;
    }

    static string? Mentors(Standings standings, List<List<Remaining>> ahead)
    {
        var waiting = ahead.Count(p => p.Exists(r => r.Kind == EvidenceKind.Shadow));
        if (waiting == 0) return null;
        var (mentors, most) = (standings.People.Count(s => s.MayMentor), ahead.SelectMany(p => p)
            .Where(r => r.Kind == EvidenceKind.Shadow).Max(r => r.MentorsMissing));
        // Whom the plan calls an obstacle needs no second line.
        return mentors < most ? null : $"Mentors: {waiting} {(waiting == 1 ? "trainee has" : "trainees have")} shadowing before them, and {mentors} {(mentors == 1 ? "person" : "people")} may mentor it.";
    }

    static string? Seats(Company company, Plan? plan, List<List<Remaining>> ahead)
    {
        var needed = ahead.SelectMany(p => p).Where(r => r.Kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow)
            .Sum(r => r.Missing);
        if (needed == 0) return null;
        var shifts = plan?.Schedule ?? Schedule.Of(company);
        var there = shifts.Shifts.Sum(s =>
            ShiftDays.Of(s) * s.Rotation.Roles.Where(r => r.Needs.IsTraining(company.Ladder)).Sum(r => r.Seats.Max));
        var used = plan?.Assignments.Where(a => a.Mentor is not null)
            .Sum(a => plan.Schedule.Find(a.Shift) is { } shift ? ShiftDays.Of(shift) : 0);
        return $"Trainees' seats: {needed} days are needed until everybody commands, the horizon has {there}{(used is null ? "" : $", and the plan uses {used}")}."
            + (there < needed ? " Maybe add trainees' seats to a role, or plan further ahead." : "");
    }

    static string? Sessions(Company company, Plan? plan, Standings standings)
    {
        var needed = SessionNeeds.Of(company, standings).Sum(n => n.Kinds.Count);
        if (needed == 0) return null;
        var held = plan?.Training.Events.Sum(e => e.Participants.Count);
        return $"Sessions: trainees wait for {needed} {(needed == 1 ? "place" : "places")} in courses and tabletop sessions"
            + (held is null ? "." : $", and the plan has {held} in {plan!.Training.Events.Count} {(plan.Training.Events.Count == 1 ? "session" : "sessions")}.");
    }
}
