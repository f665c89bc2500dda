using NodaTime;
using NodaTime.Text;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record RestBetweenShifts
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var responder in roster.Company.Responders)
        {
            var held = roster.Of(responder).ToList();
            var rested = held.SkipLast(1).Select(RestedAfter).ToList();
            for (var i = 1; i < held.Count; i++)
            {
                var next = held[i];
                // Overlaps, and two roles of one shift, are told as overlaps.
                var tooClose = held.Take(i).Where((h, k) => rested[k] > next.Start && !(h.IsPast && next.IsPast) && h.End <= next.Start && !IsOneStretch(roster, h, next)).ToList();
                if (tooClose.Count > 0) yield return Breach(tooClose.MaxBy(h => h.End)!, next);
            }
        }
    }

    // Days are added on the wall clock of the shift that ends, hours on the instant: seven days after a Monday 09:00 is
    // a Monday 09:00 in every season.
    Instant RestedAfter(Holding held)
    {
        var zone = held.Shift.End.Zone;
        var days = new PeriodBuilder { Years = Rest.Years, Months = Rest.Months, Weeks = Rest.Weeks, Days = Rest.Days }.Build();
        var rested = days.Equals(Period.Zero) ? held.End : held.Shift.End.LocalDateTime.Plus(days).InZoneLeniently(zone).ToInstant();
        return rested + (Rest - days).ToDuration();
    }

    static bool IsOneStretch(Roster roster, Holding first, Holding second)
    {
        var rules = first.Shift.Rotation.Id == second.Shift.Rotation.Id ? first.Shift.Rotation.Rules.Concat(roster.Company.Rules) : roster.Company.Rules;
        return roster.Joined.Join(first, second) || rules.Any(rule => rule.IsOneStretch(first, second));
    }

    Violation Breach(Holding earlier, Holding later) => new(Name,
        $"{Wording.Holds(later)}, but {earlier.Shift.Id} ended {Hours(later.Start - earlier.End)} before; the rest is {PeriodPattern.NormalizingIso.Format(Rest)}.",
        [later.Responder.Id], earlier.Shift.Date, Wording.LastDay(later.Shift));

    static string Hours(Duration time) => FormattableString.Invariant($"{time.TotalHours:0.##} h");
}
