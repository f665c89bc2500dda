using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Planning.Reasons;

namespace RotationPlanner.Planning.WhatIfs;

/// <summary>Says what a change of the company would change for its people.</summary>
static class WhatIfWords
{
    static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static IReadOnlyList<string> Of(WhatIf what)
    {
        var (now, then) = (what.Now, what.Then);
        var sentences = new List<string>
        {
            $"{Change(what.Before.Company, what.After.Company)}, the load of everyone {Moves(now.MeanHours, then.MeanHours)} hours a month, and that of the most loaded {Moves(now.MostHours, then.MostHours)}.",
        };
        if (then.UnfilledRequired != now.UnfilledRequired)
            sentences.Add(string.Create(CultureInfo.InvariantCulture,
                $"Required seats that stay empty: {then.UnfilledRequired} instead of {now.UnfilledRequired}."));
        var (met, lost) = (now.UnmetRules.Except(then.UnmetRules)
            .ToList(), then.UnmetRules.Except(now.UnmetRules).ToList());
        if (met.Count > 0) sentences.Add($"These rules, not met before, are met: {string.Join(", ", met)}.");
        if (lost.Count > 0) sentences.Add($"These rules, met before, are not met: {string.Join(", ", lost)}.");
        sentences.AddRange(Counts(now, then));
        sentences.AddRange(Departments(what));
        sentences.AddRange(People(what));
        return sentences;
    }

    static IEnumerable<string> Counts(WhatIfFigures now, WhatIfFigures then)
    {
        (string What, double Now, double Then, string Unit)[] compared =
        [
            ("Wanted optional seats that stay empty", now.UnfilledOptional, then.UnfilledOptional, ""),
            ("The most that anybody carries above the share", now.WorstExcessHours, then.WorstExcessHours, " h"),
            ("The most turns of one person", now.MostTurns, then.MostTurns, ""),
            ("The most weekends of one person", now.MostWeekends, then.MostWeekends, ""),
            ("The most nights of one person", now.MostNights, then.MostNights, ""),
            ("The most public holidays of one person", now.MostHolidays, then.MostHolidays, ""),
            ("People who learn to command", now.NewCommanders, then.NewCommanders, ""),
        ];
        foreach (var (what, a, b, unit) in compared)
            if (Said.Number(a) != Said.Number(b))
                yield return $"{what}: {Said.Number(b)}{unit} instead of {Said.Number(a)}{unit}.";
    }

    static IEnumerable<string> Departments(WhatIf what)
    {
        var names = what.Before.Company.Departments.Concat(what.After.Company.Departments).DistinctBy(d => d.Id);
        foreach (var department in names)
        {
            var (now, then) = (what.Now.DepartmentParts.GetValueOrDefault(department.Id),
                what.Then.DepartmentParts.GetValueOrDefault(department.Id));
            if (Percent(now) != Percent(then))
                yield return $"{TextSanitizer.Line(department.Name)} carries {Percent(then)} of all duty instead of {Percent(now)}.";
        }
    }

    /// <summary>Of those who are in both, who gives up most hours and who takes on most.</summary>
    static IEnumerable<string> People(WhatIf what)
    {
        var both = what.Before.Company.Responders.Select(r => r.Id)
            .Intersect(what.After.Company.Responders.Select(r => r.Id)).ToList();
        if (both.Count == 0) yield break;
        double Now(string id) => what.Now.HoursAMonth.GetValueOrDefault(id);
        double Then(string id) => what.Then.HoursAMonth.GetValueOrDefault(id);
        var name = Said.NamesOf(what.Before.Company);
        var (less, more) = (both.MinBy(id => Then(id) - Now(id))!, both.MaxBy(id => Then(id) - Now(id))!);
        if (Said.Number(Then(less)) != Said.Number(Now(less)) && Then(less) < Now(less))
            yield return $"Most is taken off {name(less)}: {Said.Number(Then(less))} hours a month instead of {Said.Number(Now(less))}.";
        if (Said.Number(Then(more)) != Said.Number(Now(more)) && Then(more) > Now(more))
            yield return $"Most is added for {name(more)}: {Said.Number(Then(more))} hours a month instead of {Said.Number(Now(more))}.";
    }

    static string Percent(double part) => (100 * part).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    static string Change(Company before, Company after)
    {
        var known = before.Responders.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var names = after.Departments.ToDictionary(d => d.Id, d => TextSanitizer.Line(d.Name), StringComparer.Ordinal);
        var lent = after.Responders.Where(r => !known.Contains(r.Id)).GroupBy(r => (r.Department, r.Joins))
            .Select(g => $"{names[g.Key.Department]} lends {Count(g.Count())}{From(g.Key.Joins)}").ToList();
        return lent.Count == 0 ? "With the change" : $"If {string.Join(" and ", lent)}";
    }

    static string Count(int people) =>
        people == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{people} people");

    static string From(LocalDate? joins) => joins is { } day ? $" from {Day.Format(day)}" : "";

    static string Moves(double now, double then)
    {
        var (a, b) = (now.ToString("0.#", CultureInfo.InvariantCulture),
            then.ToString("0.#", CultureInfo.InvariantCulture));
        return a == b ? $"stays at {a}" : $"{(then < now ? "falls" : "rises")} from {a} to {b}";
    }
}
