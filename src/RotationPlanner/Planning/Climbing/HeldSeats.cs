using NodaTime;

namespace RotationPlanner.Planning.Climbing;

/// <summary>A plan's assignments joined with the company.</summary>
sealed class HeldSeats
{
    readonly Dictionary<string, Responder> responders;
    readonly Schedule schedule;
    readonly ILookup<string, Assignment> byShift, byResponder;

    public HeldSeats(Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        this.schedule = schedule;
        responders = schedule.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        byShift = assignments.ToLookup(a => a.Shift, StringComparer.Ordinal);
        byResponder = assignments.ToLookup(a => a.Responder, StringComparer.Ordinal);
    }

    public (Responder Responder, Shift Shift, Role Role) this[Assignment a]
    {
        get
        {
            var shift = schedule.Find(a.Shift)!;
            return (responders[a.Responder], shift, shift.Rotation.Roles.First(r => r.Id == a.Role));
        }
    }

    public IEnumerable<Assignment> In(string shift) => byShift[shift];

    /// <summary>Of those who lead the shift of a trainee's seat the one who may mentor, where there is one.</summary>
    public string? LeaderBeside(Assignment a, Role? leading, Func<string, bool> mayMentor) =>
        byShift[a.Shift].Where(o => o.Role == leading?.Id).OrderByDescending(o => mayMentor(o.Responder))
            .FirstOrDefault()?.Responder;

    public bool IsBusy(string responder, Instant start, Instant end) =>
        byResponder[responder].Any(a => a.Start < end && start < a.End);
}
