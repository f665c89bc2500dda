using RotationPlanner.Fairness.Sleep;

namespace RotationPlanner.Program;

/// <summary>
/// The calls expected outside people's working hours, month by month, and how likely they make a month a bad one. What
/// counts is how many bad months each person expects; what was worked before the horizon is not counted.
/// </summary>
sealed class SleepGoal
{
    /// <summary>Internal units of a call.</summary>
    public const int Call = 10_000;

    /// <summary>Bad months are told in hundredths: who expects one in a hundred more sleeps no worse.</summary>
    public const int Unit = 100;

    const int Step = Call / 200, Certain = 1_000, MostSteps = 200_000, ToTold = Certain / Unit;

    readonly int[] chances;

    /// <param name="past">What hours on duty have cost.</param>
    /// <param name="members">Responders who may be called, ascending.</param>
    /// <param name="months">How many months there are.</param>
    /// <param name="calls">Per slot and way of life: calls by month; empty where nobody is called.</param>
    public SleepGoal(Experience past, int[] members, int months, (int Month, long Calls)[][][] calls)
    {
        (Members, Months, Calls) = (members, months, calls);
        var steps = new List<int>();
        while (steps.Count < MostSteps && (steps.Count == 0 || steps[^1] < Certain))
            steps.Add((int)Math.Round(Certain * BadMonthChance.Of(past, (double)steps.Count * Step / Call)));
        chances = [.. steps];
    }

    /// <summary>Responders who may be called.</summary>
    public int[] Members { get; }

    /// <summary>How many months there are.</summary>
    public int Months { get; }

    /// <summary>Per slot and way of life: calls by month.</summary>
    public (int Month, long Calls)[][][] Calls { get; }

    /// <summary>The chance, in thousandths, that a month of so many expected calls is a bad one.</summary>
    public int Chance(long calls) => chances[Math.Min((calls + (Step / 2)) / Step, chances.Length - 1)];

    /// <summary>Chances of several months together as bad months, in hundredths.</summary>
    public static int Told(int chances) => (chances + (ToTold / 2)) / ToTold;
}
