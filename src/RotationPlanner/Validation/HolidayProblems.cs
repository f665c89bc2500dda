namespace RotationPlanner;

static class HolidayProblems
{
    public static IEnumerable<Problem> Of(Company company) =>
    [
        .. IdProblems.Of("holidays", "holiday calendar", [.. company.Holidays.Select(h => h.Id)]),
        .. company.Holidays.SelectMany((calendar, i) => calendar.Dates.Where(d => !Limits.IsSound(d)).Take(1)
        .SelectMany(d => Limits.Date($"holidays[{i}].dates", d))),
    ];
}
