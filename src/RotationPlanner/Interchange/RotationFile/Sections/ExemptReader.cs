namespace RotationPlanner.Interchange.Yaml;

sealed class ExemptReader : Section<Exemption>
{
    readonly Key<bool> nights, weekends, holidays, share;

    public ExemptReader() : base("exempt", "What a person is exempt from, by law, for health or for care.")
    {
        nights = Optional("nights", Words.Flag, "true: no nights. One counts when three hours or more of it are served in the person's own time.");
        weekends = Optional("weekends", Words.Flag, "true: no weekends.");
        holidays = Optional("holidays", Words.Flag, "true: none of the person's public holidays.");
        share = Optional("share", Words.OneOf("what becomes of the share", ("keep", false), ("lower", true)),
            "keep: the share stays as it is, as far as the other seats allow; lower: it falls in proportion to the seats that are closed. keep when not given.");
    }

    protected override Exemption Read(Fields fields) => new()
    {
        Nights = fields.Get(nights, false), Weekends = fields.Get(weekends, false), Holidays = fields.Get(holidays, false), LowersShare = fields.Get(share, false),
    };
}
