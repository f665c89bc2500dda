using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Tests.Fairness;

/// <summary>
/// A split is worst-off first exactly when no load can be moved from somebody to somebody on a lower level who has
/// access and room: every longer way of moving it is made of such moves.
/// </summary>
public class LeximinLaws
{
    sealed record Case(double[] Supply, Kind[] Kinds);

    static readonly Gen<Case> Cases =
        from pools in Gen.Choose(1, 5)
        from supply in Gen.Choose(0, 12).ArrayOf(pools)
        from count in Gen.Choose(1, 7)
        from kinds in (
            from weight in Gen.Choose(1, 5)
            from power in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(-6, 6)))
            from access in Gen.Choose(1, (1 << pools) - 1)
            from limit in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 9)))
            from one in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 5)))
            let own = Enumerable.Range(0, pools).Where(p => (access >> p & 1) == 1).ToArray()
            select new Kind(weight * Math.Pow(10, power), limit == 0 ? double.PositiveInfinity
                : limit * 60, own, [.. own.Select(_ => one == 0 ? double.PositiveInfinity : one * 60)])).ArrayOf(count)
        select new Case([.. supply.Select(s => s * 60.0)], kinds);

    const double Slack = 0.05;

    [Property(MaxTest = 2000)]
    public Property No_load_can_be_moved_to_somebody_on_a_lower_level() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var poured = Leximin.Pour(c.Supply, c.Kinds);
        double[] level = [.. c.Kinds.Select((k, i) => poured.Amounts[i].Sum() / k.Weight)];
        for (var i = 0; i < c.Kinds.Length; i++)
            for (var a = 0; a < c.Kinds[i].Pools.Length; a++)
                if (poured.Amounts[i][a] > Slack)
                    for (var j = 0; j < c.Kinds.Length; j++)
                        if (Exceeds(c, level, i, j) && HasRoom(c, poured, j, c.Kinds[i].Pools[a])) return false;
        return true;
    });

    [Property(MaxTest = 2000)]
    public Property Everything_is_poured_that_fits_and_nothing_more() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var poured = Leximin.Pour(c.Supply, c.Kinds);
        var out_ = new double[c.Supply.Length];
        for (var i = 0; i < c.Kinds.Length; i++)
        {
            if (poured.Amounts[i].Sum() > c.Kinds[i].Limit + Slack) return false;
            for (var a = 0; a < c.Kinds[i].Pools.Length; a++)
            {
                if (poured.Amounts[i][a] < 0 || poured.Amounts[i][a] > c.Kinds[i].MostOfPool[a] + Slack) return false;
                out_[c.Kinds[i].Pools[a]] += poured.Amounts[i][a];
            }
        }
        for (var p = 0; p < out_.Length; p++)
        {
            if (out_[p] > c.Supply[p] + Slack) return false;
            if (out_[p] < c.Supply[p] - Slack
                && Enumerable.Range(0, c.Kinds.Length).Any(k => HasRoom(c, poured, k, p))) return false;
        }
        return true;
    });

    [Fact]
    public void Who_may_hold_both_roles_leaves_the_narrow_one_to_its_only_person()
    {
        var inf = double.PositiveInfinity;
        var poured = Leximin.Pour([100, 100], [new Kind(1, inf, [0], [inf]), new Kind(1, inf, [0, 1], [inf, inf])]);
        Assert.Equal(100, poured.Amounts[0][0], 6);
        Assert.Equal(100, poured.Amounts[1].Sum(), 6);
    }

    // Whose level is higher by more than a part of a minute explains.
    static bool Exceeds(Case c, double[] level, int i, int j) =>
        level[i] > level[j] + Slack / Math.Min(c.Kinds[i].Weight, c.Kinds[j].Weight);

    static bool HasRoom(Case c, Poured poured, int kind, int pool) =>
        Array.IndexOf(c.Kinds[kind].Pools, pool) is >= 0 and var at
        && poured.Amounts[kind].Sum() < c.Kinds[kind].Limit - Slack
            && poured.Amounts[kind][at] < c.Kinds[kind].MostOfPool[at] - Slack;
}
