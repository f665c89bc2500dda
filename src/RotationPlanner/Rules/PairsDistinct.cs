using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>No pair meets again until all have met; soft.</summary>
sealed record PairsDistinct : IRule, INamesRoles
{
    public string Name => "pairs distinct";

    public IReadOnlyList<string>? Roles { get; init; }

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    public IEnumerable<Problem> Validate(Company company, string place) => PairProblems.Meeting(company, this, Roles, place);

    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, "have met already", "let pairs meet again sooner");
        foreach (var rotation in program.Rotation is { } own ? [own] : program.Company.Rotations)
        {
            var part = program.Within(rotation);
            var meetings = part.Slots.Where(s => Roles?.Contains(s.Role.Id) ?? !s.Role.Needs.ForTrainees)
                .GroupBy(s => s.Shift.Id).Select(g => g.ToArray()).OrderBy(g => g[0].StartMinute).ToList();
            var people = part.Choices.Where(c => !c.Slot.IsPast).Counted(Roles, withTrainees: false)
                .Select(c => c.Responder.Id).Distinct().Count();
            foreach (var round in meetings.Chunk(LengthOfRound(rotation, people))) program.MeetOnce(label, round);
        }
    }

    /// <summary>In so many shifts everybody can meet everybody.</summary>
    int LengthOfRound(Rotation rotation, long people)
    {
        var counted = rotation.Roles.Where(r => Roles?.Contains(r.Id) ?? !r.Needs.ForTrainees).ToList();
        var seats = counted.Sum(r => (long)r.Seats.Min);
        if (seats < 2) seats = counted.Sum(r => (long)r.Seats.Max);
        if (seats < 2) return 1;
        var (pairs, each) = (people * (people - 1) / 2, seats * (seats - 1) / 2);
        return (int)Math.Clamp((pairs + each - 1) / each, 1, int.MaxValue);
    }

    public IEnumerable<Violation> Check(Roster roster) => [];
}
