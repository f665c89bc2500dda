namespace RotationPlanner.Program;

/// <summary>
/// How much credit one weekend, night, holiday or turn earns on average, by way of life. A shift that is one night in
/// London may touch two nights in New York: whoever has the same credit to give in nights then gives them in more of
/// them, and is expected to.
/// </summary>
sealed class CountRates(int kinds, int ways)
{
    readonly double[,] counts = new double[kinds, ways], credits = new double[kinds, ways];

    /// <summary>A seat that people of a way of life would give so many counts and so much credit with.</summary>
    public void Add(int kind, int way, int count, long credit)
    {
        counts[kind, way] += count;
        credits[kind, way] += credit;
    }

    /// <summary>How many counts a share of credit makes, in thousandths.</summary>
    public long Expected(int kind, int way, double share) =>
        credits[kind, way] > 0 ? (long)Math.Round(CountGoal.Unit * share * counts[kind, way] / credits[kind, way]) : 0;
}
