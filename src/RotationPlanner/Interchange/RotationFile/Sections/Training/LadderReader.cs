using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>The rungs alone as a list, or a group of keys that also says who leads, mentors and signs.</summary>
sealed class LadderReader : Section<Ladder>
{
    readonly ListShape<Rung> list = new(RungReader.Rung, "[ candidate, certified ]");
    readonly Key<IReadOnlyList<Rung>> rungs;
    readonly Key<string> commands, mentors, signedBy;
    readonly Key<IReadOnlyList<string>> signers;
    readonly Key<int> signOffGap;
    readonly Key<bool> volunteers;

    public LadderReader() : base("ladder", "The training ladder.")
    {
        rungs = Optional("rungs", list, "The rungs, lowest first; the customary ones when not given.");
        commands = Optional("commands", Words.Text, "The lowest rung that may lead; certified when not given.");
        mentors = Optional("mentors", Words.Text, "The lowest rung that may mentor a shadow; mentor when not given.");
        signedBy = Optional("signedBy", Words.Text, "The lowest rung that may sign; mentor when not given.");
        signers = Optional("signers", Words.TextList("[ Jane Lead ]"),
            "People outside the rotation, by name, who may sign and whose word as mentors counts.");
        signOffGap = Optional("signOffGap", Periods.DaysOrNone,
            "Days between the last training seat and the first command in one plan; P7D when not given.");
        volunteers = Optional("volunteers", Words.Flag, "true: only people who are `interested` get trainees' seats, sessions and promotions.");
    }

    public override bool TryRead(Spot spot, [MaybeNullWhen(false)] out Ladder value)
    {
        if (spot.Node is not ListNode) return base.TryRead(spot, out value);
        // The model knows the rungs one step deeper than this form writes them.
        spot.Reading.Places.Alias("ladder.rungs", "ladder");
        value = list.TryRead(spot, out var given) ? new Ladder(given) : Ladder.Default;
        return true;
    }

    public override JsonObject Describe(SchemaWriter schema) =>
        new() { ["anyOf"] = new JsonArray(list.Describe(schema), base.Describe(schema)) };

    protected override Ladder Read(Fields fields)
    {
        var ladder = new Ladder(fields.Get(rungs, Ladder.Default.Rungs)) { Signers = fields.Get(signers, []), SignOffGap = fields.Get(signOffGap, Ladder.Default.SignOffGap), Volunteers = fields.Get(volunteers, false) };
        if (fields.TryGet(commands, out var leading)) ladder = ladder with { Commands = leading };
        if (fields.TryGet(mentors, out var mentoring)) ladder = ladder with { Mentors = mentoring };
        if (fields.TryGet(signedBy, out var signing)) ladder = ladder with { SignedBy = signing };
        return ladder;
    }
}
