namespace RotationPlanner.Planning.Living;

/// <summary>Says of each changed seat why it changed.</summary>
static class ChangeWords
{
    const string TimeOff = "is on time off";

    public static IReadOnlyList<SeatChange> Explain(LivePlan live, IReadOnlyList<SeatChange> changes)
    {
        var why = live.Vacated.ToLookup(v => (v.Seat.Shift, v.Seat.Role, v.Seat.Responder), v => v.Why);
        var names = live.Program.Company.Responders.ToDictionary(
            r => r.Id, r => TextSanitizer.Line(r.Name), StringComparer.Ordinal);
        return [.. changes.Select(c => Explained(c with { IsUrgent = c.Start < live.Notice.Ends }))];

        SeatChange Explained(SeatChange change)
        {
            if (change.From is not { } from)
                return change with { Why = "The seat was empty.", Cause = ChangeCause.Empty };
            var name = names.GetValueOrDefault(from, from);
            if (change.To is null && live.Program.Company.Rotations.SelectMany(r => r.Roles).Any(r => r.Id == change.Role && r.Needs.IsTraining(live.Program.Company.Ladder))
                && changes.FirstOrDefault(c => c.Shift == change.Shift && c.Role != change.Role && c.From is not null) is { } mentor)
                return change with { Why = $"{names.GetValueOrDefault(mentor.From!, mentor.From!)} no longer leads beside {name}.", Cause = ChangeCause.GivenUp };
            if (why[(change.Shift, change.Role, from)].FirstOrDefault() is { } reason)
                return change with
                {
                    Why = $"{name} {reason}.",
                    Cause = reason == TimeOff ? ChangeCause.TimeOff : ChangeCause.GivenUp,
                };
            if (change.To is null)
                return change with
                {
                    Why = $"{name} cannot hold it beside what else has changed.",
                    Cause = ChangeCause.GivenUp,
                };
            return changes.Any(c => c != change && (c.To == from || c.From == change.To))
                ? change with { Why = $"{name} makes room for another change.", Cause = ChangeCause.Room }
                : change with { Why = "The load is evened out.", Cause = ChangeCause.Evened };
        }
    }
}
