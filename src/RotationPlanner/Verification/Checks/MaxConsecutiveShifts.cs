using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record MaxConsecutiveShifts
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var responder in roster.Company.Responders)
        {
            var held = roster.Of(responder).Where(h => Roles is null || Roles.Contains(h.Role.Id));
            // Steps of different rotations are different clocks.
            foreach (var rotation in held.GroupBy(h => h.Shift.Rotation.Id, StringComparer.Ordinal))
                foreach (var run in Runs(rotation))
                    if (run.Select(h => h.Shift.Step).Distinct().Count() is var steps && steps > Most && run.Any(h => !h.IsPast))
                        yield return new Violation(Name, FormattableString.Invariant(
                            $"{Wording.Name(responder)} serves {steps} successive shifts of {rotation.Key}, from {run[0].Shift.Id} to {run[^1].Shift.Id}; the cap is {Most}."),
                            [responder.Id], run[0].Shift.Date, Wording.LastDay(run[^1].Shift));
        }
    }

    static IEnumerable<List<Holding>> Runs(IEnumerable<Holding> held)
    {
        var run = new List<Holding>();
        foreach (var next in held.OrderBy(h => h.Shift.Step))
        {
            if (run.Count > 0 && next.Shift.Step > run[^1].Shift.Step + 1)
            {
                yield return run;
                run = [];
            }
            run.Add(next);
        }
        if (run.Count > 0) yield return run;
    }
}
