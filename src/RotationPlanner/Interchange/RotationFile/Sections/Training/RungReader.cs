using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class RungReader : Section<Rung>
{
    readonly Key<string> id, name;
    readonly Key<bool> trainsInSeats;
    readonly Key<IReadOnlyList<RungNeed>> needs, refresher;
    readonly Key<int> lapsesAfter;

    RungReader() : base("rung", "A stage of the training ladder, and the work that leads to the next.")
    {
        id = Required("id", Words.Text, "Its identity, such as shadowing.");
        name = Optional("name", Words.Text, "The name shown to people; the id when not given.");
        needs = Optional("needs", new RungWorkReader(), "What people on this rung complete before they stand on the next. When not given, that of the customary rung of the same id; {} for nothing, so that only `stage` moves people on.");
        trainsInSeats = Optional("trainsInSeats", Words.Flag,
            "true: people on this rung take trainee seats although it needs no shadow days.");
        lapsesAfter = Optional("lapsesAfter", Periods.Days,
            "After how many days without practice people may no longer lead; never when not given.");
        refresher = Optional("refresher", new NeedsReader("refresher", "What people do to lead again after a lapse."),
            "What they do to lead again; one tabletop exercise when not given.");
    }

    /// <summary>The name alone, or with what it means.</summary>
    public static Shape<Rung> Rung { get; } = new EitherShape<Rung>(Words.Text.As(DefaultLadder.Named),
        new RungReader());

    protected override Rung Read(Fields fields)
    {
        var key = fields.Get(id, "");
        var usual = DefaultLadder.Named(key);
        return new Rung(key)
        {
            Name = fields.Get(name, key),
            Needs = fields.Get(needs, usual.Needs),
            TrainsInSeats = fields.Get(trainsInSeats, false),
            LapsesAfter = fields.FindValue(lapsesAfter) is { } days ? Period.FromDays(days) : null,
            Refresher = fields.Get(refresher, usual.Refresher),
        };
    }
}
