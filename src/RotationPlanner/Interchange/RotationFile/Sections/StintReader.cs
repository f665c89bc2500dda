using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Shifts that go to one person together.</summary>
sealed class StintReader : Section<Stint>
{
    const int MostShifts = 366;

    readonly Key<IReadOnlySet<IsoDayOfWeek>> weekdays;
    readonly Key<IReadOnlyList<int>> shifts;
    readonly Key<IReadOnlyList<string>> names;
    readonly Key<LocalDate> from;
    readonly Key<SplitWords> split;

    public StintReader() : base("stint", "Shifts that one person holds together, as one turn.")
    {
        weekdays = Optional("weekdays", Weekdays.Set,
            "The shifts of a week that start on these days, such as Mon-Fri. Either this or `shifts`.");
        shifts = Optional("shifts", new OneOrManyShape<int>(Numbers.Whole(1, MostShifts), "[ 2, 2, 3 ]"),
            "So many shifts in a row of each name, such as 2; or several numbers that repeat, such as [ 2, 2, 3 ]. Days without such a shift do not count.");
        names = Optional("of", Words.TextList("[ saturday, sunday ]"),
            "The named shifts that go together; each name has stints of its own when not given.");
        from = Optional("from", Dates.Date,
            "With `shifts`: a stint starts with the first shift on or after this date, and all others follow from it; a Monday when not given.");
        split = Optional("split", SplitReader.Split,
            "needed: a stint that nobody can hold whole is held by two people, one after the other; seldom: it is only wished for, and hands change inside it as seldom as seats, rules and even loads allow; { points: 4 }: it is wished for as well, and each change of hands costs so much beside unmet wishes; never, when not given: it stays empty.");
    }

    protected override Stint Read(Fields fields)
    {
        if (fields.Has(weekdays) == fields.Has(shifts))
            fields.Spot.Report(fields.Has(shifts) ? "Both `weekdays` and `shifts` are given." : "Neither `weekdays` nor `shifts` is given.",
                null, "Maybe write { weekdays: Mon-Fri }, or { shifts: 2 }.");
        if (fields.Has(from) && !fields.Has(shifts))
            fields.At(from).Report("Only shifts that are counted begin at a date.", null, "Maybe remove `from`, or write `shifts`.");
        var stint = fields.TryGet(shifts, out var lengths) && lengths.Count > 0 ? Stint.Shifts(lengths)
            : fields.TryGet(weekdays, out var days) && days.Count > 0 ? Stint.Weekdays([.. days]) : Stint.Shifts(1);
        var may = fields.Get(split, new SplitWords(false, false, null));
        return stint with
        {
            Of = fields.Find(names), From = fields.Get(from, stint.From),
            MayBeSplit = may.Needed, IsWished = may.Seldom, SplitPoints = may.Points,
        };
    }
}

/// <summary>When a stint may be split, and at what price.</summary>
sealed record SplitWords(bool Needed, bool Seldom, int? Points);

sealed class SplitReader : Section<SplitWords>
{
    readonly Key<int> points;

    public SplitReader() : base("split", "What it costs to split a stint.") =>
        points = Required("points", Numbers.Whole(1, Stint.MostSplitPoints),
            "What each change of hands inside the stint costs, in penalty points: they are counted together with unmet wishes, such as the 2 of a shift on a day to avoid.");

    /// <summary>A word, or a price.</summary>
    public static Shape<SplitWords> Split { get; } = new EitherShape<SplitWords>(
        Yaml.Words.OneOf("a word for when a stint may be split", Advise, ("never", new SplitWords(false, false, null)),
            ("needed", new SplitWords(true, false, null)), ("seldom", new SplitWords(false, true, null))), new SplitReader());

    protected override SplitWords Read(Fields fields) => new(false, false, fields.FindValue(points));

    protected override string Example(Node given) => "never, needed, seldom, or { points: 4 }";

    static string? Advise(string word) => decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
        ? "Maybe { points: 4 }, which is as much as two days to avoid." : null;
}

/// <summary>The stints of a rotation: a word, one group of keys, or a list of them.</summary>
sealed class StintsShape : Shape<IReadOnlyList<Stint>>
{
    static readonly Shape<Stint> word = Words.OneOf("a stint", ("weekends", Stint.Weekends));
    static readonly StintReader one = new();
    static readonly ListShape<Stint> list = new(new EitherShape<Stint>(word, one), "[ { weekdays: Mon-Thu }, { weekdays: Fri-Sun } ]");

    public override bool TryRead(Spot spot, [MaybeNullWhen(false)] out IReadOnlyList<Stint> value)
    {
        if (spot.Node is ListNode) return list.TryRead(spot, out value);
        spot.Reading.Places.Alias($"{spot.Place}[0]", spot.Place);
        var isRead = spot.Node is TextNode ? word.TryRead(spot, out var stint) : one.TryRead(spot, out stint);
        value = isRead ? [stint!] : null;
        return isRead;
    }

    public override JsonObject Describe(SchemaWriter schema) =>
        new() { ["anyOf"] = new JsonArray(word.Describe(schema), one.Describe(schema), list.Describe(schema)) };
}
