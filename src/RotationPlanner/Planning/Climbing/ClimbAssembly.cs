using RotationPlanner.Training;

namespace RotationPlanner.Planning.Climbing;

/// <summary>
/// What a plan's seats mean for training: who mentors whom, who commands provisionally and who steps in, who reaches
/// which rung when.
/// </summary>
static class ClimbAssembly
{
    public static (IReadOnlyList<Assignment> Assignments, TrainingPlan Training) Of(
        Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        var company = schedule.Company;
        var outlook = TrainingOutlook.Of(company);
        var seats = new HeldSeats(schedule, assignments);
        var fallbacks = new Fallbacks(company, outlook, seats);
        var marked = assignments.Select(a => seats[a] is var (responder, shift, role)
            ? a with
            {
                Mentor = outlook.MeaningOf(role).IsTraining ? seats.LeaderBeside(
                    a, outlook.Leading(shift.Rotation), id => outlook[id].Standing.MayMentor) : null,
                Provisional = outlook.IsProvisional(responder, shift, role),
                Fallback = outlook.IsProvisional(responder, shift, role)
                    ? fallbacks.For(a, responder, shift, role) : null,
            }
            : a).ToList();
        var own = marked.ToLookup(a => a.Responder, StringComparer.Ordinal);
        var steps = company.Responders.SelectMany(r => PlannedSteps.Of(company, r, outlook[r.Id], own[r.Id], seats))
            .OrderBy(s => s.Date).ToList();
        return (marked, new TrainingPlan { Events = outlook.Events, Steps = steps, Obstacles = [.. Obstacles.Of(company, outlook)] });
    }
}
