namespace RotationPlanner.Interchange.Yaml;

sealed class RungReader : Section<Rung>
{
    readonly Key<string> id;
    readonly Key<bool> trainsInSeats;

    RungReader() : base("rung", "A stage of the training ladder.")
    {
        id = Required("id", Words.Text, "Its identity, such as shadowing.");
        trainsInSeats = Optional("trainsInSeats", Words.Flag, "true: people on this rung learn by taking trainee seats.");
    }

    /// <summary>The name alone, or with what it means.</summary>
    public static Shape<Rung> Rung { get; } = new EitherShape<Rung>(Words.Text.As(name => new Rung(name)), new RungReader());

    protected override Rung Read(Fields fields) => new(fields.Get(id, ""), fields.Get(trainsInSeats, false));
}
