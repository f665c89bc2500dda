using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class DepartmentReader : Section<Department>
{
    readonly Key<string> id, name;
    readonly Key<(decimal Min, decimal Max)> share;
    readonly Key<BuyIn> buyIn;

    public DepartmentReader() : base("department", "A part of the company that lends responders.")
    {
        id = Required("id", Words.Text, "A short identity, unique among departments.");
        name = Optional("name", Words.Text, "The name shown to people; the id when not given.");
        share = Optional("share", new ShareReader(), "How much of the command load it carries.");
        buyIn = Optional("buyIn", new BuyInReader(), "What its leader agreed to. Where any department states it, those without are not lent: their people get no seats.");
    }

    protected override Department Read(Fields fields)
    {
        var key = fields.Get(id, "");
        return new Department { Id = key, Name = fields.Get(name, key), Share = fields.FindValue(share), BuyIn = fields.Find(buyIn) };
    }
}

sealed class ShareReader : Section<(decimal Min, decimal Max)>
{
    readonly Key<decimal> min, max;

    public ShareReader() : base("share", "The part of all credit in the horizon a department should carry.")
    {
        min = Optional("min", Numbers.Part, "The smallest part, such as 15%.");
        max = Optional("max", Numbers.Part, "The largest part, such as 50%.");
    }

    protected override (decimal Min, decimal Max) Read(Fields fields) => (fields.Get(min, 0m), fields.Get(max, 1m));
}

sealed class BuyInReader : Section<BuyIn>
{
    internal const int MostHours = 10_000_000;

    readonly Key<string> by;
    readonly Key<LocalDate> since, until, withdrawn;
    readonly Key<int> hoursPerQuarter, hoursPerPerson;
    readonly Key<decimal> warnAt;

    public BuyInReader() : base("buyIn", "A leader's agreement that command duty is part of the job.")
    {
        by = Required("by", Words.Text, "Who agreed.");
        since = Required("since", Dates.Date, "From when the department's people may be given seats.");
        until = Optional("until", Dates.Date, "The last date on which a shift of its people may begin; no end when not given.");
        withdrawn = Optional("withdrawn", Dates.Date, "From when the leader has taken the agreement back: no shift of its people begins on that date or later.");
        hoursPerQuarter = Optional("hoursPerQuarter", Numbers.Whole(0, MostHours), "Most real hours of the whole department in a calendar quarter (January to March and so on), training sessions included. "
            + "A shift counts whole in the quarter in which it begins, in its own zone.");
        hoursPerPerson = Optional("hoursPerPersonPerQuarter", Numbers.Whole(0, MostHours),
            "Most real hours of one person in a calendar quarter, counted as hoursPerQuarter is.");
        warnAt = Optional("warnAt", Numbers.Part,
            "The part of these hours from which a plan warns; 80% when not given.");
    }

    protected override BuyIn Read(Fields fields) => new()
    {
        By = fields.Get(by, ""), Since = fields.Get(since, new LocalDate(1970, 1, 1)),
        Until = fields.FindValue(until), Withdrawn = fields.FindValue(withdrawn),
        HoursPerQuarter = fields.FindValue(hoursPerQuarter),
            HoursPerPersonPerQuarter = fields.FindValue(hoursPerPerson),
        WarnAt = fields.Get(warnAt, BuyIn.UsualWarnAt),
    };
}
