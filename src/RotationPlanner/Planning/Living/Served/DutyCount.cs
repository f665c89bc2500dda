using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Living;

/// <summary>Counts the seats of a plan person by person: as planned, as served, and as still to come.</summary>
sealed class DutyCount
{
    const double MinutesPerHour = 60;

    readonly Plan plan;
    readonly Instant now;
    readonly ShiftMeasures measures;
    readonly Dictionary<string, Shift> around;
    readonly ILookup<string, Stay> held, planned;
    readonly ILookup<string, CoverRecord> covers;
    readonly ILookup<string, double> mentoring, stayed;

    public DutyCount(Plan plan, DateInterval days, Instant now)
    {
        (this.plan, this.now, measures) = (plan, now, new ShiftMeasures(plan.Company));
        var beside = plan.Around.Where(a => days.Contains(ShiftId.DateOf(plan.Company, a))).ToList();
        around = PastShifts.Of(plan.Company with { History = beside }).DistinctBy(s => s.Shift.Id).ToDictionary(s => s.Shift.Id, s => s.Shift, StringComparer.Ordinal);
        bool IsIn(string shift) => plan.Schedule.Find(shift) is { } known ? days.Contains(known.Date) : around.ContainsKey(shift);
        var seats = plan.Assignments.Where(a => IsIn(a.Shift)).Concat(beside).Where(a => RoleOf(a.Shift, a.Role) is not null).ToList();
        var records = plan.Covers.Where(c => IsIn(c.Shift)).ToList();
        held = seats.ToLookup(a => a.Responder, a => new Stay(a.Shift, a.Role, a.Start, a.End), StringComparer.Ordinal);
        planned = PlannedPieces.Joined(seats.SelectMany(a => PlannedPieces.Of(a, records))).ToLookup(p => p.Who, p => p.Stay, StringComparer.Ordinal);
        var served = seats.FindAll(a => a.End <= now);
        covers = TakenOver.Given(records, served).ToLookup(c => c.To, StringComparer.Ordinal);
        var handOvers = new HandOvers(plan.Company, plan.Assignments.Concat(plan.Around));
        stayed = served.ToLookup(a => a.Responder, a => (handOvers.Until(a) - a.End).TotalHours, StringComparer.Ordinal);
        mentoring = TakenOver.Mentoring(served).ToLookup(m => m.Mentor, m => m.Hours, StringComparer.Ordinal);
    }

    public PersonHours HoursOf(Responder responder)
    {
        var (own, taken) = (held[responder.Id], covers[responder.Id].ToList());
        var late = taken.FindAll(c => c.IsShortNotice);
        return new PersonHours
        {
            Responder = responder.Id,
            Planned = Total(planned[responder.Id], responder),
            Served = Total(own.Where(s => s.End <= now), responder),
            Ahead = Total(own.Where(s => s.End > now), responder),
            CoverHours = TakenOver.Hours(taken),
            Covers = TakenOver.Times(taken),
            ShortNoticeHours = TakenOver.Hours(late),
            ShortNoticeCovers = TakenOver.Times(late),
            Mentoring = mentoring[responder.Id].Sum(),
            HandOverHours = stayed[responder.Id].Sum(),
        };
    }

    Shift? Find(string shift) => plan.Schedule.Find(shift) ?? around.GetValueOrDefault(shift);

    /// <summary>Null where the company knows the shift or the role no longer.</summary>
    Role? RoleOf(string shift, string role) => Find(shift)?.Rotation.Roles.FirstOrDefault(r => r.Id == role);

    DutyTime Total(IEnumerable<Stay> stays, Responder responder)
    {
        var (nights, weekends, holidays) = (new HashSet<LocalDate>(), new HashSet<LocalDate>(), new HashSet<LocalDate>());
        var (minutes, training) = (0L, 0L);
        foreach (var stay in stays)
        {
            var shift = Find(stay.Shift)!;
            var measure = measures.Of(ShiftPart.HeldIn(shift, stay.Start, stay.End), responder);
            minutes += measure.Minutes;
            if (RoleOf(stay.Shift, stay.Role)!.Needs.IsTraining(plan.Company.Ladder)) training += measure.Minutes;
            nights.UnionWith(measure.Nights);
            weekends.UnionWith(measure.Weekends);
            holidays.UnionWith(measure.Holidays);
        }
        return new DutyTime
        {
            Hours = minutes / MinutesPerHour,
            Nights = nights.Count,
            Weekends = weekends.Count,
            Holidays = holidays.Count,
            Training = training / MinutesPerHour,
        };
    }
}

/// <summary>Time in a seat.</summary>
sealed record Stay(string Shift, string Role, Instant Start, Instant End);

/// <summary>Whose the time of a seat was before anybody took it over.</summary>
static class PlannedPieces
{
    /// <summary>Pieces of one seat that follow one another are one: a night that a cover cut is a night of the plan.</summary>
    public static IEnumerable<(string Who, Stay Stay)> Joined(IEnumerable<(string Who, Stay Stay)> pieces)
    {
        foreach (var seat in pieces.GroupBy(p => (p.Who, p.Stay.Shift, p.Stay.Role)))
        {
            Stay? open = null;
            foreach (var (_, stay) in seat.OrderBy(p => p.Stay.Start))
            {
                if (open is not null && open.End != stay.Start) yield return (seat.Key.Who, open);
                open = open is not null && open.End == stay.Start ? open with { End = stay.End } : stay;
            }
            yield return (seat.Key.Who, open!);
        }
    }

    public static IEnumerable<(string Who, Stay Stay)> Of(Assignment seat, IReadOnlyList<CoverRecord> covers)
    {
        var at = seat.Start;
        foreach (var cover in covers.Where(c => (c.Shift, c.Role, c.To) == (seat.Shift, seat.Role, seat.Responder) && c.Start < seat.End && seat.Start < c.End).OrderBy(c => c.Start))
        {
            if (cover.End <= at) continue;
            if (at < cover.Start) yield return Piece(seat.Responder, at, cover.Start);
            yield return Piece(cover.From, Instant.Max(at, cover.Start), Instant.Min(cover.End, seat.End));
            at = Instant.Min(cover.End, seat.End);
        }
        if (at < seat.End) yield return Piece(seat.Responder, at, seat.End);

        (string, Stay) Piece(string who, Instant from, Instant to) => (who, new Stay(seat.Shift, seat.Role, from, to));
    }
}
