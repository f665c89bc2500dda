using RotationPlanner.Fairness.Sleep;

namespace RotationPlanner.Program;

/// <summary>
/// The calls expected outside people's working hours, month by month, and how many bad months they make of a person. A
/// month counts with its chance of being a bad one. From where another call adds less to that chance than the one before,
/// it adds as much: else one month would take what six could bear. What was worked before the horizon is not counted.
/// </summary>
sealed class SleepGoal
{
    /// <summary>Internal units of a call.</summary>
    public const int Call = 10_000;

    /// <summary>Bad months are told in hundredths: who expects one in a hundred more sleeps no worse.</summary>
    public const int Unit = 100;

    const int Step = Call / 200, MostSteps = 200_000;

    // What differs by less is how numbers are rounded.
    const double Rounding = 1e-9;

    readonly double[] costs;
    readonly double slope;

    /// <param name="past">What hours on duty have cost.</param>
    /// <param name="members">Responders who may be called, ascending.</param>
    /// <param name="months">How many months there are.</param>
    /// <param name="calls">Per slot and way of life: calls by month; empty where nobody is called.</param>
    public SleepGoal(Experience past, int[] members, int months, (int Month, long Calls)[][][] calls)
    {
        (Members, Months, Calls) = (members, months, calls);
        var chances = new List<double> { 0 };
        for (var step = 1; step <= MostSteps; step++)
        {
            var chance = BadMonthChance.Of(past, (double)step * Step / Call);
            if (chance - chances[^1] < slope - Rounding) break;
            slope = Math.Max(slope, chance - chances[^1]);
            chances.Add(chance);
        }
        costs = [.. chances];
    }

    /// <summary>Responders who may be called.</summary>
    public int[] Members { get; }

    /// <summary>How many months there are.</summary>
    public int Months { get; }

    /// <summary>Per slot and way of life: calls by month.</summary>
    public (int Month, long Calls)[][][] Calls { get; }

    /// <summary>Months of so many expected calls as bad months, in hundredths.</summary>
    public int BadMonths(ReadOnlySpan<long> calls)
    {
        var sum = 0.0;
        foreach (var month in calls)
        {
            var step = (int)Math.Min((month + (Step / 2)) / Step, int.MaxValue / 2);
            sum += step < costs.Length ? costs[step] : costs[^1] + (slope * (step - costs.Length + 1));
        }
        return (int)Math.Min(Math.Round(Unit * sum), int.MaxValue);
    }
}
