using System.Globalization;
using NodaTime;
using NodaTime.Text;

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
            sentences.Add(string.Create(CultureInfo.InvariantCulture, $"Required seats that stay empty: {then.UnfilledRequired} instead of {now.UnfilledRequired}."));
        var (met, lost) = (now.UnmetRules.Except(then.UnmetRules)
            .ToList(), then.UnmetRules.Except(now.UnmetRules).ToList());
        if (met.Count > 0) sentences.Add($"These rules, not met before, are met: {string.Join(", ", met)}.");
        if (lost.Count > 0) sentences.Add($"These rules, met before, are not met: {string.Join(", ", lost)}.");
        return sentences;
    }

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
