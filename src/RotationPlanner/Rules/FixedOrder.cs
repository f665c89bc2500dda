using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// The order people expect: they take turns in the first role of a rotation in a fixed order, and the next horizon goes
/// on where the one before ended. The plan departs from it only for required seats and hard rules, and a note says
/// where. Fairness is what the order makes of it: it comes after.
/// </summary>
public sealed record FixedOrder : IRule
{
    /// <inheritdoc />
    public string Name => "order";

    /// <inheritdoc />
    public bool IsDemand => true;

    /// <summary>
    /// The <see cref="Responder.Id"/>s in order; null for everybody who may hold the role, in the order of the company.
    /// </summary>
    public IReadOnlyList<string>? People { get; init; }

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place)
    {
        if (company.Rules.Contains(this))
            yield return new Problem(place, "An order of people is for one rotation.", null, "Maybe move it to a rotation.");
        if (People is { Count: 0 })
            yield return new Problem(place, "The order names nobody.", null, "Maybe name everybody who serves in turn, or remove it.");
        var known = company.Responders.Select(r => r.Id).ToList();
        foreach (var id in (People ?? []).Distinct().Where(id => !known.Contains(id)))
            yield return new Problem(place, "The order names somebody who is not there.", id, SpellingSuggestion.Advice(id, known));
        var roles = company.Rotations.Where(r => r.Rules.Contains(this) && r.Roles.Count > 0).Select(r => r.Roles[0]).ToList();
        foreach (var person in company.Responders.Where(r => People?.Contains(r.Id) == true))
            if (roles.Find(role => !MayServe(company, person, role)) is { } role)
                yield return new Problem(place, $"The order names somebody who may not serve as '{TextSanitizer.Line(role.Id)}'.", person.Id, "Maybe leave them out, or certify them.");
    }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        if (program.Rotation is not { Roles: [var role, ..] } rotation) return;
        var label = new Label(Name, "are not the next in order", "leave the order");
        var heads = program.Choices.Where(c => !c.Slot.IsPast && c.Slot.Role.Id == role.Id)
            .ToLookup(c => (c.Slot.Shift.Id, c.Responder.Id));
        foreach (var turn in TurnsInOrder.Of(program.Schedule, rotation, In(program.Company, rotation)))
            foreach (var person in turn.People)
                if (heads[(turn.Shift.Id, person)].FirstOrDefault() is { } choice)
                    program.Demand(label with { Dates = turn.Shift.Id }, 1, [program.Any([choice]).Times(1)], long.MaxValue);
    }

    /// <summary>The order in a rotation.</summary>
    internal IReadOnlyList<string> In(Company company, Rotation rotation) => People
        ?? [.. company.Responders.Where(r => MayServe(company, r, rotation.Roles[0])).Select(r => r.Id).DefaultIfEmpty("")];

    static bool MayServe(Company company, Responder responder, Role role) =>
        Standings.Of(company)[responder.Id].Allows(role.Needs) && (responder.MayHold?.Contains(role.Id) ?? true);

    /// <summary>A departure is no fault of a plan: its notes tell it.</summary>
    public IEnumerable<Verification.Violation> Check(Verification.Roster roster) => [];
}
