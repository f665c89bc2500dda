using RotationPlanner.Rules;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Rules of a rotation or of the company.</summary>
sealed class RulesReader : Section<IReadOnlyList<IRule>>
{
    public static RulesReader Instance { get; } = new();

    readonly Key<string> policy;
    readonly Key<IReadOnlyList<IRule>> rest, caps, daysOff, forbidden;
    readonly Key<IRule> maxConsecutive, consecutiveDepartments, diversity, minimum, work, kinds, exclusive;
    readonly Key<IRule?> deputyFollowsCommander;
    readonly Key<IReadOnlyList<PlacedRule>> team, pairs;

    RulesReader() : base("rules", "What a plan must respect.")
    {
        policy = Optional("policy", Words.OneOf("a known policy", [.. Policies.Names.Select(n => (n, n))]),
            "A named, sourced set of rules; a rule given here overrides the policy's rules of its kind.");
        rest = Optional("rest", RestReader.Rules, "Least time between two shifts of one person, such as P7D or PT11H; or after those of a kind, such as { after: nights, length: PT48H }; or a list of both.");
        caps = Optional("caps", new ListShape<IRule>(new CapReader(), "- { shifts: 2, in: P28D }"),
            "Limits per person in any run of days.");
        maxConsecutive = Optional("maxConsecutive", ConsecutiveReader.Rule, "Most successive shifts of one person.");
        team = Optional("team", new TeamReader(), "Who may serve together.");
        consecutiveDepartments = Optional("consecutiveDepartments", SuccessionReader.Rule,
            "distinct: who leads one shift and who leads the next come from different departments.");
        diversity = Optional("diversity", new DiversityReader(), "How many departments serve in any run of days.");
        deputyFollowsCommander = Optional(
            "deputyFollowsCommander", DeputyReader.Rule, "true: who leads one shift is the deputy of the next.");
        minimum = Optional("minimum", MinimumReader.Rule, "Least shifts of each person in the horizon, such as 4, or in any run of days.");
        work = Optional("work", WorkReader.Rule, "Shortest and longest runs of days of work of one person.");
        daysOff = Optional("daysOff", DaysOffReader.Rules, "Shortest and longest runs of days off of one person.");
        kinds = Optional("kinds", KindsReader.Rule, "Most different kinds of shift of one person in any run of days.");
        forbidden = Optional("forbidden", ForbiddenReader.Rules, "What must not follow what, such as an early shift a night.");
        exclusive = Optional("exclusive", Words.TextList("[ command, database ]").As(IRule (ids) => Teams.Exclusive(ids)), "Rules of the company only: rotations of which a person serves in one at most.");
        pairs = Optional("pairs", PairsReader.Rules, "Who serves with whom; distinct: no pair meets again until all have met.");
    }

    protected override IReadOnlyList<IRule> Read(Fields fields)
    {
        var own = new List<(IRule Rule, string Place)>();
        var places = fields.Spot.Place;
        var isRestList = fields.Has(rest) && fields.At(rest).Node is ListNode;
        own.AddRange(fields.Get(rest, []).Select((r, i) => (r, isRestList ? $"{places}.rest[{i}]" : $"{places}.rest")));
        own.AddRange(fields.Get(caps, []).Select((c, i) => (c, $"{places}.caps[{i}]")));
        foreach (var key in new[] { maxConsecutive, consecutiveDepartments, diversity, minimum, work, kinds, exclusive })
            if (fields.TryGet(key, out var rule)) own.Add((rule, $"{places}.{key.Name}"));
        if (fields.TryGet(deputyFollowsCommander, out var deputy) && deputy is not null)
            own.Add((deputy, $"{places}.deputyFollowsCommander"));

        own.AddRange(fields.Get(daysOff, []).Select(r => (r, $"{places}.daysOff")));
        own.AddRange(fields.Get(forbidden, []).Select((r, i) => (r, $"{places}.forbidden[{i}]")));
        own.AddRange(fields.Get(team, []).Select(p => (p.Rule, $"{places}.team{p.Part}")));
        own.AddRange(fields.Get(pairs, []).Select(p => (p.Rule, $"{places}.pairs{p.Part}")));

        var overridden = own.Select(o => o.Rule.GetType()).ToHashSet();
        // "deputyFollowsCommander: false" switches off what a policy says.
        if (fields.Has(deputyFollowsCommander)) overridden.Add(typeof(DeputyFollowsCommander));
        var set = fields.TryGet(policy, out var name) ? Policies.Find(name) ?? [] : [];
        var all = set.Where(r => !overridden.Contains(r.GetType())).Select(r => (Rule: r, Place: $"{places}.policy"))
            .Concat(own).ToList();

        for (var i = 0; i < all.Count; i++)
        {
            fields.Reading.Places.Alias($"{places}[{i}]", all[i].Place);
            fields.Reading.Places.Alias($"{places}[{i}].days", $"{all[i].Place}.in");
            fields.Reading.Places.Alias($"{places}[{i}].rest", all[i].Place);
        }
        return [.. all.Select(a => a.Rule)];
    }
}
