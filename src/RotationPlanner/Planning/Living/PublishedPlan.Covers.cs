using NodaTime;
using RotationPlanner.Planning.Living;
using RotationPlanner.Scheduling;

namespace RotationPlanner;

// A seat, or a part of one, that somebody else takes.
public sealed partial class PublishedPlan
{
    /// <summary>Who could take a seat that somebody holds, fairest first, and who could not, with the rules.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="shift">The shift's id.</param>
    /// <param name="role">The <see cref="Role.Id"/>.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <param name="holder">Whose seat, where several hold the role; null for the first.</param>
    /// <param name="part">The part of the shift that is asked about, UTC; all of it when null, with the rest of its stint. From
    /// the shift's begin to its end asks about this shift of a stint alone.</param>
    /// <returns>The candidates.</returns>
    /// <exception cref="ArgumentException">There is no such shift or role, nobody holds it, it has begun, or the part is
    /// not within it.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public CoverAnswer FindCover(Company company, string shift, string role, Instant asOf, string? holder = null, Interval? part = null)
    {
        var seat = SeatOf(shift, role, holder, asOf, part);
        var live = Lay(company, asOf, [seat], Alone(seat, part));
        return PartOf(live, seat, part) is { } piece ? new PartCover(live, this, seat, piece).Find() : CoverSearch.Find(live, this, seat);
    }

    /// <summary>
    /// As <see cref="FindCover"/> for several seats, each asked about by itself while all others stay. The company is read
    /// once for all of them, which takes most of the time.
    /// </summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="seats">Seats of the plan, whole; of each, shift, role and holder are read.</param>
    /// <param name="asOf">Now, UTC; none of the seats has begun.</param>
    /// <returns>An answer for each seat, in their order.</returns>
    /// <exception cref="ArgumentException">One of the seats is not in the plan, or has begun.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public IReadOnlyList<CoverAnswer> FindCovers(Company company, IReadOnlyList<Assignment> seats, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(seats);
        List<Assignment> asked = [.. seats.Select(s => SeatOf(s.Shift, s.Role, s.Responder, asOf))];
        if (asked.Count == 0) return [];
        var live = Lay(company, asOf, []);
        // A seat that the rules of today would not give is only open where it is asked about alone.
        return [.. asked.Select(s => live.Apart.Contains(s) || PartOf(live, s, null) is not null
            ? FindCover(company, s.Shift, s.Role, asOf, s.Responder) : CoverSearch.Find(live, this, s))];
    }

    /// <summary>Gives a seat to somebody else.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="shift">The shift's id.</param>
    /// <param name="role">The <see cref="Role.Id"/>.</param>
    /// <param name="responder">The <see cref="Responder.Id"/> of who takes it.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <param name="holder">Whose seat, where several hold the role; null for the first.</param>
    /// <param name="part">
    /// The part of the shift that they take, UTC; all of it when null, with the rest of its stint. From the shift's begin to
    /// its end they take this shift of a stint alone. The seat splits into pieces, and credit, feeds and
    /// hours follow who really serves.
    /// </param>
    /// <returns>The proposal, or what forbids it.</returns>
    /// <exception cref="ArgumentException">There is no such shift, role or person, nobody holds it, it has begun, or the
    /// part is not within it.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public SwapAnswer Take(Company company, string shift, string role, string responder, Instant asOf, string? holder = null, Interval? part = null)
    {
        var seat = SeatOf(shift, role, holder, asOf, part);
        var taker = Person(company, responder);
        if (taker == seat.Responder) throw new ArgumentException($"'{taker}' holds '{role}' of '{shift}' already.", nameof(responder));
        var live = Lay(company, asOf, [seat], Alone(seat, part));
        return PartOf(live, seat, part) is { } piece ? TakePart(live, company, seat, taker, piece)
            : SwapSearch.Exchange(live, this, [new SeatMove(seat, taker)]);
    }

    /// <summary>Where a part is asked about that is all of the shift, the shift changes hands without the rest of its stint.</summary>
    static string[] Alone(Assignment seat, Interval? part) => part is null ? [] : [seat.Shift];

    /// <summary>The part that is asked about; null where it is all of the shift.</summary>
    static Interval? PartOf(LivePlan live, Assignment seat, Interval? part)
    {
        var asked = part ?? new Interval(seat.Start, seat.End);
        return live.Program.Schedule.Find(seat.Shift) is { } shift && ShiftPart.HeldIn(shift, asked.Start, asked.End) != shift ? asked : null;
    }

    SwapAnswer TakePart(LivePlan live, Company company, Assignment seat, string taker, Interval part)
    {
        var cover = new PartCover(live, this, seat, part);
        var split = With(cover.With(taker), Around);
        return PartTaking.Take(cover, this, split, split.Valid(company, live.Notice.AsOf, company.Notice), live, taker);
    }
}
