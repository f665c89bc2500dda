using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>Looks for practice in the days before the horizon in which the rung asks for it.</summary>
static class LapseReading
{
    /// <param name="company">The company.</param>
    /// <param name="person">The person.</param>
    /// <param name="height">The height of the person's rung.</param>
    /// <param name="since">The first day on it, or null when it was before the record.</param>
    public static bool HasLapsed(Company company, PersonRecord person, int height, LocalDate? since)
    {
        var ladder = company.Ladder;
        if (height < 0 || height < ladder.Rungs.ToList().FindIndex(r => r.Id == ladder.Commands)
            || ladder.Rungs[height].LapsesAfter is not { } after) return false;
        var days = after.Weeks * 7 + after.Days;
        var from = company.Horizon.Start.PlusDays(-days);
        var refresher = ladder.Rungs[height].Refresher;
        List<LocalDate> led = [.. person.Dated.Where(e => e.Kind == EvidenceKind.Led)
            .Select(e => e.On), .. Led(company, person.Responder)];
        var onRung = person.Dated.Where(e => since is null || e.On >= since).ToList();
        var hasPractised = since >= from || led.Any(d => d >= from) || IsRefreshed(onRung.Where(e => e.On >= from));
        var isDated = since is not null || led.Count > 0 || IsRefreshed(onRung);
        return isDated && !hasPractised;

        bool IsRefreshed(IEnumerable<Evidence> evidence) => refresher.Count > 0 && refresher.All(need =>
            evidence.Where(e => e.Kind == need.Kind).Sum(e => PersonRecord.IsSeat(e.Kind) ? (long)e.Days : 1) >= need.Amount);
    }

    // Seats that only people who may command hold.
    static IEnumerable<LocalDate> Led(Company company, Responder responder)
    {
        var above = company.Ladder.Rungs.SkipWhile(r => r.Id != company.Ladder.Commands).ToList();
        var below = company.Ladder.Rungs.Except(above).ToList();
        foreach (var past in company.History.Where(p => p.Responder == responder.Id))
        {
            var role = company.Rotations.FirstOrDefault(r => r.Id == past.Rotation)?.Roles.FirstOrDefault(
                r => r.Id == past.Role);
            var day = past.Start.InZone(responder.TimeZone).Date;
            if (role is null || day >= company.Horizon.Start) continue;
            if (above.Any(r => role.Needs.Allows(r.Id, company.Ladder))
                && !below.Any(r => role.Needs.Allows(r.Id, company.Ladder))) yield return day;
        }
    }
}
