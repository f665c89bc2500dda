using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>A cap on what one person does in any run of days.</summary>
interface IPersonCap : INamesRoles
{
    /// <summary>The roles that count, or null for all.</summary>
    IReadOnlyList<string>? Roles { get; }

    /// <summary>The limit in words, such as "4 in 28 days".</summary>
    string Limit { get; }

    /// <summary>Whether the person could serve this shift if it were the only one.</summary>
    bool AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure);

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => In(Roles);

    /// <summary>The most dates, in order, that fall in any run of so many days.</summary>
    static int MostIn(IReadOnlyList<LocalDate> dates, int days)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < dates.Count; last++)
        {
            while (Period.DaysBetween(dates[first], dates[last]) >= days) first++;
            most = Math.Max(most, last - first + 1);
        }
        return most;
    }
}
