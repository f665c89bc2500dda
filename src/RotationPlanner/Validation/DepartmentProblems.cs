using System.Globalization;
using NodaTime.Text;

namespace RotationPlanner;

static class DepartmentProblems
{
    const int MostHours = 10_000_000;

    public static IEnumerable<Problem> Of(Company company) =>
    [
        .. IdProblems.Of("departments", "department", [.. company.Departments.Select(d => d.Id)]),
        .. company.Departments.SelectMany((department, i) => Of(company, department, $"departments[{i}]")),
    ];

    static IEnumerable<Problem> Of(Company company, Department department, string place)
    {
        if (department.BuyIn is { } buyIn)
        {
            foreach (var problem in Limits.Date($"{place}.buyIn.since", buyIn.Since)) yield return problem;
            foreach (var problem in Limits.Date($"{place}.buyIn.until", buyIn.Until)
                .Concat(Limits.Date($"{place}.buyIn.withdrawn", buyIn.Withdrawn))) yield return problem;
            if (Limits.IsSound(buyIn.Since) && buyIn.Until is { } until && Limits.IsSound(until) && until < buyIn.Since)
                yield return new Problem($"{place}.buyIn.until", $"The agreement ends before it begins on {LocalDatePattern.Iso.Format(buyIn.Since)}.", LocalDatePattern.Iso.Format(until), "Maybe exchange the dates.");
            foreach (var problem in Hours($"{place}.buyIn.hoursPerQuarter", buyIn.HoursPerQuarter))
                yield return problem;
            foreach (var problem in Hours($"{place}.buyIn.hoursPerPersonPerQuarter", buyIn.HoursPerPersonPerQuarter))
                yield return problem;
        }
        if (department.BuyIn is { } agreed)
            foreach (var problem in Limits.Number($"{place}.buyIn.warnAt", "The part of the hours from which a plan warns", agreed.WarnAt, 0, 1, "Maybe 0.8.")) yield return problem;
        if (department.Share is not { } share) yield break;
        foreach (var problem in Limits.Number($"{place}.share.min", "A share", share.Min, 0, 1)) yield return problem;
        foreach (var problem in Limits.Number($"{place}.share.max", "A share", share.Max, 0, 1)) yield return problem;
        if (share.Min > share.Max)
            yield return new Problem($"{place}.share.min", $"The smallest share is above the largest, which is {Text(share.Max)}.", Text(share.Min), "Maybe exchange them.");
    }

    internal static IEnumerable<Problem> Hours(string place, int? hours) =>
        hours is { } value ? Limits.Number(place, "Hours in a quarter", value, 0, MostHours) : [];

    // Absurd numbers would overflow as percent.
    static string Text(decimal part) =>
        part is < -1000 or > 1000 ? part.ToString(CultureInfo.InvariantCulture) : (part * 100)
            .ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
