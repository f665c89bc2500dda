using NodaTime;
using RotationPlanner.Planning.Living;

namespace RotationPlanner;

/// <summary>What one person serves in a range of dates, told from what was planned for them.</summary>
public sealed record PersonHours
{
    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>
    /// What was planned for them before anybody took over from anybody: time that they gave to others is in it, and time
    /// that they took over is not. Over all people it is as much as <see cref="Served"/> and <see cref="Ahead"/>.
    /// </summary>
    public required DutyTime Planned { get; init; }

    /// <summary>What they really served: seats that ended by now, each for whoever held it then.</summary>
    public required DutyTime Served { get; init; }

    /// <summary>Seats that have not ended by now, each for whoever holds it now.</summary>
    public required DutyTime Ahead { get; init; }

    /// <summary>Of the served hours: those taken over from others, swaps apart.</summary>
    public required double CoverHours { get; init; }

    /// <summary>How many times they took over such time; pieces of one seat in a row are one.</summary>
    public required int Covers { get; init; }

    /// <summary>Of <see cref="Covers"/>: those that began within the notice of when they were published.</summary>
    public required int ShortNoticeCovers { get; init; }

    /// <summary>Of <see cref="CoverHours"/>: those of such covers.</summary>
    public required double ShortNoticeHours { get; init; }

    /// <summary>Of the served hours: those in which they mentored a trainee of the same shift, trainee by trainee.</summary>
    public required double Mentoring { get; init; }

    /// <summary>
    /// Hours that they stayed beside whoever took over after seats that they served (<see cref="Rotation.Overlap"/>); in
    /// none of the others.
    /// </summary>
    public required double HandOverHours { get; init; }
}

/// <summary>Hours by person, for payroll and time sheets.</summary>
public static class HoursReport
{
    /// <summary>
    /// Counts the seats whose shifts start in a range of dates, each in its shift's own zone. A shift across the range's
    /// border counts whole where it starts, so that the hours of ranges that follow each other add up; a night, a weekend
    /// or a holiday that two shifts touch can count in both ranges. Seats of the timeline outside the plan's horizon count
    /// as those inside do.
    /// </summary>
    /// <param name="plan">The plan, with the covers that were published.</param>
    /// <param name="days">The dates, both included.</param>
    /// <param name="now">Seats, and parts of covered ones, that ended by then were served, UTC.</param>
    /// <returns>One entry per responder, in the company's order; people without a seat included.</returns>
    public static IReadOnlyList<PersonHours> Hours(this Plan plan, DateInterval days, Instant now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var count = new DutyCount(plan, days, now);
        return [.. plan.Company.Responders.Select(count.HoursOf)];
    }
}
