using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class PinReader : Section<Pin>
{
    readonly Key<string> shift, role, responder;

    public PinReader() : base("pin", "An assignment decided by people.")
    {
        shift = Required("shift", Words.Text, "The shift, such as command/2027-01-04.");
        role = Required("role", Words.Text, "The id of the role.");
        responder = Required("responder", Words.Text, "The id of the person.");
    }

    protected override Pin Read(Fields fields) =>
        new(fields.Get(shift, ""), fields.Get(role, ""), fields.Get(responder, ""));
}

sealed class PastReader : Section<Assignment>
{
    readonly Key<string> rotation, shift, role, responder;
    readonly Key<Instant> start, end;

    public PastReader() : base("past", "A seat held before the horizon.")
    {
        rotation = Required("rotation", Words.Text, "The id of the rotation.");
        shift = Required("shift", Words.Text, "The shift, such as command/2026-12-28.");
        role = Required("role", Words.Text, "The id of the role.");
        responder = Required("responder", Words.Text, "The id of the person.");
        start = Required("start", Times.Exact, "When it began, in UTC, such as 2026-12-28T09:00:00Z.");
        end = Required("end", Times.Exact, "When it ended, in UTC.");
    }

    protected override Assignment Read(Fields fields)
    {
        var isWhole = fields.TryGet(start, out var from) & fields.TryGet(end, out var to);
        if (isWhole && to <= from)
            fields.At(end).Report("It ends before it starts.", null, "Maybe swap `start` and `end`.");
        return new(fields.Get(rotation, ""), fields.Get(shift, ""), fields.Get(role, ""), 0,
            fields.Get(responder, ""), from, isWhole ? to : from + Duration.FromHours(1));
    }
}
