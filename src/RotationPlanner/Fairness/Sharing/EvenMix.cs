namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Decides how much of each pool goes to whom when only the pools' contents and the people's sums are given: the mix nearest to everybody's access,
/// by iterative proportional fitting (Deming and Stephan 1940). So people with the same access take the same mix of light and heavy pools.
/// </summary>
static class EvenMix
{
    const int Rounds = 50;

    public static IEnumerable<Take> Of(Access[] accesses, double[] pools, double[] people)
    {
        var amounts = accesses.Select(a => a.Most).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            Scale(amounts, accesses, a => a.Pool, pools);
            // People last: their sums are the shares and must be exact.
            Scale(amounts, accesses, a => a.Person, people);
        }
        return accesses.Select((a, i) => new Take(a.Pool, a.Person, amounts[i])).Where(t => t.Amount > 0);
    }

    static void Scale(double[] amounts, Access[] accesses, Func<Access, int> line, double[] wanted)
    {
        var sums = new double[wanted.Length];
        for (var i = 0; i < amounts.Length; i++) sums[line(accesses[i])] += amounts[i];
        for (var i = 0; i < amounts.Length; i++)
        {
            var at = line(accesses[i]);
            amounts[i] = sums[at] > 0 ? amounts[i] * Math.Max(0, wanted[at]) / sums[at] : 0;
        }
    }
}
