using RotationPlanner.Rules;
using RotationPlanner.Training;
namespace RotationPlanner.Benchmarks.Climb;

/// <summary>The same people and seats of duty, but nobody climbs: no seats for trainees, no record, everybody on the rung where they stand on a ladder without work.</summary>
static class WithoutClimb
{
    public static Company Of(Company company)
    {
        var rungs = TrainingReport.Of(company).People.ToDictionary(p => p.Responder, p => p.Rung);
        return company with
        {
            Ladder = company.Ladder with { Rungs = [.. company.Ladder.Rungs.Select(r => new Rung(r.Id) { Name = r.Name })] },
            Responders = [.. company.Responders.Select(r => r with { Stage = rungs[r.Id], Done = new Dictionary<string, int>(), Record = [] })],
            Rotations = [.. company.Rotations.Select(r => r with { Roles = [.. r.Roles.Where(o => !o.Needs.ForTrainees)] })],
        };
    }
}
