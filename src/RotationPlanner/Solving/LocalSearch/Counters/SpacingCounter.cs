using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Counters;

/// <summary>
/// Counts <see cref="SpacingConstraint"/>s: walks the few variables a person holds rather than all that the constraint
/// could hold.
/// </summary>
sealed class SpacingCounter(ProgramIndex index, HeldList[] held, long[] goals) : IConstraintCounter
{
    /// <summary>A variable's day in a constraint.</summary>
    public readonly record struct Place(int Constraint, int Day);

    readonly Rows<Place> places = index.SpacingsOf;
    readonly SpacingConstraint[] constraints = index.Program.Spacings;
    readonly long[] missing = new long[index.Program.Spacings.Length];
    readonly List<(int Day, int Variable)> days = [];

    public long CountMisses(int constraint) => missing[constraint];

    /// <summary>The person's list has the variable already, or no longer.</summary>
    public void Flip(int v)
    {
        var last = -1;
        foreach (var place in places[v])
        {
            if (place.Constraint == last) continue;
            last = place.Constraint;
            var now = Count(last);
            goals[(int)Goal.Spacing] += now - missing[last];
            missing[last] = now;
        }
    }

    long Count(int constraint)
    {
        days.Clear();
        foreach (var v in held[constraints[constraint].Responder].Items)
            foreach (var place in places[v])
                if (place.Constraint == constraint) days.Add((place.Day, v));
        return constraints[constraint].CountMissingDays(days);
    }

    /// <summary>Per variable: its places.</summary>
    public static Rows<Place> IndexRows(SeatProgram program)
    {
        var rows = new Rows<Place>(program.VariableCount);
        foreach (var constraint in program.Spacings) rows.Count(constraint.Variables);
        rows.Begin();
        for (var f = 0; f < program.Spacings.Length; f++)
        {
            var constraint = program.Spacings[f];
            for (var i = 0; i < constraint.Variables.Length; i++)
                rows.Add(constraint.Variables[i], new Place(f, constraint.Days[i]));
        }
        return rows.Done();
    }
}
