using NodaTime;
using RotationPlanner.Planning.Explaining;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// Covers a part of a shift: the seat splits into pieces, one after the other. The checker says who may take the
/// piece.
/// </summary>
sealed class PartCover(LivePlan live, PublishedPlan published, Assignment seat, Interval part)
{
    const double MinutesPerHour = 60;

    readonly Company company = live.Program.Schedule.Company;
    readonly Schedule schedule = live.Program.Schedule;

    /// <summary>The plan's seats with the piece given to somebody else.</summary>
    public List<Assignment> With(string taker)
    {
        var pieces = new List<Assignment>();
        if (seat.Start < part.Start) pieces.Add(seat with { End = part.Start });
        pieces.Add(seat with { Start = part.Start, End = part.End, Responder = taker });
        if (part.End < seat.End) pieces.Add(seat with { Start = part.End });
        return [.. published.Assignments.Where(a => a != seat).Concat(pieces).OrderBy(a => a.Start).ThenBy(a => a.Shift, StringComparer.Ordinal).ThenBy(a => a.Role, StringComparer.Ordinal).ThenBy(a => a.Seat)];
    }

    public CoverAnswer Find()
    {
        var (shift, rules, standings) = (schedule.Find(seat.Shift)!, live.Compiled.Rules, Standings.Of(company));
        var role = shift.Rotation.Roles.First(r => r.Id == seat.Role);
        var known = Violations(published.Assignments).Select(v => (v.Rule, v.Message)).ToHashSet();
        var (candidates, refusals) = (new List<CoverCandidate>(), new List<CoverRefusal>());
        foreach (var responder in company.Responders.Where(r => r.Id != seat.Responder && role.Needs.Allows(standings[r.Id].Stage, company.Ladder)))
        {
            var piece = ShiftPart.HeldIn(shift, part.Start, part.End);
            if (rules.Exclusions(responder, piece, role) is [var label, ..])
                refusals.Add(new CoverRefusal { Responder = responder.Id, Rule = label.Rule, Why = Plural.One(label.Told) });
            else if (Violations(With(responder.Id)).FirstOrDefault(v => !known.Contains((v.Rule, v.Message))) is { } broken)
                refusals.Add(new CoverRefusal { Responder = responder.Id, Rule = broken.Rule, Why = $"would break it: {broken.Message.TrimEnd('.')}" });
            else candidates.Add(Candidate(responder, piece, role));
        }
        return new CoverAnswer { Seat = seat, Candidates = [.. candidates.OrderBy(c => c.ExcessThen).ThenBy(c => c.Responder, StringComparer.Ordinal)], Refusals = refusals };
    }

    CoverCandidate Candidate(Responder responder, Shift piece, Role role)
    {
        var index = live.Program.Company.Responders.Select((r, i) => (r.Id, i)).First(r => r.Id == responder.Id).i;
        var now = live.Program.Loads.Length > 0 ? live.State.Excess(index) : 0;
        var own = published.Assignments.Where(a => a.Responder == responder.Id).ToList();
        return new CoverCandidate
        {
            Responder = responder.Id,
            ExcessNow = now / MinutesPerHour,
            ExcessThen = (now + live.Compiled.Measures.Of(piece, responder).CreditFor(role.Weight).Total) / MinutesPerHour,
            GapBefore = own.Where(a => a.End <= part.Start).Select(a => (Duration?)(part.Start - a.End)).Min(),
            GapAfter = own.Where(a => a.Start >= part.End).Select(a => (Duration?)(a.Start - part.End)).Min(),
            SoftCost = 0,
        };
    }

    IReadOnlyList<Violation> Violations(IReadOnlyList<Assignment> assignments) => PlanChecker.Check(schedule, assignments);
}
