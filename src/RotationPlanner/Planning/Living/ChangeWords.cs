namespace RotationPlanner.Planning.Living;

/// <summary>Says of each changed seat why it changed.</summary>
static class ChangeWords
{
    public static IReadOnlyList<SeatChange> Explain(LivePlan live, IReadOnlyList<SeatChange> changes)
    {
        var why = live.Vacated.ToLookup(v => (v.Seat.Shift, v.Seat.Role, v.Seat.Responder), v => v.Why);
        var names = live.Program.Company.Responders.ToDictionary(r => r.Id, r => TextSanitizer.Line(r.Name), StringComparer.Ordinal);
        return [.. changes.Select(c => c with { IsUrgent = c.Start < live.Notice.Ends, Why = Why(c) })];

        string Why(SeatChange change)
        {
            if (change.From is not { } from) return "The seat was empty.";
            var name = names.GetValueOrDefault(from, from);
            return why[(change.Shift, change.Role, from)].FirstOrDefault() is { } reason
                ? $"{name} {reason}."
                : changes.Any(c => c != change && (c.To == from || c.From == change.To)) ? $"{name} makes room for another change." : "The load is evened out.";
        }
    }
}
