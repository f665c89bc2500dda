using RotationPlanner.Planning.Climbing;
using RotationPlanner.Planning.Explaining;
using RotationPlanner.Planning.Living;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Planning.Reasons;

/// <summary>
/// Names the rule that forbids somebody a seat: of all that the program has in the way, one that the independent
/// checker names too when they are put into it.
/// </summary>
sealed class SeatRefusals(LivePlan live, PublishedPlan published)
{
    readonly HashSet<(string Rule, string Message)> known = [.. Check(live, published.Assignments)
        .Select(v => (v.Rule, v.Message))];

    public CoverRefusal Refuse(Assignment seat, Responder responder)
    {
        var labels = Labels(seat, responder);
        var put = published.Assignments.Select(a => a == seat ? a with { Responder = responder.Id } : a).ToList();
        var found = Check(live, put).Where(v => !known.Contains((v.Rule, v.Message))).ToList();
        var rules = found.Select(v => v.Rule).ToHashSet(StringComparer.Ordinal);
        var label = labels.FirstOrDefault(l => rules.Contains(l.Rule));
        // The checker's message may tell more of somebody's absence than others are to read.
        if (label is null && found.Count > 0)
            return new CoverRefusal { Responder = responder.Id, Rule = found[0].Rule,
                Why = "would break a rule together with seats of others" };
        return (label ?? (labels.Count > 0 ? labels[0] : null)) is { } why
            ? new CoverRefusal { Responder = responder.Id, Rule = why.Rule, Why = Plural.One(why.Told) }
            : new CoverRefusal { Responder = responder.Id, Rule = "combination",
                Why = "would break a rule together with seats of others" };
    }

    /// <summary>What is in the way when the holder gives the seat up.</summary>
    IReadOnlyList<Program.Label> Labels(Assignment seat, Responder responder)
    {
        var held = live.VariableOf(seat.Shift, seat.Role, seat.Responder);
        if (held < 0 || live.SlotOf(seat.Shift, seat.Role) is not { } slot) return [];
        if (live.Program.Fixed[held] != 0) return [ClosedSeats.Decided(live.Program, seat)];
        live.State.Flip(held);
        var labels = live.Obstacles(responder, slot);
        live.State.Flip(held);
        return labels;
    }

    static IReadOnlyList<Violation> Check(LivePlan live, IReadOnlyList<Assignment> assignments)
    {
        var schedule = live.Program.Schedule;
        var people = schedule.Company.Responders.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        // Seats that are given anew, because their holder or their shift is gone, forbid nobody anything.
        var (marked, training) = ClimbAssembly.Of(schedule, [.. assignments.Where(a => people.Contains(a.Responder)
            && schedule.Find(a.Shift)?.Rotation.Roles.Any(r => r.Id == a.Role) == true)]);
        return PlanChecker.Check(schedule, marked, training.Events, live.Compiled.Joined);
    }
}
