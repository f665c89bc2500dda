namespace RotationPlanner.Calendars.Reading;

/// <summary>Counts the work of expanding recurrences and stops it in time.</summary>
sealed class StepBudget
{
    long spent;

    public void Spend(long steps)
    {
        if (steps > Limits.StepsPerFile - spent)
            throw new ItemRefused("The calendar's recurring events take too long to expand.", null,
                "Maybe export single events, or a calendar with a recent start.");
        spent += steps;
    }
}
