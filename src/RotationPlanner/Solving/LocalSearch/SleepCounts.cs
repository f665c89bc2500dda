using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>How many calls each person expects month by month, and how many bad months that makes, as a search changes it.</summary>
sealed class SleepCounts(SleepGoal goal, int people)
{
    readonly long[] calls = new long[people * goal.Months];
    readonly int[] badMonths = new int[people];

    /// <summary>What is counted.</summary>
    public SleepGoal Goal => goal;

    /// <summary>Everybody's bad months in hundredths, worst first.</summary>
    public long[] WorstFirst => [.. goal.Members.Select(BadMonths).OrderDescending()];

    /// <summary>Whether nobody expects any.</summary>
    public bool IsCalm => Array.TrueForAll(goal.Members, r => badMonths[r] == 0);

    /// <summary>A person's bad months, in hundredths.</summary>
    public long BadMonths(int responder) => badMonths[responder];

    /// <summary>The person's month with the most calls.</summary>
    public int WorstMonth(int responder)
    {
        var own = Own(responder);
        var worst = 0;
        for (var month = 1; month < own.Length; month++)
            if (own[month] > own[worst]) worst = month;
        return worst;
    }

    /// <summary>Has the counts follow a seat that was given or taken just now.</summary>
    public void Flip(int responder, int slot, int way, int sign)
    {
        if (goal.Calls[slot].Length == 0) return;
        foreach (var (month, brought) in goal.Calls[slot][way]) Own(responder)[month] += sign * brought;
        badMonths[responder] = goal.BadMonths(Own(responder));
    }

    Span<long> Own(int responder) => calls.AsSpan(responder * goal.Months, goal.Months);
}
