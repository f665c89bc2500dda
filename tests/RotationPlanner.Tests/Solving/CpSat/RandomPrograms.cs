using FsCheck;
using FsCheck.Fluent;
using RotationPlanner.Program;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>Tiny random programs with every constraint.</summary>
static class RandomPrograms
{
    // One seed per case: the program is drawn from it, so that constraints may depend on each other freely.
    public static Arbitrary<SeatProgram> Arbitrary() =>
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Draw(new Random(seed))).ToArbitrary();

    public static SeatProgram Draw(Random random)
    {
        var variables = random.Next(3, 10);
        var people = random.Next(1, 5);
        var tiny = new TinyProgram(variables, people)
        {
            Owners = Numbers(random, variables, () => random.Next(people)),
            Fixed = [.. Enumerable.Range(0, variables).Select(_ => (sbyte)(random.Next(12) == 0 ? 1 : 0))],
            Previous = Some(random, variables),
        };
        for (var i = random.Next(1, 4); i > 0; i--)
            tiny.Slot(Some(random, variables), random.Next(3), random.Next(3), random.Next(1, 5));
        for (var i = 0; i < 2; i++) tiny.Anys.Add(Some(random, variables));
        for (var i = random.Next(5); i > 0; i--)
        {
            var (terms, weights) = Terms(random, variables);
            var least = random.Next(3) == 0 ? long.MinValue : random.Next(-4, 3);
            var most = random.Next(3) == 0 ? long.MaxValue : Math.Max(least, 0) + random.Next(5);
            tiny.Linear(terms, weights, least, most, random.Next(2) == 0
                ? null : Penalty(random), new Label("linear", $"number {i}"));
        }
        if (random.Next(2) == 0)
        {
            var sums = Enumerable.Range(0, 2).Select(_ => Terms(random, variables)).ToArray();
            tiny.MinMaxes.Add(new MinMaxConstraint(TinyProgram.Label, [.. sums.Select(s => s.Terms)], [.. sums.Select(s => s.Weights)], random.Next(1, 4), Penalty(random)));
        }
        if (random.Next(2) == 0) tiny.NoOverlaps.Add(Apart(random, variables));
        for (var i = random.Next(3); i > 0; i--)
            tiny.Windows.Add(Window(random, variables) with { Label = new Label("window", $"number {i}") });
        for (var i = 0; i < 2; i++)
            tiny.Loads.Add(new LoadFamily($"load {i}", Longs(random, variables, 0, 50), Longs(random, people, 0, 60), Longs(random, people, 0, 120)));
        return tiny.Build();
    }

    /// <summary>Some variables true, the fixed ones always.</summary>
    public static bool[] Values(Random random, SeatProgram program) =>
        [.. program.Fixed.Select(f => f == 1 || random.Next(3) == 0)];

    /// <summary>Holds that may or may not be possible; several of one load family more often than not.</summary>
    public static Hold[] Holds(Random random, SeatProgram program, params Tier[] tiers) =>
        [.. tiers.Where(t => t.Rank < program.ResponderCount && random.Next(2) == 0)
            .Select(t => new Hold(t, t.Kind == TierKind.Load ? random.Next(-120, 200) * (random.Next(2) == 0 ? 1 : 60) : random.Next(5)))];

    static NoOverlapConstraint Apart(Random random, int variables)
    {
        var entries = Enumerable.Range(0, random.Next(2, 9))
            .Select(_ => (Variable: random.Next(variables), Start: (long)random.Next(20), Length: random.Next(1, 6)))
            .OrderBy(e => e.Start).ToArray();
        return new NoOverlapConstraint(TinyProgram.Label, 0, [.. entries.Select(e => e.Variable)],
            [.. entries.Select(e => e.Start)], [.. entries.Select(e => e.Start + e.Length)]);
    }

    static RollingWindowConstraint Window(Random random, int variables)
    {
        var entries = Enumerable.Range(0, random.Next(1, 10))
            .Select(_ => (Variable: random.Next(variables), Day: random.Next(8), Weight: (long)random.Next(1, 4)))
            .OrderBy(e => e.Day).ToArray();
        return new RollingWindowConstraint(TinyProgram.Label, 0, [.. entries.Select(e => e.Variable)],
            [.. entries.Select(e => e.Day)], [.. entries.Select(e => e.Weight)],
            random.Next(1, 5), random.Next(6), random.Next(2) == 0);
    }

    static (int[] Terms, long[] Weights) Terms(Random random, int variables)
    {
        var terms = Numbers(
            random, random.Next(1, 6), () => random.Next(4) == 0 ? ~random.Next(2) : random.Next(variables));
        var unit = random.Next(1, 4);
        return (terms, [.. terms.Select(_ => (long)unit * (random.Next(2) == 0 ? 1 : random.Next(-3, 4)))]);
    }

    static Penalty Penalty(Random random) =>
        new(random.Next(3) switch { 0 => Goal.Preferences, 1 => Goal.Spacing, _ => Goal.Stability }, random.Next(1, 5));

    static int[] Some(Random random, int variables) =>
        [.. Enumerable.Range(0, variables).Where(_ => random.Next(2) == 0)];

    static int[] Numbers(Random random, int count, Func<int> next) =>
        [.. Enumerable.Range(0, count).Select(_ => next())];

    static long[] Longs(Random random, int count, int from, int to) =>
        [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(from, to))];
}
