using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// How many days apart two of a person's variables can be and still meet in a constraint. Constraints may count in days
/// of their own; where these do not run alike, the reach is as wide as they differ, and nothing that meets is ever out
/// of it.
/// </summary>
static class Reach
{
    public const long DayMinutes = 24 * 60;

    public static long MeasureNoOverlaps(NoOverlapConstraint[] constraints, int[] dayOf)
    {
        long longest = 0, least = long.MaxValue, most = long.MinValue;
        foreach (var constraint in constraints)
            for (var i = 0; i < constraint.Variables.Length; i++)
            {
                var offset = constraint.Starts[i] / DayMinutes - dayOf[constraint.Variables[i]];
                (longest, least, most) = (Math.Max(longest, constraint.Ends[i] - constraint.Starts[i]),
                    Math.Min(least, offset), Math.Max(most, offset));
            }
        // A day more each for what is left of a division.
        return Widest(longest / DayMinutes + 2, least, most);
    }

    public static long MeasureWindow(RollingWindowConstraint constraint, int[] dayOf)
    {
        long least = long.MaxValue, most = long.MinValue;
        for (var i = 0; i < constraint.Variables.Length; i++)
        {
            var offset = (long)constraint.Days[i] - dayOf[constraint.Variables[i]];
            (least, most) = (Math.Min(least, offset), Math.Max(most, offset));
        }
        return Widest(constraint.Length - 1, least, most);
    }

    static long Widest(long days, long least, long most) => least > most ? 0 : days + most - least;
}
