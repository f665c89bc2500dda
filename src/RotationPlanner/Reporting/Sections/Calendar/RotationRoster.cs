using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Reporting;

/// <summary>
/// One rotation's seats, laid out in lanes: a lane is one seat of one role of one named shift, over time.
/// </summary>
sealed class RotationRoster
{
    static readonly LocalDateTimePattern moment = LocalDateTimePattern.CreateWithInvariantCulture("d MMM HH:mm");

    readonly ILookup<(string Shift, string Role, int Seat), Assignment> held;
    readonly HashSet<(string Shift, string Role, int Seat)> missing;

    public RotationRoster(ReportView view, Rotation rotation, IReadOnlyList<Shift> shifts)
    {
        (View, Rotation, Shifts) = (view, rotation, shifts);
        held = view.Plan.Assignments.Where(a => a.Rotation == rotation.Id).OrderBy(a => a.Start)
            .ToLookup(a => (a.Shift, a.Role, a.Seat));
        missing = [.. view.Plan.Unfilled.Where(u => u.Required && u.Rotation == rotation.Id)
            .Select(u => (u.Shift, u.Role, u.Seat))];
        var names = rotation.Pattern is NamedShiftPattern named
            ? named.Shifts.Select(s => (string?)s.Id).ToArray() : [null];
        Lanes = [.. from name in names from role in rotation.Roles from seat in Enumerable.Range(0, role.Seats.Max) select new Lane(name, role, seat, Title(rotation, name, role, seat))];
    }

    public ReportView View { get; }
    public Rotation Rotation { get; }
    public IReadOnlyList<Shift> Shifts { get; }
    public IReadOnlyList<Lane> Lanes { get; }
    public bool IsWeekly => Rotation.Pattern is HandoffPattern { IsWeekly: true };

    /// <summary>Whether each shift is worth a line of its own, since none is a matter of a day.</summary>
    public bool AreLong => Shifts.All(s => s.NominalDays > 1);

    /// <summary>What tells the shifts of one day and lane apart: when they begin, where hands are changed several times a day.</summary>
    public string? When(Shift shift) => Rotation.Pattern is HandoffPattern { Length.Hours: > 0 } ? $"{shift.Start.TimeOfDay:HH':'mm} " : null;

    /// <summary>Every filled seat with its shift, in order of time.</summary>
    public IEnumerable<(Shift Shift, Assignment Seat)> Held =>
        from shift in Shifts from lane in Lanes.Where(l => l.Has(shift)) let seat = Holder(
            shift, lane) where seat is not null select (shift, seat);

    /// <summary>The shift of every required seat that stays empty, once a seat.</summary>
    public IEnumerable<Shift> Missing =>
        from shift in Shifts from lane in Lanes where lane.Has(shift) && IsMissing(shift, lane) select shift;

    /// <summary>Who holds the seat; of several who hold parts of it, the first of those who hold the longest.</summary>
    public Assignment? Holder(Shift shift, Lane lane) => Pieces(shift, lane)
        .GroupBy(a => a.Responder).MaxBy(own => own.Sum(a => (a.End - a.Start).TotalMinutes))?.First();

    /// <summary>The holder's name, with those who cover parts and when; or how empty the seat is.</summary>
    public Html Cell(Shift shift, Lane lane) => Holder(shift, lane) is { } seat
        ? Html.Join(Pieces(shift, lane).Where(a => a.Responder != seat.Responder).Select(a => Cover(shift, a)).Prepend(View.Person(seat.Responder)))
        : IsMissing(shift, lane) ? Html.Of($"""<strong class="empty">empty</strong>""")
        : Html.Of($"""<span class="unused" aria-label="not used">–</span>""");

    IEnumerable<Assignment> Pieces(Shift shift, Lane lane) => held[(shift.Id, lane.Role.Id, lane.Seat)];

    Html Cover(Shift shift, Assignment piece)
    {
        string Time(Instant at) => moment.Format(at.InZone(shift.Start.Zone).LocalDateTime);
        return Html.Of($"""<span class="cover">, {View.Person(piece.Responder)} {Time(piece.Start)} to {Time(piece.End)}</span>""");
    }

    public bool IsMissing(Shift shift, Lane lane) => missing.Contains((shift.Id, lane.Role.Id, lane.Seat));

    static string Title(Rotation rotation, string? name, Role role, int seat)
    {
        var which = role.Seats.Max > 1 ? $"{role.Name} {seat + 1}" : role.Name;
        if (name is null) return which;
        return rotation.Roles.Count == 1 && role.Seats.Max == 1 ? name : $"{name} {which}";
    }
}

/// <summary>A row of the strip.</summary>
sealed record Lane(string? ShiftName, Role Role, int Seat, string Title)
{
    public bool Has(Shift shift) => shift.Name == ShiftName;
}
