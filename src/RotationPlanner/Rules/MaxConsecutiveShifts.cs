using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// A person serves at most so many successive shifts: those whose steps follow one another (<see cref="Shift.Step"/>).
/// A <see cref="Stint"/> counts as one; the next one follows it where no shift of the pattern lies between them.
/// </summary>
public sealed record MaxConsecutiveShifts : IRule, INamesRoles
{
    /// <summary>Creates the rule.</summary>
    /// <param name="most">The limit, 1 or more.</param>
    public MaxConsecutiveShifts(int most) => Most = most;

    /// <inheritdoc />
    public string Name => "consecutive shifts";

    /// <summary>The limit, 1 or more.</summary>
    public int Most { get; init; }

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place) =>
        Limits.Number($"{place}.consecutive", "A cap on successive shifts", Most, 1, Limits.MostDays, "Maybe 1.");

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"have served {Most} shifts in a row", "allow more shifts in a row");
        // Steps of different rotations are different clocks.
        foreach (var rotation in program.Rotation is { } own ? [own] : program.Company.Rotations)
        {
            var part = program.Within(rotation);
            var order = rotation.Stints.Count == 0 ? null : new TurnOrder(part.Slots);
            foreach (var responder in program.Company.Responders)
            {
                var entries = part.Of(responder).Counted(Roles).ConvertAll(c => (c, order?.Successive(c.Slot.Shift) ?? c.Slot.Shift.Step, 1L));
                if (entries.Count == 0) continue;
                part.Window(label with { Responder = responder.Id }, responder, entries, Most
                    + 1, Most, oncePerDay: true);
            }
        }
    }

    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var responder in roster.Company.Responders)
        {
            var held = roster.Of(responder).Where(h => Roles is null || Roles.Contains(h.Role.Id));
            // Steps of different rotations are different clocks.
            foreach (var rotation in held.GroupBy(h => h.Shift.Rotation.Id, StringComparer.Ordinal))
                foreach (var run in Runs(rotation, roster.Stints))
                    if (run.Select(h => roster.Stints.Place(h.Shift)).Distinct().Count() is var steps && steps > Most
                        && run.Any(h => !h.IsPast))
                        yield return new Violation(Name, FormattableString.Invariant(
                            $"{Wording.Name(responder)} serves {steps} successive shifts of {rotation.Key}, ")
                            + FormattableString.Invariant(
                                $"from {run[0].Shift.Id} to {run[^1].Shift.Id}; the cap is {Most}."),
                            [responder.Id], run[0].Shift.Date, Wording.LastDay(run[^1].Shift));
        }
    }

    static IEnumerable<List<Holding>> Runs(IEnumerable<Holding> held, StintReading stints)
    {
        var run = new List<Holding>();
        foreach (var next in held.OrderBy(h => stints.Place(h.Shift)).ThenBy(h => h.Start))
        {
            if (run.Count > 0 && stints.Place(next.Shift) > stints.Place(run[^1].Shift) + 1)
            {
                yield return run;
                run = [];
            }
            run.Add(next);
        }
        if (run.Count > 0) yield return run;
    }
}
