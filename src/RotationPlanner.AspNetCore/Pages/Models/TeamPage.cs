using NodaTime;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Who is on call: now, next, and in the weeks ahead. It tells no reasons.</summary>
sealed record TeamPage
{
    const int Weeks = 4, DaysPerWeek = 7, MostGaps = 20;

    static readonly Func<LocalDate, LocalDate> toMonday = DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday);

    public required PlanView View { get; init; }
    public required DateTimeZone Zone { get; init; }

    /// <summary>The reader; null where they hold no seats.</summary>
    public string? Me { get; init; }

    public required IReadOnlyList<TeamSeat> Seats { get; init; }
    public required IReadOnlyList<TeamRotation> Rotations { get; init; }
    public required LocalDate From { get; init; }
    public required LocalDate To { get; init; }

    /// <summary>Required seats that nobody holds from now on.</summary>
    public required IReadOnlyList<UnfilledSeat> Gaps { get; init; }

    public required int AllGaps { get; init; }

    public LocalDate Earlier => From.PlusDays(-Weeks * DaysPerWeek);
    public LocalDate Later => From.PlusDays(Weeks * DaysPerWeek);
    public required bool HasEarlier { get; init; }
    public required bool HasLater { get; init; }

    /// <param name="view">The plan.</param>
    /// <param name="zone">Where the reader lives.</param>
    /// <param name="from">The first day shown, in that zone; null for this week.</param>
    /// <param name="now">Now, UTC.</param>
    public static TeamPage Of(PlanView view, DateTimeZone zone, LocalDate? from, Instant now)
    {
        var first = from ?? Monday(view, zone, now);
        var last = first.PlusDays((Weeks * DaysPerWeek) - 1);
        var (begin, end) = (zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(last.PlusDays(1)).ToInstant());
        var gaps = view.Plan.Unfilled.Where(u => u.Required && u.End > now).OrderBy(u => u.Start).ToList();
        return new TeamPage
        {
            View = view,
            Zone = zone,
            Seats =
            [
                .. from rotation in view.Company.Rotations
                   from role in rotation.Roles
                   select TeamSeat.Of(view, rotation, role, now),
            ],
            Rotations =
            [
                .. view.Company.Rotations.Select(r => TeamRotation.Of(view, r, begin, end)).Where(r => r.Shifts.Count > 0),
            ],
            From = first,
            To = last,
            Gaps = [.. gaps.Take(MostGaps)],
            AllGaps = gaps.Count,
            HasEarlier = view.Timeline.Any(a => a.End <= begin),
            HasLater = view.Timeline.Any(a => a.Start >= end),
        };
    }

    /// <summary>This week's; where the first shift to come is further ahead than is shown, that of its week.</summary>
    static LocalDate Monday(PlanView view, DateTimeZone zone, Instant now)
    {
        var today = now.InZone(zone).Date;
        var next = view.Timeline.FirstOrDefault(a => a.End > now)?.Start.InZone(zone).Date ?? today;
        var isFar = next >= today.With(toMonday).PlusDays(Weeks * DaysPerWeek);
        return (isFar ? next : today).With(toMonday);
    }
}

/// <summary>A role now and at the next handoff.</summary>
/// <param name="Title">Role and rotation.</param>
/// <param name="Now">Who is on call, with the end of their seat.</param>
/// <param name="Next">Who comes next.</param>
sealed record TeamSeat(string Title, IReadOnlyList<Assignment> Now, IReadOnlyList<Assignment> Next)
{
    public static TeamSeat Of(PlanView view, Rotation rotation, Role role, Instant now)
    {
        var seats = view.Timeline.Where(a => a.Rotation == rotation.Id && a.Role == role.Id && a.End > now).ToList();
        var later = seats.Where(a => a.Start > now).ToList();
        return new(view.Seat(rotation.Id, role.Id), [.. seats.Where(a => a.Start <= now)],
            [.. later.Where(a => a.Start == later[0].Start)]);
    }
}

/// <summary>The shifts of a rotation in the weeks that are shown.</summary>
sealed record TeamRotation(Rotation Rotation, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<TeamShift> Shifts)
{
    public static TeamRotation Of(PlanView view, Rotation rotation, Instant begin, Instant end)
    {
        var held = view.Timeline.Where(a => a.Rotation == rotation.Id && a.Start < end && begin < a.End)
            .Select(a => (a.Shift, Seat: new TeamHolder(a.Role, a.Seat, a.Responder, a.Start, a.End)));
        var empty = view.Plan.Unfilled.Where(u => u.Rotation == rotation.Id && u.Required && u.Start < end && begin < u.End)
            .Select(u => (u.Shift, Seat: new TeamHolder(u.Role, u.Seat, null, u.Start, u.End)));
        return new(rotation, view.Rotation(rotation.Id), rotation.Roles,
        [
            .. from seat in held.Concat(empty)
               group seat.Seat by seat.Shift into shift
               let start = shift.Min(s => s.Start)
               orderby start, shift.Key
               select new TeamShift(start, shift.Max(s => s.End), [.. shift.OrderBy(s => s.Seat).ThenBy(s => s.Start)]),
        ]);
    }
}

/// <summary>A shift with all who hold its seats.</summary>
sealed record TeamShift(Instant Start, Instant End, IReadOnlyList<TeamHolder> Holders);

/// <summary>Who holds a seat; nobody where the responder is null.</summary>
sealed record TeamHolder(string Role, int Seat, string? Responder, Instant Start, Instant End);
