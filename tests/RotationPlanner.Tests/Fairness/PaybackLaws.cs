using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RotationPlanner.Fairness;

namespace RotationPlanner.Tests.Fairness;

public class PaybackLaws
{
    static readonly Gen<(Credit[] Balances, Credit[] Shares, long Turn, int Percent)> Cases =
        from n in Gen.Choose(1, 7)
        from balances in Credits(-3_000, 3_000).ArrayOf(n)
        from shares in Credits(0, 900).ArrayOf(n)
        from turn in Gen.Choose(0, 200)
        from percent in Gen.Choose(0, 100)
        select (Centred(balances), shares, (long)turn, percent);

    [Property(MaxTest = 300)]
    public Property What_is_carried_sums_to_zero_and_nobody_carries_more_than_a_step() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var carried = Step(c);
            return carried.Aggregate(Credit.Zero, (sum, x) => sum + x) == Credit.Zero
                && carried.Select((x, i) => (Now: x.Total, All: c.Balances[i].Total, c.Shares[i])).All(x =>
                    Math.Abs(x.Now) <= Math.Abs(x.All) && x.Now * x.All >= 0
                    && Math.Abs(x.Now) <= (x.Item3.Total == 0 ? 0 : Math.Max(x.Item3.Total * c.Percent / 100m, c.Turn)));
        });

    [Property(MaxTest = 100)]
    public Property Balances_within_a_step_are_carried_whole() => Prop.ForAll(Cases.ToArbitrary(), c =>
        Payback.Step(c.Balances, [.. c.Shares.Select(_ => new Credit(1, 0, 0, 0))], new Credit(30_000, 30_000, 30_000, 30_000), 0)
            .SequenceEqual(c.Balances));

    [Property(MaxTest = 200)]
    public Property A_debt_is_paid_back_in_the_end() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        // Who pays back what is carried has that much less to pay; everybody has a share here.
        var shares = c.Shares.Select(s => s + new Credit(100, 100, 100, 100)).ToArray();
        var balances = c.Balances;
        for (var horizon = 0; horizon < 2_000 && balances.Any(b => b.Total != 0); horizon++)
            balances = [.. balances.Zip(Payback.Step(balances, shares, new Credit(10, 10, 10, 10), 0.25m), (b, step) => b - step)];
        return balances.All(b => b.Total == 0);
    });

    [Fact]
    public void Ten_of_forty_hours_are_paid_back_at_a_quarter_of_a_share()
    {
        Credit[] balances = [Hours(-40), Hours(30), Hours(10)], shares = [Hours(40), Hours(40), Hours(40)];
        Assert.Equal([Hours(-10), Hours(5), Hours(5)], Payback.Step(balances, shares, Hours(1), 0.25m));
        // One turn is always paid back.
        Assert.Equal([Hours(-24), Hours(24 * 24 / 34.0), Hours(24 * 10 / 34.0)],
            Payback.Step(balances, shares, Hours(24), 0.25m));
    }

    [Fact]
    public void Who_has_no_share_carries_nothing_and_the_rest_waits() =>
        Assert.Equal([Hours(0), Hours(0), Hours(0)],
            Payback.Step([Hours(-40), Hours(30), Hours(10)], [Hours(0), Hours(40), Hours(40)], Hours(100), 1));

    [Property(MaxTest = 300)]
    public Property Fading_keeps_the_sum_at_zero_and_never_grows_a_balance() =>
        Prop.ForAll((from c in Cases from days in Gen.Choose(0, 900) from half in Gen.Choose(1, 400) select (c.Balances, days, half))
            .ToArbitrary(), c =>
        {
            var before = c.Balances.Select(b => b.Total).ToArray();
            var left = Fading.Scale(before, Fading.Left(c.half, c.days));
            return left.Sum() == 0 && left.Zip(before).All(p => p.First * p.Second >= 0 && Math.Abs(p.First) <= Math.Abs(p.Second));
        });

    [Fact]
    public void Half_is_left_after_a_half_life() =>
        Assert.Equal([100, -60, -40], Fading.Scale([200, -120, -80], Fading.Left(180, 180)));

    static Credit[] Step((Credit[] Balances, Credit[] Shares, long Turn, int Percent) c) =>
        Payback.Step(c.Balances, c.Shares, new Credit(c.Turn, c.Turn, c.Turn, c.Turn), c.Percent / 100m);

    static Gen<Credit> Credits(int least, int most) =>
        from t in Gen.Choose(least, most) from n in Gen.Choose(least, most) from w in Gen.Choose(least, most)
        from h in Gen.Choose(least, most) select new Credit(t, n, w, h);

    static Credit[] Centred(Credit[] balances) =>
        [balances[0] - balances.Aggregate(Credit.Zero, (sum, b) => sum + b), .. balances.Skip(1)];

    static Credit Hours(double hours) => new((long)Math.Round(60 * hours), 0, 0, 0);
}
