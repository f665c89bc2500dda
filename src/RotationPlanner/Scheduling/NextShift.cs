namespace RotationPlanner.Scheduling;

/// <summary>When the first shift after a horizon begins.</summary>
static class NextShift
{
    /// <summary>Such as: the next one, of command, begins on 1 February 2027; null where none does for years.</summary>
    public static string? Of(Company company, IReadOnlyList<Rotation> rotations)
    {
        const int YearsAhead = 3;
        var holidays = HolidayDates.Of(company);
        var (from, to) = (company.Horizon.End.PlusDays(1), company.Horizon.End.PlusYears(YearsAhead));
        return rotations
            .Select(r => IUnrolls.Of(r, r.TimeZone ?? company.TimeZone, holidays).Between(from, to).FirstOrDefault())
            .OfType<Shift>().MinBy(s => s.Start.ToInstant()) is { } first
            ? $"the next one{(rotations.Count > 1 ? $", of {TextSanitizer.Line(first.Rotation.Id)}," : "")} begins on {HourWords.Day(first.Date)}"
            : null;
    }
}
