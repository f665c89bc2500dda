namespace RotationPlanner.Verification;

/// <summary>A change of hands inside a stint that is only wished for.</summary>
/// <param name="Kind">The kind of stint.</param>
/// <param name="Role">The role.</param>
/// <param name="Shift">The shift that somebody takes over.</param>
/// <param name="Taker">Who takes over.</param>
/// <param name="Giver">Who held the shift of the stint before and does not hold this one; null for nobody.</param>
sealed record ChangeOfHands(Stint Kind, Role Role, Shift Shift, Responder Taker, Responder? Giver);

/// <summary>
/// Finds where hands change inside stints that are only wished for, from the seats held alone: everybody who holds a
/// shift and did not hold the shift of the stint before.
/// </summary>
static class ChangesOfHands
{
    /// <summary>All of a roster's, in order of time.</summary>
    public static IReadOnlyList<ChangeOfHands> In(Roster roster)
    {
        if (!roster.Company.Rotations.Any(r => r.Stints.Any(s => s.IsWished))) return [];
        var worked = roster.Holdings.Where(h => h.IsPast).Select(h => h.Shift.Id).ToHashSet(StringComparer.Ordinal);
        var stints = roster.Schedule.Shifts.Concat(roster.Holdings.Where(h => h.IsPast).Select(h => h.Shift))
            .DistinctBy(s => s.Id).Where(s => roster.Stints.KindOf(s) is { IsWished: true }).GroupBy(roster.Stints.StintOf);
        return [.. stints.SelectMany(s => In(roster, [.. s.OrderBy(x => x.Start.ToInstant())], worked)).OrderBy(c => c.Shift.Start.ToInstant())];
    }

    static IEnumerable<ChangeOfHands> In(Roster roster, List<Shift> stint, HashSet<string> worked)
    {
        foreach (var role in stint[0].Rotation.Roles)
        {
            List<Responder>? before = null;
            foreach (var shift in stint)
            {
                var held = roster.In(shift).Where(h => h.Role.Id == role.Id).Select(h => h.Responder).DistinctBy(r => r.Id).ToList();
                // Of what lies before the horizon only seats that somebody held are known.
                if (worked.Contains(shift.Id) && held.Count == 0) continue;
                if (before is not null && !worked.Contains(shift.Id))
                {
                    var gone = new Queue<Responder>(before.ExceptBy(held.Select(r => r.Id), r => r.Id));
                    foreach (var taker in held.ExceptBy(before.Select(r => r.Id), r => r.Id))
                        yield return new ChangeOfHands(roster.Stints.KindOf(shift)!, role, shift, taker, gone.TryDequeue(out var giver) ? giver : null);
                }
                before = held;
            }
        }
    }
}
