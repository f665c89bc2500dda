using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Scheduling;

/// <summary>
/// Finds the stints that the shifts of one rotation belong to, from their names and dates alone, so that a stint is the
/// same whatever the horizon. Not shared between threads.
/// </summary>
sealed class Stints(Rotation rotation, IUnrolls run)
{
    readonly Dictionary<(Stint, string?), ShiftCount> counts = [];

    /// <summary>The shift, marked with its stint.</summary>
    public Shift Mark(Shift shift) =>
        rotation.Stints.Count == 0 || KeyOf(shift) is not var (kind, key) ? shift
            : shift with { Stint = key, StintKind = kind };

    (Stint Kind, string Key)? KeyOf(Shift shift)
    {
        var date = ShiftId.Read(shift.Id, rotation.Id)?.Date ?? shift.Date;
        foreach (var stint in rotation.Stints)
        {
            if (stint.Of is { } names && !names.Contains(shift.Name ?? "")) continue;
            var first = stint.Lengths.Count > 0 ? Counted(stint, shift, date) : OfWeek(stint, date);
            if (first is not { } begins) continue;
            var own = $"{rotation.Id}/{LocalDatePattern.Iso.Format(begins)}/stint";
            return (stint, stint.Of is null && shift.Name is { } name ? $"{own}/{name}" : own);
        }
        return null;
    }

    /// <summary>The date on which the stint of a week begins that a date belongs to.</summary>
    static LocalDate? OfWeek(Stint stint, LocalDate date) => stint.Days.Contains(date.DayOfWeek)
        ? date.PlusDays(-Stint.After(stint.Days[0], date.DayOfWeek)) : null;

    /// <summary>The date on which the stint of so many shifts in a row begins that a shift belongs to.</summary>
    LocalDate? Counted(Stint stint, Shift shift, LocalDate date)
    {
        if (stint.Lengths.Any(n => n < 1)) return null;
        if (!counts.TryGetValue((stint, shift.Name), out var count)) counts[(stint, shift.Name)] = count = new ShiftCount(run, shift.Name, stint.From);
        if (count.NumberOf(date) is not { } number) return null;
        var cycle = stint.Lengths.Sum(n => (long)n);
        var into = ((number % cycle) + cycle) % cycle;
        var before = number - into;
        foreach (var length in stint.Lengths)
        {
            if (into < length) break;
            (into, before) = (into - length, before + length);
        }
        return count.DateOf(before);
    }
}
