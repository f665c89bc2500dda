using System.Text.RegularExpressions;
using NodaTime.TimeZones;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>Nobody serves in a named shift that is for others; whom it is for is read by the checker itself.</summary>
static class BoundShiftsCheck
{
    const string Rule = "bound shift";

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan) =>
        from held in plan.Planned
        let bound = held.Shift.For
        where bound is not null && WhyNot(bound, held.Responder) is not null
        select Wording.About(Rule, held, $"{Wording.Holds(held)}, which is for {WhyNot(bound, held.Responder)}.");

    /// <summary>The first list that does not have the person; null where all do.</summary>
    static string? WhyNot(ResponderFilter bound, Responder person)
    {
        if (bound.Zones.Count > 0 && !bound.Zones.Any(z => Meant(z, person.TimeZone.Id)))
            return $"people of {string.Join(", ", bound.Zones)}";
        if (bound.Departments.Count > 0 && !bound.Departments.Any(d => d == person.Department))
            return $"people of {string.Join(", ", bound.Departments)}";
        if (bound.Tags.Count > 0 && !person.Tags.Any(t => bound.Tags.Any(b => b == t)))
            return $"people with the tag {string.Join(" or ", bound.Tags)}";
        return bound.People.Count > 0 && bound.People.All(p => p != person.Id) ? "other people" : null;
    }

    static bool Meant(string pattern, string zone)
    {
        var alike = TzdbDateTimeZoneSource.Default.Aliases.Where(a => a.Key == zone || a.Contains(zone)).ToList();
        if (!pattern.Contains('*', StringComparison.Ordinal))
            return alike.SelectMany(a => a.Append(a.Key)).Append(zone).Contains(pattern, StringComparer.OrdinalIgnoreCase);
        // A name that is no place of its own stands for its zone.
        var isPlace = TzdbDateTimeZoneSource.Default.ZoneLocations!.Any(l => l.ZoneId == zone);
        var names = alike.Where(_ => !isPlace).Select(a => a.Key).Append(zone);
        var shape = $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}\\z";
        const RegexOptions anyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        return names.Any(n => Regex.IsMatch(n, shape, anyCase, TimeSpan.FromSeconds(1)));
    }
}
