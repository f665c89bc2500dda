using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class PromotionReader : Section<Promotion>
{
    readonly Key<string> to;
    readonly Key<LocalDate> on;

    public PromotionReader() : base("promotion", "A rung that somebody was put on by a decision.")
    {
        to = Required("to", Words.Text, "The rung, such as certified.");
        on = Required("on", Dates.Date, "The first day on it, in the person's own zone.");
    }

    protected override string Example(Node given) => "{ to: certified, on: 2027-06-14 }";

    protected override Promotion Read(Fields fields) =>
        new() { To = fields.Get(to, ""), On = fields.Get(on, new LocalDate(2000, 1, 1)) };
}
