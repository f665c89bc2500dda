namespace RotationPlanner.Program;

/// <summary>
/// Spacing: each pair of one person's successive true variables that lie closer together than
/// <paramref name="Target"/> days costs the missing days in <see cref="Goal.Spacing"/>. Entries are in order of day.
/// Local search owns it: an exact solver would need a variable for each pair of neighbours.
/// </summary>
sealed record SpacingConstraint(Label Label, int Responder, int[] Variables, int[] Days, int Target) : IConstraint
{
    /// <summary>The missing days.</summary>
    public long CountMisses(SeatProgram program, bool[] values)
    {
        var held = new List<(int Day, int Variable)>();
        for (var i = 0; i < Variables.Length; i++)
            if (values[Variables[i]]) held.Add((Days[i], Variables[i]));
        return CountMissingDays(held);
    }

    /// <summary>The missing days among what is held. Puts the list in order.</summary>
    public long CountMissingDays(List<(int Day, int Variable)> held)
    {
        held.Sort();
        long missing = 0;
        for (var i = 1; i < held.Count; i++)
            if (held[i].Variable != held[i - 1].Variable)
                missing += Math.Max(0, Target - (held[i].Day - held[i - 1].Day));
        return missing;
    }
}
