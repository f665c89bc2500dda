namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Imagines who would hold the seats of one role on one day, if seats could be held in parts: each way of life takes
/// what is lightest for it, as far as all are loaded alike in proportion to capacity. So where a night of one is a day
/// of another, a seat is not weighed as if everybody took their turn at night; and where few live elsewhere, they do
/// not make it light for all. Days are imagined one by one, and without the weight of weekends and holidays, so that a
/// horizon that is cut in two weighs the same.
/// </summary>
static class EvenDay
{
    // A power of two: parts that are put together again give the very whole.
    const int Parts = 64;

    /// <summary>
    /// By slot, by way of life: the part of each of the slot's seats that it takes; the parts of a slot sum to 1.
    /// </summary>
    /// <param name="burdens">By slot, by way of life: minutes, those of the night more.</param>
    /// <param name="seats">By slot: how many seats.</param>
    /// <param name="capacities">By way of life.</param>
    public static double[][] Of(double[][] burdens, int[] seats, double[] capacities)
    {
        var parts = Array.ConvertAll(burdens, b => new double[b.Length]);
        if (capacities.Length == 1)
        {
            foreach (var part in parts) part[0] = 1;
            return parts;
        }
        var loads = new double[capacities.Length];
        for (var round = 0; round < Parts; round++)
            for (var s = 0; s < seats.Length; s++)
            {
                var (best, lowest) = (0, double.PositiveInfinity);
                for (var w = 0; w < capacities.Length; w++)
                {
                    var level = (loads[w] + (seats[s] * burdens[s][w] / Parts)) / capacities[w];
                    if (level < lowest) (best, lowest) = (w, level);
                }
                loads[best] += seats[s] * burdens[s][best] / Parts;
                parts[s][best] += 1.0 / Parts;
            }
        return parts;
    }
}
