using NodaTime;
using RotationPlanner.Planning.Explaining;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Training;
using RotationPlanner.Verification;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// Covers a part of a shift: the seat splits into pieces, one after the other. The checker says who may take the
/// piece.
/// </summary>
sealed class PartCover
{
    const double MinutesPerHour = 60;

    readonly LivePlan live;
    readonly PublishedPlan published;
    readonly Assignment seat;
    readonly Interval part;
    readonly Company company;
    readonly Schedule schedule;
    readonly Shift piece;
    readonly Role role;
    readonly bool isLocal;

    /// <exception cref="ArgumentException">The company has no such shift or role.</exception>
    public PartCover(LivePlan live, PublishedPlan published, Assignment seat, Interval part)
    {
        (this.live, this.published, this.seat, this.part) = (live, published, seat, part);
        (schedule, company) = (live.Program.Schedule, live.Program.Schedule.Company);
        var slot = live.SlotOf(seat.Shift, seat.Role) ?? throw new ArgumentException($"The company has no shift '{seat.Shift}' with a role '{seat.Role}'.");
        (piece, role) = (ShiftPart.HeldIn(slot.Shift, part.Start, part.End), slot.Role);
        isLocal = LocalRules.Bind(live.Program, published.Assignments);
    }

    /// <summary>The shift of which a part is covered.</summary>
    public string Shift => seat.Shift;

    /// <summary>The plan's seats with the piece given to somebody else.</summary>
    public List<Assignment> With(string taker) => With(taker, published.Assignments);

    List<Assignment> With(string taker, IReadOnlyList<Assignment> seats)
    {
        var pieces = new List<Assignment>();
        if (seat.Start < part.Start) pieces.Add(seat with { End = part.Start });
        pieces.Add(seat with { Start = part.Start, End = part.End, Responder = taker });
        if (part.End < seat.End) pieces.Add(seat with { Start = part.End });
        // What comes back to its holder is one with what they kept.
        foreach (var other in seats.Where(a => a != seat && (a.Shift, a.Role, a.Seat) == (seat.Shift, seat.Role, seat.Seat)))
        {
            var joined = pieces.FindIndex(p => p.Responder == other.Responder && (p.End == other.Start || other.End == p.Start));
            if (joined < 0) pieces.Add(other);
            else pieces[joined] = other with { Start = Instant.Min(other.Start, pieces[joined].Start), End = Instant.Max(other.End, pieces[joined].End) };
        }
        return [.. seats.Where(a => (a.Shift, a.Role, a.Seat) != (seat.Shift, seat.Role, seat.Seat)).Concat(pieces).OrderBy(a => a.Start).ThenBy(a => a.Shift, StringComparer.Ordinal).ThenBy(a => a.Role, StringComparer.Ordinal).ThenBy(a => a.Seat)];
    }

    public CoverAnswer Find()
    {
        var outlook = TrainingOutlook.Of(company);
        var (candidates, refusals) = (new List<CoverCandidate>(), new List<CoverRefusal>());
        foreach (var responder in company.Responders.Where(r => r.Id != seat.Responder && (outlook.ClimbBefore(r, piece, role) is not null || role.Needs.Allows(outlook[r.Id].Standing.Stage, company.Ladder))))
        {
            if (Refusal(responder) is { } refusal) refusals.Add(refusal);
            else candidates.Add(Candidate(responder));
        }
        return new CoverAnswer { Seat = seat with { Start = part.Start, End = part.End }, Candidates = [.. candidates.OrderBy(c => c.ExcessThen).ThenBy(c => c.SoftCost).ThenBy(c => c.Responder, StringComparer.Ordinal)], Refusals = refusals };
    }

    /// <summary>What forbids the piece to somebody; null where nothing does.</summary>
    public CoverRefusal? Refusal(string taker) => Refusal(company.Responders.First(r => r.Id == taker));

    CoverRefusal? Refusal(Responder responder)
    {
        if (live.Compiled.Rules.Exclusions(responder, piece, role) is [var label, ..])
            return new CoverRefusal { Responder = responder.Id, Rule = label.Rule, Why = Plural.One(label.Told) };
        var near = Near(responder.Id);
        var violations = Violations(near, With(responder.Id, near.Seats));
        var known = violations.Count == 0 ? [] : Violations(near, near.Seats).Select(v => (v.Rule, v.Message)).ToHashSet();
        return violations.FirstOrDefault(v => !known.Contains((v.Rule, v.Message))) is { } broken
            ? new CoverRefusal { Responder = responder.Id, Rule = broken.Rule, Why = $"would break it: {broken.Message.TrimEnd('.')}" } : null;
    }

    /// <summary>What can matter: all, or the seats of the two people and of the shift.</summary>
    NearSeats Near(string taker) => isLocal
        ? NearSeats.Of(schedule, published.Assignments, new HashSet<string> { taker, seat.Responder }, new HashSet<string> { seat.Shift })
        : new NearSeats(schedule, published.Assignments, TrainingOutlook.Of(company).Events);

    CoverCandidate Candidate(Responder responder)
    {
        var index = live.Program.Company.Responders.Select((r, i) => (r.Id, i)).First(r => r.Id == responder.Id).i;
        var now = live.Program.Loads.Length > 0 ? live.State.Excess(index) : 0;
        var own = published.Assignments.Where(a => a.Responder == responder.Id).ToList();
        var wishes = Wishes.Cost(responder, piece);
        return new CoverCandidate
        {
            Responder = responder.Id,
            ExcessNow = now / MinutesPerHour,
            ExcessThen = (now + live.Compiled.Measures.Of(piece, responder).CreditFor(role.Weight).Total) / MinutesPerHour,
            GapBefore = own.Where(a => a.End <= part.Start).Select(a => (Duration?)(part.Start - a.End)).Min(),
            GapAfter = own.Where(a => a.Start >= part.End).Select(a => (Duration?)(a.Start - part.End)).Min(),
            SoftCost = wishes.Cost,
            Breaks = wishes.Reason is { } reason ? [$"{Wishes.Id}: {reason}"] : [],
        };
    }

    static IReadOnlyList<Violation> Violations(NearSeats near, IReadOnlyList<Assignment> seats) => PlanChecker.Check(near.Schedule, seats, near.Sessions);
}
