using RotationPlanner.Rules;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A rule, and which part of its key says it.</summary>
readonly record struct PlacedRule(IRule Rule, string Part);

/// <summary>Rules about two people.</summary>
sealed class PairsReader : Section<IReadOnlyList<PlacedRule>>
{
    static readonly Shape<IReadOnlyList<IReadOnlyList<string>>> list =
        new ListShape<IReadOnlyList<string>>(Words.TextList("[ ana, bo ]"), "[ [ ana, bo ] ]");

    readonly Key<IReadOnlyList<IReadOnlyList<string>>> apart, together;
    readonly Key<bool> distinct;
    readonly Key<int> once;
    readonly Key<IReadOnlyList<string>> roles;

    PairsReader() : base("pairs", "Who serves with whom.")
    {
        apart = Optional("apart", list, "Pairs of people who never hold seats at the same time, such as [ [ ana, bo ] ]; of three people no two.");
        together = Optional("together", list, "Pairs of people who serve the same shifts, or neither does.");
        distinct = Optional("distinct", Words.Flag, "true: no pair meets again until all have met, as far as loads, weekends, nights and holidays allow.");
        once = Optional("once", Periods.Days, "Two people meet in one shift at most in any run of so many days, such as P3D.");
        roles = Optional("roles", Words.TextList("[ commander, deputy ]"),
            "The roles in which people meet, for distinct and once; all but those for trainees when not given.");
    }

    public static Shape<IReadOnlyList<PlacedRule>> Rules { get; } = new EitherShape<IReadOnlyList<PlacedRule>>(
        Words.OneOf("a rule about pairs", ("distinct", true)).As(IReadOnlyList<PlacedRule> (_) => [new(Pairs.Distinct(), "")]),
        new PairsReader());

    protected override IReadOnlyList<PlacedRule> Read(Fields fields)
    {
        var counted = fields.Find(roles);
        var read = new List<PlacedRule>();
        read.AddRange(Each(fields, apart, Pairs.Apart));
        read.AddRange(Each(fields, together, Pairs.Together));
        if (fields.Get(distinct, false)) read.Add(new(Pairs.Distinct(counted), ".distinct"));
        if (fields.TryGet(once, out var days)) read.Add(new(Pairs.Once(days, counted), ".once"));
        return read;
    }

    /// <summary>Of a list of more than two people every two are a pair.</summary>
    static IEnumerable<PlacedRule> Each(
        Fields fields, Key<IReadOnlyList<IReadOnlyList<string>>> key, Func<string, string, IRule> rule)
    {
        var groups = fields.Get(key, []);
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Count < 2)
                fields.At(key).Report("A pair is two people.", groups[i] is [var alone, ..] ? alone : null, "Maybe write [ [ ana, bo ] ].");
            for (var one = 0; one < groups[i].Count; one++)
                for (var other = one + 1; other < groups[i].Count; other++)
                    yield return new(rule(groups[i][one], groups[i][other]), $".{key.Name}[{i}]");
        }
    }
}
