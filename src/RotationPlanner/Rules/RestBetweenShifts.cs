using NodaTime;
using NodaTime.Text;
using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Between the end of one of a person's shifts and the start of the next lies at least so much time. Shifts that a rule
/// makes one stretch (<see cref="IChecks.IsOneStretch"/>), such as <see cref="DeputyFollowsCommander"/>, and shifts of one
/// <see cref="Stint"/>, need no rest between them. Days are calendar days in the shift's zone, hours are elapsed; hours
/// begin when the <see cref="Rotation.Overlap"/> with whoever takes over is over.
/// </summary>
public sealed record RestBetweenShifts : IRule
{
    /// <summary>Creates the rule.</summary>
    /// <param name="rest">The time, such as seven days or eleven hours; not negative.</param>
    public RestBetweenShifts(Period rest) => Rest = rest;

    /// <inheritdoc />
    public string Name => "rest";

    /// <summary>The time, such as seven days or eleven hours; not negative.</summary>
    public Period Rest { get; init; }

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place)
    {
        long[] units =
        [
            Rest.Years, Rest.Months, Rest.Weeks, Rest.Days, Rest.Hours,
            Rest.Minutes, Rest.Seconds, Rest.Milliseconds, Rest.Ticks, Rest.Nanoseconds,
        ];
        if (units.Any(u => u < 0))
            yield return new Problem($"{place}.rest", "Rest is not negative.", Text(), "Maybe P7D or PT11H.");
        else if (Days() > Limits.MostDays)
            yield return new Problem($"{place}.rest", "Rest is longer than ten years.", Text(), "Maybe P7D or PT11H.");
        else if (Rest.Seconds % 60 != 0 || Rest.Milliseconds != 0 || Rest.Ticks != 0 || Rest.Nanoseconds != 0)
            yield return new Problem(
                $"{place}.rest", "Rest is counted in whole minutes.", Text(), "Maybe P7D or PT11H.");
    }

    // Longest reading of each unit; decimal, since a period may hold the largest numbers there are.
    decimal Days() => (366m * Rest.Years) + (31m * Rest.Months) + (7m * Rest.Weeks) + Rest.Days
        + (Rest.Hours / 24m) + (Rest.Minutes / 1440m) + (Rest.Seconds / 86_400m) + (Rest.Milliseconds / 86_400_000m)
        + ((decimal)Rest.Ticks / NodaConstants.TicksPerDay)
        + ((decimal)Rest.Nanoseconds / NodaConstants.NanosecondsPerDay);

    string Text() => PeriodPattern.Roundtrip.Format(Rest);

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, "are resting", "shorten the rest");
        var stays = HandOvers.Stays(program.Schedule);
        program.ApartOfEach(label, s => s.IsParted ? s.EndMinute : RestedAt(s.Shift, stays));
        PartedRest.Post(program, label, c => RestedAt(c.Slot.Shift, stays));
    }

    // Days on the wall clock, hours on the instant: seven days after a Monday 09:00 is a Monday 09:00 in every season.
    long RestedAt(Shift shift, Func<Shift, Duration> stays)
    {
        var days = new PeriodBuilder { Years = Rest.Years, Months = Rest.Months, Weeks = Rest.Weeks, Days = Rest.Days }.Build();
        var hours = new PeriodBuilder
        {
            Hours = Rest.Hours, Minutes = Rest.Minutes, Seconds = Rest.Seconds,
            Milliseconds = Rest.Milliseconds, Ticks = Rest.Ticks,
        }.Build();
        var day = days == Period.Zero ? shift.End.ToInstant()
            : shift.End.LocalDateTime.Plus(days).InZoneLeniently(shift.End.Zone).ToInstant();
        return (day + (Rest.HasTimeComponent ? stays(shift) + hours.ToDuration() : Duration.Zero)).Minute();
    }

    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var responder in roster.Company.Responders)
        {
            var held = roster.Of(responder).ToList();
            var rested = held.SkipLast(1).Select(h => RestedAfter(h, roster.Schedule)).ToList();
            for (var i = 1; i < held.Count; i++)
            {
                var (next, begins) = (held[i], held[i].Start);
                // Overlaps, and two roles of one shift, are told as overlaps.
                var tooClose = held.Take(i).Where((h, k) => rested[k] > begins
                    && !(h.IsPast && next.IsPast) && h.End <= begins && !IsOneStretch(roster, h, next)).ToList();
                if (tooClose.Count > 0) yield return Breach(tooClose.MaxBy(h => h.End)!, next, roster.Schedule);
            }
        }
    }

    // Days are added on the wall clock of the shift that ends, hours on the instant: seven days after a Monday 09:00 is
    // a Monday 09:00 in every season.
    Instant RestedAfter(Holding held, Schedule schedule)
    {
        var zone = held.Shift.End.Zone;
        var days = new PeriodBuilder { Years = Rest.Years, Months = Rest.Months, Weeks = Rest.Weeks, Days = Rest.Days }.Build();
        var rested = days.Equals(Period.Zero) ? held.End
            : held.Shift.End.LocalDateTime.Plus(days).InZoneLeniently(zone).ToInstant();
        return !Rest.HasTimeComponent ? rested : rested + Overlap(held, schedule) + (Rest - days).ToDuration();
    }

    // Whoever goes stays beside whoever comes: another shift of the rotation begins as this one ends.
    internal static Duration Overlap(Holding held, Schedule schedule) =>
        held.Shift.Rotation.Overlap is var overlap && overlap > Duration.Zero && schedule.Shifts.Any(s =>
            s.Rotation.Id == held.Shift.Rotation.Id && s.Start.ToInstant() == held.End) ? overlap : Duration.Zero;

    static bool IsOneStretch(Roster roster, Holding first, Holding second)
    {
        var rules = first.Shift.Rotation.Id == second.Shift.Rotation.Id
            ? first.Shift.Rotation.Rules.Concat(roster.Company.Rules) : roster.Company.Rules;
        return roster.Joined.Join(first, second) || roster.Stints.AreOneTurn(first, second)
            || rules.OfType<IChecks>().Any(rule => rule.IsOneStretch(first, second))
            || rules.OfType<DeputyFollowsCommander>().Any(rule => rule.JoinsStints(roster.Stints, first, second));
    }

    Violation Breach(Holding earlier, Holding later, Schedule schedule) => new(Name,
        $"{Wording.Holds(later)}, but {earlier.Shift.Id} ended {Hours(later.Start - earlier.End)} before{Staying(earlier, schedule)}; "
            + $"the rest is {PeriodPattern.NormalizingIso.Format(Rest)}.",
        [later.Responder.Id], earlier.Shift.Date, Wording.LastDay(later.Shift));

    string Staying(Holding held, Schedule schedule) => Overlap(held, schedule) is var stay && stay > Duration.Zero
        && Rest.HasTimeComponent ? FormattableString.Invariant($", with {stay.TotalMinutes:0} min beside whoever took over") : "";

    static string Hours(Duration time) => FormattableString.Invariant($"{time.TotalHours:0.##} h");
}
