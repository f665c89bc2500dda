namespace RotationPlanner.Calendars.Reading;

/// <summary>Counts the work of expanding recurrences, and what comes of it, and stops both in time.</summary>
sealed class StepBudget
{
    long spent;
    int found;

    /// <summary>Why nothing more is expanded; null while something may be.</summary>
    public ItemRefused? Spent { get; private set; }

    public void Spend(long steps)
    {
        if (steps > Limits.StepsPerFile - spent)
            throw Spent ??= new ItemRefused("The calendar's recurring events take too long to expand.", null,
                "Maybe export single events, or a calendar with a recent start.");
        spent += steps;
    }

    public void SpendOccurrence()
    {
        if (found == Limits.OccurrencesPerFile)
            throw Spent ??= new ItemRefused($"The calendar's recurring events come to more than {Limits.OccurrencesPerFile} times.", null,
                "Maybe export a shorter time, or fewer calendars in one file.");
        found++;
    }
}
