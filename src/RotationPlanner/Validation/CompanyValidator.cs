using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>Finds every problem of a company at once. Never throws, whatever the company holds.</summary>
static class CompanyValidator
{
    /// <param name="company">The company.</param>
    /// <param name="calendarIsKnown">False where the horizon or the patterns are stand-ins for what could not be read,
    /// so that no shift can be held against anything.</param>
    public static IReadOnlyList<Problem> Validate(Company company, bool calendarIsKnown = true)
    {
        ArgumentNullException.ThrowIfNull(company);
        List<Problem> frame = [.. HorizonProblems.Of(company), .. RotationProblems.Of(company)];
        List<Problem> people =
        [
            .. LinkProblems.Of(company), .. FeedProblems.Of(company), .. LadderProblems.Of(company), .. SessionProblems.Of(company), .. DepartmentProblems.Of(company),
            .. HolidayProblems.Of(company), .. ResponderProblems.Of(company), .. RecordProblems.Of(company),
            .. FairnessProblems.Of(company), .. LedgerProblems.Of(company), .. HistoryProblems.Of(company),
            .. PublicationProblems.Of(company), .. ToolIdProblems.Of(company),
        ];
        List<Problem> rules = [.. RuleProblems.Of(company)];
        List<Problem> all = [.. frame, .. people, .. rules];
        // What is read off the calendar needs patterns that can be unrolled.
        var schedule = calendarIsKnown && frame.Count == 0 ? Schedule.Of(company) : null;
        if (schedule is { Shifts.Count: 0 })
            all.Add(new Problem("horizon", "No shift of any rotation starts in the horizon.", HorizonProblems.Text(company.Horizon),
                NextShift.Of(company, company.Rotations) is { } next ? $"Maybe lengthen it: {next}." : "Maybe lengthen it."));
        if (schedule is not null) all.AddRange(CoverageProblems.Of(company));
        all.AddRange(PinProblems.Of(company, schedule));
        if (calendarIsKnown && SoundPart.Of(company, [.. frame, .. people, .. rules]) is { } sound)
        {
            var possible = sound == company && schedule is not null ? schedule : Schedule.Of(sound);
            all.AddRange([.. ImpossibleCaps.Of(possible), .. ImpossibleStints.Of(possible), .. ImpossiblePairs.Of(possible), .. ImpossibleMinimums.Of(possible)]);
        }
        return [.. all.OrderBy(p => ModelOrder.Of(p.Place))];
    }
}
