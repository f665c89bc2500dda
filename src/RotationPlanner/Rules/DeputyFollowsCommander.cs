using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Who leads one shift is the deputy of the next (PagerDuty: the backup shift directly after the primary one). The next
/// of a named shift is the one of the same name a step later (<see cref="Shift.Step"/>: the next day, of shifts of several
/// days the next block); where there is none, the deputy is free. Whoever leads a <see cref="Stint"/> is the deputy of the
/// next stint.
/// </summary>
public sealed record DeputyFollowsCommander : IRule, INamesRoles
{
    /// <inheritdoc />
    public string Name => "deputy follows commander";

    /// <summary>The role that leads.</summary>
    public string Leader { get; init; } = "commander";

    /// <summary>The role that follows.</summary>
    public string Follower { get; init; } = "deputy";

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => [("leader", Leader), ("follower", Follower)];

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place)
    {
        if (Leader == Follower)
            yield return new Problem(
                $"{place}.follower", "The role that follows is the role that leads.", Follower, "Maybe 'deputy'.");
        foreach (var rotation in company.Rotations.Where(r => company.Rules.Contains(this) || r.Rules.Contains(this)))
        {
            var leader = rotation.Roles.FirstOrDefault(r => r.Id == Leader);
            var follower = rotation.Roles.FirstOrDefault(r => r.Id == Follower);
            if (leader is not null && follower is not null && rotation.Stints.Any(s => s.IsWished))
                yield return new Problem(place, $"In '{TextSanitizer.Line(rotation.Id)}' stints are only wished for: where several people lead one, nobody is to follow as {TextSanitizer.Line(Follower)}.",
                    null, "Maybe remove `split` from the stints, or remove this rule.");
            if (leader is not null && follower is not null && leader.Seats.Min > follower.Seats.Max)
                yield return new Problem($"{place}.follower",
                    FormattableString.Invariant(
                        $"In '{TextSanitizer.Line(rotation.Id)}' {leader.Seats.Min} people lead, ")
                        + FormattableString.Invariant($"but only {follower.Seats.Max} can follow."),
                    Follower, "Maybe give both roles the same seats.");
        }
    }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name,
            "cannot also serve the shift that belongs to it", "let another person take the shift that follows");
        var orders = program.Slots.Where(s => s.Shift.Rotation.Stints.Count > 0).GroupBy(s => s.Shift.Rotation.Id)
            .ToDictionary(g => g.Key, g => new TurnOrder(g), StringComparer.Ordinal);
        int Step(Shift shift) => orders.GetValueOrDefault(shift.Rotation.Id)?.Successive(shift) ?? shift.Step;
        var byStep = program.Slots.Where(s => s.Role.Id == Leader || s.Role.Id == Follower)
            .ToLookup(s => (s.Shift.Rotation.Id, s.Shift.Name, Step(s.Shift), s.Role.Id));
        foreach (var follower in program.Slots.Where(s => s.Role.Id == Follower && !s.IsPast))
        {
            var before = byStep[(follower.Shift.Rotation.Id, follower.Shift.Name, Step(follower.Shift) - 1, Leader)].ToList();
            if (before.Count == 0) continue;
            // A cover may have split a worked shift between several people.
            List<Slot> leaders = before.Find(s => !s.IsPast) is { } planned ? [planned] : before;
            var leads = leaders.SelectMany(l => program.In(l.Shift).Where(c => c.Slot == l))
                .ToLookup(c => c.Responder.Id, StringComparer.Ordinal);
            var follows = program.In(follower.Shift).Where(c => c.Slot == follower)
                .ToDictionary(c => c.Responder.Id, StringComparer.Ordinal);
            foreach (var choice in leads.SelectMany(l => l))
                if (!choice.Slot.IsPast || follows.ContainsKey(choice.Responder.Id))
                    program.Same(For(choice, follower), choice, follows.GetValueOrDefault(choice.Responder.Id));
            foreach (var choice in follows.Values.Where(c => !leads.Contains(c.Responder.Id)))
                program.Same(For(choice, leaders[0]), choice, null);
        }

        Label For(Choice choice, Slot other) => label with { Responder = choice.Responder.Id, Needs = other };
    }

    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        var planned = roster.Shifts.ToLookup(s => (s.Rotation.Id, s.Name, roster.Stints.Place(s)));
        var worked = roster.Holdings.Where(h => h.IsPast && h.Role.Id == Leader)
            .ToLookup(h => (h.Shift.Rotation.Id, h.Shift.Name, roster.Stints.Place(h.Shift)));
        foreach (var shift in roster.Shifts)
        {
            var before = (shift.Rotation.Id, shift.Name, roster.Stints.Place(shift) - 1);
            var followers = People(roster.In(shift).Where(h => h.Role.Id == Follower));
            if (planned[before].FirstOrDefault() is { } previous)
            {
                var leaders = People(roster.In(previous).Where(h => h.Role.Id == Leader));
                if (!followers.Select(r => r.Id).ToHashSet().SetEquals(leaders.Select(r => r.Id)))
                    yield return Breach(shift, leaders, followers);
            }
            // Whoever led before the horizon may no longer be able to follow: then the seat stays empty, and that is
            // told as such.
            else if (People(worked[before]) is { Count: > 0 } leaders
                && !followers.Select(r => r.Id).ToHashSet().IsSubsetOf(leaders.Select(r => r.Id)))
                yield return Breach(shift, leaders, followers);
        }
    }

    static List<Responder> People(IEnumerable<Holding> held) =>
        [.. held.Select(h => h.Responder).DistinctBy(r => r.Id)];

    Violation Breach(Shift shift, List<Responder> leaders, List<Responder> followers) => new(Name,
        $"{Names(leaders)} led the shift before {shift.Id} ({Wording.Span(shift.Date, Wording.LastDay(shift))}) "
            + $"as {Leader}, but {Names(followers)} follows as {Follower}.",
        [.. leaders.Concat(followers).Select(r => r.Id).Distinct()], shift.Date, Wording.LastDay(shift));

    static string Names(List<Responder> people) =>
        people.Count == 0 ? "nobody" : string.Join(" and ", people.Select(Wording.Name));

    /// <summary>As <see cref="IChecks.IsOneStretch"/>, from one stint to the next.</summary>
    internal bool JoinsStints(StintReading stints, Holding first, Holding second) =>
        first.Shift.Rotation.Id == second.Shift.Rotation.Id && first.Shift.Rotation.Stints.Count > 0
        && first.Shift.Name == second.Shift.Name && stints.Place(first.Shift) + 1 == stints.Place(second.Shift)
        && first.Role.Id == Leader && second.Role.Id == Follower;

    bool IChecks.IsOneStretch(Holding first, Holding second) =>
        first.Shift.Rotation.Stints.Count == 0 && first.Shift.Rotation.Id == second.Shift.Rotation.Id
        && first.Shift.Name == second.Shift.Name && first.Shift.Step + 1 == second.Shift.Step
        && first.Role.Id == Leader && second.Role.Id == Follower;
}
