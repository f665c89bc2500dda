using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>Two people meet in one shift at most in any run of days.</summary>
sealed record PairsOnce(int Days) : IRule, INamesRoles
{
    public string Name => "pairs once";

    public IReadOnlyList<string>? Roles { get; init; }

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    public IEnumerable<Problem> Validate(Company company, string place) =>
        [.. Limits.Days($"{place}.once", Name, Days), .. PairProblems.Meeting(company, this, Roles, place)];

    public void Lower(ProgramBuilder program)
    {
        foreach (var rotation in program.Rotation is { } own ? [own] : program.Company.Rotations)
            Lower(program, program.Within(rotation));
    }

    void Lower(ProgramBuilder program, ProgramBuilder part)
    {
        var label = new Label(Name,
            $"have met somebody of that shift in the {Days} days around it", "let pairs meet again sooner");
        var seats = program.Company.Responders.Select(r => part.Of(r).Counted(Roles, withTrainees: false)
            .GroupBy(c => c.Slot.Shift).ToDictionary(g => g.Key, g => program.Any(g))).ToList();
        for (var one = 0; one < seats.Count; one++)
            for (var other = one + 1; other < seats.Count; other++)
            {
                var shared = seats[one].Keys.Where(seats[other].ContainsKey).OrderBy(s => s.Start.ToInstant()).ToList();
                for (var i = 0; i < shared.Count; i++)
                    for (var k = i + 1; k < shared.Count
                        && Period.DaysBetween(shared[i].Date, shared[k].Date) < Days; k++)
                        program.AtMost(label with { Dates = shared[k].Id }, 3,
                            [seats[one][shared[i]], seats[other][shared[i]], seats[one][shared[k]], seats[other][shared[k]]]);
            }
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        var held = roster.Holdings.Where(h => Roles?.Contains(h.Role.Id) ?? !h.Role.Needs.ForTrainees);
        foreach (var rotation in held.GroupBy(h => h.Shift.Rotation.Id, StringComparer.Ordinal))
        {
            var last = new Dictionary<(string, string), (Shift Shift, bool IsPast)>();
            foreach (var meeting in rotation.GroupBy(h => h.Shift.Id).OrderBy(g => g.Min(h => h.Start)))
            {
                var (shift, isPast) = (meeting.First().Shift, meeting.First().IsPast);
                var people = meeting.Select(h => h.Responder).DistinctBy(r => r.Id)
                    .OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
                for (var i = 0; i < people.Count; i++)
                    foreach (var other in people.Skip(i + 1))
                    {
                        if (last.TryGetValue((people[i].Id, other.Id), out var before) && !isPast
                            && Period.DaysBetween(before.Shift.Date, shift.Date) < Days)
                            yield return new Violation(Name,
                                $"{Wording.Name(people[i])} and {Wording.Name(other)} meet in {before.Shift.Id} and again in {shift.Id}"
                                    + FormattableString.Invariant($"; pairs meet once in {Days} days."),
                                [people[i].Id, other.Id], before.Shift.Date, Wording.LastDay(shift));
                        last[(people[i].Id, other.Id)] = (shift, isPast);
                    }
            }
        }
    }
}
