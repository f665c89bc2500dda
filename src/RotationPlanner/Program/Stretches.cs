namespace RotationPlanner.Program;

/// <summary>
/// A decision of several seats that follow one another takes one stretch of time, and counts once where once is all that
/// counts. Said so, constraints of stints are as short as those of single shifts.
/// </summary>
static class Stretches
{
    /// <summary>Entries of one variable that touch are one entry.</summary>
    public static NoOverlapConstraint Join(NoOverlapConstraint constraint)
    {
        var (variables, starts, ends) = (new List<int>(), new List<long>(), new List<long>());
        var last = new Dictionary<int, int>();
        for (var i = 0; i < constraint.Variables.Length; i++)
        {
            if (last.TryGetValue(constraint.Variables[i], out var before) && ends[before] >= constraint.Starts[i])
            {
                ends[before] = Math.Max(ends[before], constraint.Ends[i]);
                continue;
            }
            last[constraint.Variables[i]] = variables.Count;
            variables.Add(constraint.Variables[i]);
            starts.Add(constraint.Starts[i]);
            ends.Add(constraint.Ends[i]);
        }
        return variables.Count == constraint.Variables.Length ? constraint
            : constraint with { Variables = [.. variables], Starts = [.. starts], Ends = [.. ends] };
    }

    /// <summary>Entries of one variable on one day are one where a day counts once.</summary>
    public static RollingWindowConstraint Once(RollingWindowConstraint constraint)
    {
        if (!constraint.OncePerDay) return constraint;
        var (seen, kept) = (new HashSet<(int, int, long)>(), new List<int>());
        for (var i = 0; i < constraint.Variables.Length; i++)
            if (seen.Add((constraint.Variables[i], constraint.Days[i], constraint.Weights[i]))) kept.Add(i);
        return kept.Count == constraint.Variables.Length ? constraint : constraint with
        {
            Variables = [.. kept.Select(i => constraint.Variables[i])], Days = [.. kept.Select(i => constraint.Days[i])],
            Weights = [.. kept.Select(i => constraint.Weights[i])],
        };
    }
}
