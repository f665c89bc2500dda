using NodaTime;

namespace RotationPlanner.Training.Sessions;

/// <summary>
/// Times at which people are bound already: pinned shifts, shifts of the history that reach into the horizon, and
/// published seats.
/// </summary>
sealed class BoundTimes
{
    readonly ILookup<string, (Instant Start, Instant End)> times, pins;

    public BoundTimes(Company company)
    {
        var schedule = company.Pins.Count == 0 ? null : Schedule.Of(company);
        var pinned = company.Pins.Select(p => (p.Responder, Shift: schedule!.Find(p.Shift)))
            .Where(p => p.Shift is not null)
            .Select(p => (p.Responder, Time: (p.Shift!.Start.ToInstant(), p.Shift.End.ToInstant())));
        pins = pinned.ToLookup(p => p.Responder, p => p.Time, StringComparer.Ordinal);
        times = pinned.Concat((company.Kept?.Seats ?? []).Select(a => (a.Responder, Time: (a.Start, a.End)))).Concat(company.History.Select(h => (h.Responder, Time: (h.Start, h.End))))
            .ToLookup(p => p.Responder, p => p.Time, StringComparer.Ordinal);
    }

    public bool IsUnpinned(string responder, Instant start, Instant end) =>
        pins[responder].All(t => t.Start >= end || start >= t.End);

    public bool IsFree(string responder, Instant start, Instant end) =>
        times[responder].All(t => t.Start >= end || start >= t.End);
}
