using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>
/// Kinds of shift as rules name them: the id of a named shift, or a word that is read in each person's own time. A word
/// that is the id of a named shift of a rotation means that shift there.
/// </summary>
static class ShiftKinds
{
    public const string Night = "night", Day = "day", Weekend = "weekend", Holiday = "holiday", Stint = "stint";

    static readonly string[] words = [Night, Day, Weekend, Holiday, Stint];

    public static bool Is(string kind, Shift shift, ShiftMeasure measure)
    {
        if (shift.Name == kind) return true;
        if (shift.Name is not null && shift.Rotation.Pattern is NamedShiftPattern named && named.Shifts.Any(s => s.Id == kind))
            return false;
        return kind switch
        {
            Night => measure.Nights.Count > 0,
            Day => measure.Nights.Count == 0,
            Weekend => measure.Weekends.Count > 0,
            Holiday => measure.Holidays.Count > 0,
            Stint => shift.Stint is not null,
            _ => false,
        };
    }

    /// <summary>A kind that nothing is of.</summary>
    public static IEnumerable<Problem> Unknown(Company company, string place, string kind)
    {
        string[] known = [.. company.Rotations.SelectMany(Ids).Concat(words).Distinct()];
        if (!known.Contains(kind))
            yield return new Problem(place, "There is no such kind of shift, nor a shift of that name.", kind, SpellingSuggestion.Advice(kind, known));
    }

    static IEnumerable<string> Ids(Rotation rotation) =>
        rotation.Pattern is NamedShiftPattern named ? named.Shifts.Select(s => s.Id) : [];

    /// <summary>
    /// The dates of work of a shift, in its own zone: the date on which it begins, and one more for each further day
    /// that it lasts.
    /// </summary>
    public static IEnumerable<LocalDate> DatesOf(Shift shift)
    {
        var (begin, end) = (shift.Start.LocalDateTime, shift.End.LocalDateTime);
        yield return begin.Date;
        for (var date = begin.Date.PlusDays(1); date.At(begin.TimeOfDay) < end; date = date.PlusDays(1)) yield return date;
    }
}
