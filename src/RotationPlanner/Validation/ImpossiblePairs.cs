using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner;

/// <summary>
/// Finds pairs kept apart that leave a shift without enough people, and demands on pairs that are more than a search
/// can hold.
/// </summary>
static class ImpossiblePairs
{
    // Sets of people who may serve together are found by trying; so many are soon tried.
    const int MostTried = 24;

    const long MostConstraints = 2_000_000;

    public static IEnumerable<Problem> Of(Schedule schedule)
    {
        var company = schedule.Company;
        for (var i = 0; i < company.Rotations.Count; i++)
        {
            var (rotation, number) = (company.Rotations[i], i);
            var rules = rotation.Rules.Select((rule, j) => (Rule: rule, Place: $"rotations[{number}].rules[{j}]"))
                .Concat(company.Rules.Select((rule, j) => (Rule: rule, Place: $"rules[{j}]"))).ToList();
            foreach (var problem in Apart(company, rotation, rules)) yield return problem;
            foreach (var (rule, place) in rules)
                if (rule is PairsOnce once && IsTooMuch(schedule, rotation, once))
                    yield return new Problem(place, $"So many pairs meet in shifts of '{TextSanitizer.Line(rotation.Id)}' within {once.Days} days that they cannot all be looked after.",
                        FormattableString.Invariant($"P{once.Days}D"), "Maybe a shorter time, or `distinct: true`, which is for any number of people.");
        }
    }

    static IEnumerable<Problem> Apart(Company company, Rotation rotation, List<(IRotationRule Rule, string Place)> rules)
    {
        var apart = rules.Where(r => r.Rule is PairsApart).ToList();
        if (apart.Count == 0) yield break;
        var needed = rotation.Roles.Sum(r => (long)r.Seats.Min);
        var able = company.Responders.Where(p => rotation.Roles.Any(r => r.Seats.Min > 0 && RoleProblems.Eligible(company, p, r)))
            .Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var pairs = apart.Select(r => (PairsApart)r.Rule).Where(p => able.Contains(p.One) && able.Contains(p.Other))
            .Select(p => (p.One, p.Other)).ToList();
        var paired = pairs.SelectMany(p => new[] { p.One, p.Other }).Distinct().ToList();
        if (paired.Count is 0 or > MostTried) yield break;
        var most = able.Count - paired.Count + Most(paired, pairs);
        if (able.Count >= needed && most < needed)
            yield return new Problem(apart[0].Place,
                FormattableString.Invariant($"Every shift of '{TextSanitizer.Line(rotation.Id)}' requires {needed} people, but with those kept apart only {most} can serve together."),
                null, "Maybe remove a pair, or ask for fewer seats.");
    }

    /// <summary>How many of these people can serve together at most.</summary>
    static int Most(List<string> people, List<(string One, string Other)> pairs)
    {
        if (people.Count == 0) return 0;
        var first = people.MaxBy(p => pairs.Count(q => q.One == p || q.Other == p))!;
        var near = pairs.Where(p => p.One == first || p.Other == first).Select(p => p.One == first ? p.Other : p.One)
            .ToHashSet(StringComparer.Ordinal);
        var rest = people.FindAll(p => p != first);
        var with = 1 + Most(rest.FindAll(p => !near.Contains(p)), pairs.FindAll(p => !near.Contains(p.One) && !near.Contains(p.Other) && p.One != first && p.Other != first));
        return near.Count == 0 ? with
            : Math.Max(with, Most(rest, pairs.FindAll(p => p.One != first && p.Other != first)));
    }

    static bool IsTooMuch(Schedule schedule, Rotation rotation, PairsOnce once)
    {
        var counted = rotation.Roles.Where(r => once.Roles?.Contains(r.Id) ?? !r.Needs.ForTrainees).ToList();
        long people = schedule.Company.Responders.Count(p => counted.Exists(r => RoleProblems.Eligible(schedule.Company, p, r)));
        var shifts = schedule.Shifts.Where(s => s.Rotation.Id == rotation.Id).ToList();
        var (near, first) = (0L, 0);
        for (var i = 0; i < shifts.Count; i++)
        {
            while (Period.DaysBetween(shifts[first].Date, shifts[i].Date) >= once.Days) first++;
            near += i - first;
        }
        return people * (people - 1) / 2 * near > MostConstraints;
    }
}
