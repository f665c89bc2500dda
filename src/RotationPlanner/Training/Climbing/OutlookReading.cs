using NodaTime;
using RotationPlanner.Training.Sessions;

namespace RotationPlanner.Training;

/// <summary>
/// Reads what the horizon may bring a person, from where they stand, what is missing, and the sessions planned for
/// them.
/// </summary>
static class OutlookReading
{
    public static Outlook Of(Company company, Standing standing, IReadOnlyList<TrainingEvent> events,
        Responder responder)
    {
        var ladder = company.Ladder;
        var start = company.Horizon.Start;
        var known = new List<KnownRung> { new(ladder.IndexOf(standing.Stage), start, !standing.IsLapsed, true) };
        var climb = new List<SeatRung>();
        var sessions = new SessionDates(standing.Responder, events, responder.TimeZone);
        if (standing.IsLapsed)
        {
            if (sessions.After(standing.Refresher) is { } refreshed)
                known.Add(new KnownRung(known[0].Height, refreshed, true, false));
            return new Outlook(standing, known, climb);
        }
        var (from, until) = ladder.ClimbingTime(responder, company.Horizon);
        foreach (var step in RungSteps.From(ladder, standing))
        {
            var seats = step.Remaining.Where(r => r.Kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow).ToList();
            var rest = step.Remaining.Where(r => !seats.Contains(r) && r.Kind != EvidenceKind.SignOff).ToList();
            var gap = step.Remaining.Any(r => r.Kind == EvidenceKind.SignOff) ? ladder.SignOffGap : 0;
            // What seats do not bring must be brought by sessions, and sessions are planned before seats.
            if (rest.Count > 0 && (climb.Count > 0 || !rest.TrueForAll(r => SessionNeeds.IsSession(r.Kind)))) break;
            if (rest.Count > 0)
            {
                if (sessions.After(rest) is not { } after) break;
                from = LocalDate.Max(from, after);
            }
            if (from >= until) break;
            // Accepting a candidate is a decision; signing what was shown in seats is presumed.
            if (seats.Count == 0 && gap > 0 && !ladder.Rungs[step.Height].TrainsInSeats) break;
            foreach (var seat in seats)
            {
                var last = seat == seats[^1];
                climb.Add(new SeatRung(step.Height, from, seat.Missing, seat.MentorsMissing, seat.Mentors, seat.Kind == EvidenceKind.Shadow, last ? gap : 0, last ? step.Height + 1 : step.Height));
                from = from.PlusDays(seat.Missing);
            }
            from = from.PlusDays(gap);
            if (climb.Count == 0 && from < until) known.Add(new KnownRung(step.Height + 1, from, true, false));
        }
        return new Outlook(standing, known, climb);
    }

    /// <summary>The days after a person's sessions, handed out in order.</summary>
    sealed class SessionDates(string responder, IReadOnlyList<TrainingEvent> events, DateTimeZone zone)
    {
        readonly Queue<TrainingEvent> mine = new(
            events.Where(e => e.Participants.Contains(responder)).OrderBy(e => e.Start));

        /// <summary>
        /// The day after the last session that makes good what is missing; null when there are too few.
        /// </summary>
        public LocalDate? After(IReadOnlyList<Remaining> missing)
        {
            LocalDate? last = null;
            foreach (var kind in missing.OrderBy(m => m.Kind).SelectMany(m => Enumerable.Repeat(m.Kind, m.Missing)))
            {
                if (!mine.TryDequeue(out var next) || next.Kind != kind) return null;
                last = next.End.InZone(zone).Date.PlusDays(1);
            }
            return last;
        }
    }
}
