using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds.Counting;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.Bounds.Counting;

/// <summary>Counts alone, against trying all counts and all plans.</summary>
public class LeastCostsLaws
{
    [Law(150, Checked = 0.12)]
    public void The_cost_is_the_least_of_all_counts_where_each_form_has_its_own(int seed)
    {
        var random = new Random(seed);
        var (weekdays, weekends) = (Kind(random, first: 0), Kind(random, first: 3));
        AssertLeast(new Tallies([.. weekdays.All, .. weekends.All], [.. weekdays.Totals, .. weekends.Totals], [.. weekdays.MinMaxes, .. weekends.MinMaxes], Constant: 3), exact: true);
    }

    [Law(150, Checked = 0.12)]
    public void No_counts_cost_less_where_forms_share_them(int seed)
    {
        var random = new Random(seed);
        var kind = Kind(random, first: 0);
        AssertLeast(kind with { MinMaxes = [.. kind.MinMaxes, Among(random, first: 0)] }, exact: false);
    }

    [Law(100, Checked = 0.21)]
    public void No_plan_that_fills_its_seats_costs_less_than_its_counts(int seed)
    {
        var random = new Random(seed);
        var tiny = new TinyProgram(12, 3)
        {
            Owners = [.. Enumerable.Range(0, 12).Select(v => v % 3)],
            Fixed = [.. Enumerable.Range(0, 12).Select(_ => (sbyte)(random.Next(6) == 0 ? 1 : 0))],
        };
        for (var slot = 0; slot < 4; slot++)
            tiny.Slot([3 * slot, (3 * slot) + 1, (3 * slot) + 2], random.Next(0, 2), random.Next(0, 2),
                random.Next(1, 3));
        for (var slot = 0; slot < 3; slot++)
            if (random.Next(2) == 0)
                tiny.Linear([3 * slot, 3 * (slot + 1)], [1, 1], 0, 1, random.Next(2) == 0
                    ? null : new Penalty(Goal.Preferences, 2));
        tiny.Anys.Add([0, 1, 5]);
        tiny.MinMaxes.Add(Compare(random, 4));
        if (random.Next(2) == 0)
            tiny.MinMaxes.Add(new MinMaxConstraint(TinyProgram.Label, [[0, 2, ~0], [7, 7]], [[1, -1, 2], [1, 2]], 1, new Penalty(Goal.Preferences, 3)));
        var program = tiny.Build();
        var tier = Tier.Of(Goal.Preferences);
        var least = BruteForce.Least(program, tier,
            [new Hold(Tier.Obligations, 0), new Hold(Tier.Uncovered, 0), new Hold(Tier.UncoveredOptional, 0)]);
        var found = new LeastCosts(Tallies.Of(program, Goal.Preferences)!, () => false).Find();
        if (least is null) throw Discard.Case();
        Assert.True(found!.Value.Bound <= least, $"bound {found.Value.Bound}, but {least} is possible");
    }

    [Fact]
    public void A_goal_without_worst_forms_has_no_counts() =>
        Assert.Null(Tallies.Of(new TinyProgram(2).Slot([0, 1]).Build(), Goal.Preferences));

    [Fact]
    public void What_is_fixed_is_counted_and_paid()
    {
        // Both seats are one person's, and to have both costs 5; the other person could have had one.
        var tiny = new TinyProgram(4, 2) { Owners = [0, 1, 0, 1], Fixed = [1, 0, 1, 0] }.Slot([0, 1]).Slot([2, 3]);
        tiny.Linear([0, 2], [1, 1], 0, 1, new Penalty(Goal.Preferences, 5));
        tiny.MinMaxes.Add(new MinMaxConstraint(TinyProgram.Label, [[0, 2, 1, 3], [1, 3, 0, 2]], [[1, 1, -1, -1], [1, 1, -1, -1]], 1, new Penalty(Goal.Preferences, 1)));
        Assert.Equal(7, new LeastCosts(Tallies.Of(tiny.Build(), Goal.Preferences)!, () => false).Find()!.Value.Bound);
    }

    static MinMaxConstraint Compare(Random random, int slots)
    {
        int[] share = [random.Next(1, 4), random.Next(1, 4), random.Next(1, 4)];
        var pairs = Pairs().ToArray();
        int[] Of(int person) => [.. Enumerable.Range(0, slots).Select(s => (3 * s) + person)];
        return new MinMaxConstraint(TinyProgram.Label, [.. pairs.Select(p => Of(p.I).Concat(Of(p.J)).ToArray())],
            [.. pairs.Select(p => Enumerable.Repeat((long)share[p.J], slots).Concat(Enumerable.Repeat(-(long)share[p.I], slots)).ToArray())],
            random.Next(1, 4), new Penalty(Goal.Preferences, 2));
    }

    static IEnumerable<(int I, int J)> Pairs() =>
        from i in Enumerable.Range(0, 3) from j in Enumerable.Range(0, 3) where i != j select (i, j);

    /// <summary>Three people's counts of a kind, and how they compare.</summary>
    static Tallies Kind(Random random, int first)
    {
        var all = Enumerable.Range(0, 3).Select(_ => random.Next(0, 3))
            .Select(least => new Tally([], least, least + random.Next(0, 6), 1)).ToArray();
        var least = random.Next(0, 14);
        return new Tallies(all, [new TallyTotal([first, first + 1, first + 2], least, least + random.Next(0, 2))],
            [Among(random, first)], Constant: 0);
    }

    static TallyWorst Among(Random random, int first)
    {
        long[] share = [random.Next(1, 9), random.Next(1, 9), random.Next(1, 9)];
        return new TallyWorst([.. Pairs().Select(p => new[] { (first + p.I, share[p.J]), (first + p.J, -share[p.I]) })],
            random.Next(1, 9), random.Next(1, 4));
    }

    static void AssertLeast(Tallies tallies, bool exact)
    {
        var possible = AllCounts(tallies).Where(tallies.Fill).ToList();
        var found = new LeastCosts(tallies, () => false).Find();
        Assert.Equal(possible.Count > 0, found is not null);
        if (found is not { } answer) throw Discard.Case();
        var least = possible.Min(c => tallies.CostOf(c) + tallies.Constant);
        Assert.True(answer.Bound <= least);
        Assert.True(tallies.Fill(answer.Counts));
        Assert.All(tallies.All.Zip(answer.Counts), c => Assert.InRange(c.Second, c.First.Least, c.First.Most));
        if (exact) Assert.Equal((least, least), (answer.Bound, tallies.CostOf(answer.Counts) + tallies.Constant));
    }

    static IEnumerable<long[]> AllCounts(Tallies tallies) =>
        tallies.All.Aggregate(new[] { Array.Empty<long>() }.AsEnumerable(),
        (known, tally) => known.SelectMany(k => Enumerable.Range(tally.Least, tally.Most - tally.Least + 1).Select(c => (long[])[.. k, c])));
}
