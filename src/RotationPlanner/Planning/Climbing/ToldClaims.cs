using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Solving;
using RotationPlanner.Training;

namespace RotationPlanner.Planning.Climbing;

/// <summary>
/// Claims as a plan tells them: where people climb in seats, they speak of plans with the same training alone, and name
/// who is certified, and when. What was found while trainees' seats were open is no claim, as it looks at progress week
/// by week only and at some dates of graduation.
/// </summary>
static class ToldClaims
{
    public static IReadOnlyList<ObjectiveResult> Of(
        CompiledProgram compiled, IReadOnlyList<ObjectiveResult> results, TrainingPlan training)
    {
        var program = compiled.Program;
        if (program.IsTrainingOpen) return [.. results.Select(Withdrawn)];
        var steps = training.Steps.Where(s => s.Rung == program.Company.Ladder.Commands);
        List<(string, LocalDate)> certified = [.. steps.Select(s => Graduation(compiled, s)).OfType<(string, LocalDate)>()];
        return [.. results.Select(o => o with { Claim = Scoped(o.Claim) })];

        Claim? Scoped(Claim? claim) =>
            claim is null ? null : claim with { SameTraining = program.IsTrainingSettled, Certified = certified };
    }

    // Zero is least of whatever is counted, whoever trains.
    static ObjectiveResult Withdrawn(ObjectiveResult result) =>
        result.Claim is null or { AtLeast: 0, Given: [] } ? result
        : result with { Status = ProofStatus.NotProved, Method = "local search", Claim = null };

    /// <summary>
    /// Since when the shares and the seats that are open take somebody as certified: by other mentors the plan may have
    /// got there earlier, and nobody asked about that.
    /// </summary>
    static (string Responder, LocalDate From)? Graduation(CompiledProgram compiled, PlannedRung step)
    {
        var company = compiled.Program.Company;
        var (climb, commands) = (TrainingOutlook.Of(company)[step.Responder].Climb,
            company.Ladder.IndexOf(company.Ladder.Commands));
        for (var k = 0; k < climb.Count; k++)
        {
            if (climb[k].Opens < commands) continue;
            if (compiled.Forecast?.Completed.GetValueOrDefault(step.Responder) is not { } done || done.Count <= k)
                return null;
            var zone = company.Responders.First(r => r.Id == step.Responder).TimeZone;
            var open = Instant.FromUnixTimeSeconds(60 * done[k]).InZone(zone).Date.PlusDays(climb[k].GapDays);
            return (step.Responder, LocalDate.Max(step.Date, open));
        }
        return (step.Responder, step.Date);
    }
}
