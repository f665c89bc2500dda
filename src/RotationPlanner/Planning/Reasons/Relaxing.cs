using System.Globalization;
using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Planning.Reasons;

/// <summary>Small changes of the rules that could give somebody other seats; whether they do is found by trying.</summary>
static class Relaxing
{
    const int MostRules = 2, DaysLess = 2;

    /// <param name="company">The company.</param>
    /// <param name="responder">Whom the change is for.</param>
    /// <param name="bounds">What keeps them from seats, most first.</param>
    /// <returns>Changed companies, each with the change as the beginning of a sentence.</returns>
    public static IEnumerable<(string Change, Company Company)> Changes(
        Company company, Responder responder, IReadOnlyList<BindingRule> bounds)
    {
        if (Closed(company, responder) is { Count: > 0 } roles)
            yield return ($"If {TextSanitizer.Line(responder.Name)} could hold {string.Join(" and ", roles)}",
                company with { Responders = [.. company.Responders.Select(r => r.Id == responder.Id ? r with { MayHold = null } : r)] });
        var chosen = ChosenRules.Of(company).ToLookup(r => r.Name, r => r.Rule, StringComparer.Ordinal);
        foreach (var bound in bounds.Where(b => chosen[b.Rule].Any()).Take(MostRules))
        {
            var rule = chosen[bound.Rule].First();
            yield return Looser(rule) is { } looser
                ? ($"With {looser.Words}", ChosenRules.Change(company, bound.Rule, null, r => Looser(r)?.Rule ?? r))
                : ($"Without the rule '{TextSanitizer.Line(bound.Rule)}'",
                    ChosenRules.Change(company, bound.Rule, null, _ => null));
        }
    }

    /// <summary>Roles that the stage allows and the person may not hold.</summary>
    static List<string> Closed(Company company, Responder responder)
    {
        if (responder.MayHold is not { } may) return [];
        var stage = Standings.Of(company)[responder.Id].Stage;
        return [.. company.Rotations.SelectMany(r => r.Roles)
            .Where(r => !may.Contains(r.Id) && r.Needs.Allows(stage, company.Ladder)).Select(r => r.Id).Distinct()];
    }

    static (IRotationRule Rule, string Words)? Looser(IRotationRule rule) => rule switch
    {
        RestBetweenShifts rest => Shorter(rest),
        ShiftCap cap => (cap with { Most = cap.Most + 1 }, Cap("shift", cap.Most, cap.Days)),
        NightCap cap => (cap with { Most = cap.Most + 1 }, Cap("night", cap.Most, cap.Days)),
        WeekendCap cap => (cap with { Most = cap.Most + 1 }, Cap("weekend", cap.Most, cap.Days)),
        HolidayCap cap => (cap with { Most = cap.Most + 1 }, Cap("holiday", cap.Most, cap.Days)),
        MaxConsecutiveShifts most => (most with { Most = most.Most + 1 },
            string.Create(CultureInfo.InvariantCulture, $"{most.Most + 1} shifts in a row instead of {most.Most}")),
        _ => null,
    };

    static (IRotationRule, string)? Shorter(RestBetweenShifts rest)
    {
        var (days, hours) = ((7 * rest.Rest.Weeks) + rest.Rest.Days, rest.Rest.Hours);
        if (days > DaysLess && rest.Rest.Equals(Period.FromWeeks(rest.Rest.Weeks) + Period.FromDays(rest.Rest.Days)))
            return (rest with { Rest = Period.FromDays(days - DaysLess) }, string.Create(
                CultureInfo.InvariantCulture, $"a rest of {Count(days - DaysLess, "day")} instead of {days}"));
        if (hours > 1 && rest.Rest.Equals(Period.FromHours(hours)))
            return (rest with { Rest = Period.FromHours(hours / 2) }, string.Create(
                CultureInfo.InvariantCulture, $"a rest of {Count(hours / 2, "hour")} instead of {hours}"));
        return null;
    }

    static string Cap(string what, int most, int days) =>
        string.Create(CultureInfo.InvariantCulture, $"a {what} cap of {most + 1} in {days} days instead of {most}");

    static string Count(long number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
