namespace RotationPlanner;

static class HolidayProblems
{
    public static IEnumerable<Problem> Of(Company company) =>
    [
        .. IdProblems.Of("holidays", "holiday calendar", [.. company.Holidays.Select(h => h.Id)]),
        .. company.Holidays.SelectMany((calendar, i) => calendar.Dates.Where(d => !Limits.IsSound(d)).Take(1)
        .SelectMany(d => Limits.Date($"holidays[{i}].dates", d))),
        .. company.Holidays.SelectMany((calendar, i) => calendar.WeekendDays is { } days
        ? FairnessProblems.Weekend($"holidays[{i}].weekendDays", days) : []),
        .. company.Holidays.SelectMany((calendar, i) => calendar.Names.Where(n => string.IsNullOrWhiteSpace(n.Value)).Take(1)
        .Select(n => new Problem($"holidays[{i}].dates", "The name of a holiday is empty.", n.Value, "Maybe Christmas."))),
    ];
}
