using RotationPlanner.Training;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>A piece of work on the way to command, done in order.</summary>
/// <param name="Height">The rung it is done on.</param>
/// <param name="Kind">What.</param>
/// <param name="Amount">How much: sessions, incidents, days.</param>
/// <param name="Mentors">Different mentors.</param>
sealed record ClimbTask(int Height, EvidenceKind Kind, int Amount, int Mentors)
{
    public bool IsSession => Kind is EvidenceKind.Course or EvidenceKind.Tabletop;

    public bool IsSeat => Kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow;

    /// <summary>Whether so many people who may mentor are enough for it.</summary>
    public bool IsGuided(int mentors) => Kind != EvidenceKind.Shadow || mentors >= Math.Max(1, Mentors);
}

/// <summary>The work before somebody up to the rung of command, the next first.</summary>
static class ClimbWork
{
    public static IReadOnlyList<ClimbTask> Of(Ladder ladder, Standing standing)
    {
        if (standing.IsLapsed) return [.. Tasks(ladder.IndexOf(standing.Stage), standing.Refresher)];
        var commands = ladder.IndexOf(ladder.Commands);
        return [.. RungSteps.From(ladder, standing).TakeWhile(s => s.Height < commands).SelectMany(s => Tasks(s.Height, s.Remaining))];
    }

    /// <summary>Of somebody who stands on the lowest rung.</summary>
    public static IReadOnlyList<ClimbTask> FromTheGround(Ladder ladder) =>
    [
        .. ladder.Rungs.Take(ladder.IndexOf(ladder.Commands)).SelectMany((rung, height) =>
            Tasks(height, rung.Needs.Select(n => new Remaining(n.Kind, n.Amount, n.Mentors, [])))),
    ];

    /// <summary>Whether evidence leads up to command: each rung on the way is left by work.</summary>
    public static bool LeadsUp(Ladder ladder, Standing standing) => standing.IsLapsed
        || ladder.Rungs.Skip(ladder.IndexOf(standing.Stage)).TakeWhile(r => r.Id != ladder.Commands).All(r => r.Needs.Count > 0);

    // A sign-off comes last; it is given for all the rest.
    static IEnumerable<ClimbTask> Tasks(int height, IEnumerable<Remaining> remaining) =>
        remaining.Where(r => r.Missing > 0 || r.MentorsMissing > 0).OrderBy(r => r.Kind)
            .Select(r => new ClimbTask(height, r.Kind, r.Missing, r.MentorsMissing));
}
