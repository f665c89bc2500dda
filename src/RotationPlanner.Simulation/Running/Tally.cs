namespace RotationPlanner.Simulation.Running;

/// <summary>Sums over runs. Blocks of runs are added in their order, so that threads change nothing.</summary>
sealed class Tally(int people, int policies)
{
    public const int Incidents = 0, Minutes = 1, Nights = 2, OffHours = 3, Row = 4, Recovery = 5, Kinds = 6;

    public int Runs;
    public readonly double[] Sum = new double[people * Kinds], Squares = new double[people * Kinds];
    public readonly long[] MonthsAbove2 = new long[people], MonthsAbove7 = new long[people], MonthsAbove19 = new long[people];
    public readonly int[] Broken = new int[policies];
    public double AllIncidents, AllSquares, Unled, UnledSquares, Jain, JainSquares, Dropped, DroppedSquares, Uncovered, UncoveredSquares;
    public int JainRuns;

    public void Add(Tally other)
    {
        Runs += other.Runs;
        JainRuns += other.JainRuns;
        for (var i = 0; i < Sum.Length; i++) (Sum[i], Squares[i]) = (Sum[i] + other.Sum[i], Squares[i] + other.Squares[i]);
        for (var i = 0; i < MonthsAbove2.Length; i++)
        {
            MonthsAbove2[i] += other.MonthsAbove2[i];
            MonthsAbove7[i] += other.MonthsAbove7[i];
            MonthsAbove19[i] += other.MonthsAbove19[i];
        }
        for (var i = 0; i < Broken.Length; i++) Broken[i] += other.Broken[i];
        (AllIncidents, AllSquares) = (AllIncidents + other.AllIncidents, AllSquares + other.AllSquares);
        (Unled, UnledSquares) = (Unled + other.Unled, UnledSquares + other.UnledSquares);
        (Jain, JainSquares) = (Jain + other.Jain, JainSquares + other.JainSquares);
        (Dropped, DroppedSquares) = (Dropped + other.Dropped, DroppedSquares + other.DroppedSquares);
        (Uncovered, UncoveredSquares) = (Uncovered + other.Uncovered, UncoveredSquares + other.UncoveredSquares);
    }

    public void Count(int person, int kind, double value)
    {
        Sum[(person * Kinds) + kind] += value;
        Squares[(person * Kinds) + kind] += value * value;
    }

    public Estimate Of(int person, int kind) => Estimate.Of(Sum[(person * Kinds) + kind], Squares[(person * Kinds) + kind], Runs);

    public double Mean(int person, int kind) => Sum[(person * Kinds) + kind] / Math.Max(1, Runs);

    /// <summary>The variance between runs.</summary>
    public double Variance(int person, int kind) => Runs < 2 ? 0
        : Math.Max(0, (Squares[(person * Kinds) + kind] - (Sum[(person * Kinds) + kind] * Mean(person, kind))) / (Runs - 1));
}
