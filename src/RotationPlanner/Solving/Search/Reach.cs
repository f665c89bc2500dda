namespace RotationPlanner.Solving.Search;

/// <summary>
/// How many days apart two of a person's variables can be and still meet in a form. Forms may count in days of their own; where these do not
/// run alike, the reach is as wide as they differ, and nothing that meets is ever out of it.
/// </summary>
static class Reach
{
    public const long DayMinutes = 24 * 60;

    public static long OfAparts(ApartForm[] forms, int[] dayOf)
    {
        long longest = 0, least = long.MaxValue, most = long.MinValue;
        foreach (var form in forms)
            for (var i = 0; i < form.Variables.Length; i++)
            {
                var offset = form.Starts[i] / DayMinutes - dayOf[form.Variables[i]];
                (longest, least, most) = (Math.Max(longest, form.Ends[i] - form.Starts[i]), Math.Min(least, offset), Math.Max(most, offset));
            }
        // A day more each for what is left of a division.
        return Of(longest / DayMinutes + 2, least, most);
    }

    public static long OfWindow(WindowForm form, int[] dayOf)
    {
        long least = long.MaxValue, most = long.MinValue;
        for (var i = 0; i < form.Variables.Length; i++)
        {
            var offset = (long)form.Days[i] - dayOf[form.Variables[i]];
            (least, most) = (Math.Min(least, offset), Math.Max(most, offset));
        }
        return Of(form.Length - 1, least, most);
    }

    static long Of(long days, long least, long most) => least > most ? 0 : days + most - least;
}
