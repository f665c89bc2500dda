using NodaTime;
using RotationPlanner.Training;

namespace RotationPlanner.Planning.Climbing;

/// <summary>The rungs one person reaches by the plan: by sessions, by days in seats, by shifts led.</summary>
static class PlannedSteps
{
    /// <summary>By date, each higher than the one before: who is promoted to a rung does not reach it once more by training.</summary>
    public static IEnumerable<PlannedRung> Of(
        Company company, Responder responder, Outlook outlook, IEnumerable<Assignment> own, HeldSeats seats)
    {
        var reached = outlook.Known[0].Height;
        foreach (var (step, height) in All(company, responder, outlook, own, seats)
            .Select(s => (s, Height: company.Ladder.IndexOf(s.Rung))).OrderBy(s => s.s.Date).ThenBy(s => s.Height))
        {
            if (height <= reached) continue;
            reached = height;
            yield return step;
        }
    }

    static IEnumerable<PlannedRung> All(
        Company company, Responder responder, Outlook outlook, IEnumerable<Assignment> own, HeldSeats seats)
    {
        var zone = responder.TimeZone;
        var held = own.OrderBy(a => a.Start).ToList();
        foreach (var known in outlook.Known.Skip(1))
            if (known.Height > outlook.Known[0].Height) yield return Step(known.Height, known.From);

        var training = new Queue<Assignment>(held.Where(a => a.Mentor is not null));
        foreach (var rung in outlook.Climb)
        {
            if (Complete(rung) is not { } end) yield break;
            if (rung.Opens > rung.Height) yield return Step(rung.Opens, end.InZone(zone).Date.PlusDays(rung.GapDays));
        }
        if (outlook.Climb.Count == 0 && Led() is { } day) yield return Step(outlook.Known[0].Height + 1, day);

        PlannedRung Step(int height, LocalDate date) =>
            new(outlook.Standing.Responder, company.Ladder.Rungs[height].Id, date);

        Instant? Complete(SeatRung rung)
        {
            var days = 0;
            var mentors = new HashSet<string>(StringComparer.Ordinal);
            while (days < rung.Days || mentors.Count < rung.Mentors)
            {
                if (!training.TryDequeue(out var seat)) return null;
                days += ShiftDays.Of(seats[seat].Shift);
                if (!rung.Had.Contains(seat.Mentor!)) mentors.Add(seat.Mentor!);
                if (days >= rung.Days && mentors.Count >= rung.Mentors) return seat.End;
            }
            return company.Horizon.Start.AtStartOfDayInZone(zone).ToInstant();
        }

        LocalDate? Led()
        {
            if (outlook.Standing.Remaining is not [{ Kind: EvidenceKind.Led, Missing: > 0 and var missing }])
                return null;
            var led = held.Where(a => seats[a].Role.Needs.IsCommand(company.Ladder)).ToList();
            return led.Count < missing ? null : led[missing - 1].End.InZone(zone).Date.PlusDays(1);
        }
    }
}
