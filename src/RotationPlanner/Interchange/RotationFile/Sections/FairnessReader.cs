using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class FairnessReader : Section<FairnessPolicy>
{
    readonly Key<bool> balance, wishes;
    readonly Key<IReadOnlySet<IsoDayOfWeek>> weekendDays;
    readonly Key<decimal> night, weekend, holiday, payback;
    readonly Key<(LocalTime From, LocalTime To)> nightHours;
    readonly Key<Duration> tolerance;
    readonly Key<int> memory, halfLife, timeOffAllowance, longLeave;
    readonly Key<Experience> experience;

    public FairnessReader() : base("fairness", "How duty is weighed and shared.")
    {
        balance = Optional("balance", Words.Flag, "Whether load is evened out at all; true when not given.");
        night = Optional("night", Numbers.Decimal(1, 100),
            "Weight of a minute in the person's night; 2 when not given.");
        weekend = Optional("weekend", Numbers.Decimal(1, 100),
            "Weight of a minute of the weekend in the person's own time; 1.5 when not given.");
        weekendDays = Optional("weekendDays", Weekdays.OfWeekend, "The days of the weekend, such as [ Friday, Saturday ], or the country whose they are, such as SA, for people whose calendar says nothing else; Saturday and Sunday when not given.");
        holiday = Optional("holiday", Numbers.Decimal(1, 100),
            "Weight of a minute on the person's public holidays; 2 when not given.");
        nightHours = Optional("nightHours", new NightHoursReader(), "When it is night, in each person's own time; 22:00 to 07:00 when not given. A shift counts as a night when three hours or more of one are served.");
        memory = Optional("memory", Periods.Days, "How far back the ledger is remembered; P365D when not given, and eight half-lives where `halfLife` is given.");
        halfLife = Optional("halfLife", Periods.Days, "After how long half of a balance is forgotten, such as P180D; balances do not fade when not given. `memory` still cuts.");
        payback = Optional("payback", Numbers.Part, "How much of a balance one plan evens out, as a part of the person's share in it; 100% when not given. One turn is evened out at once; the rest stays in the ledger for later plans.");
        tolerance = Optional("tolerance", Periods.Length, "Differences of weighted hours up to this do not count, such as 4h; when not given, the larger of half the lightest required seat and 1 % of the largest share.");
        wishes = Optional("wishes", Words.OneOf("a place of wishes among the objectives", ("early", true), ("late", false)), "When wishes are looked at: early, right after excess, before weekends, nights, holidays, turns and rhythm; or late, after these. late when not given. Where load is not evened out, early changes nothing, and a note says so.");
        timeOffAllowance = Optional("timeOffAllowance", Periods.Days, "Days off in a calendar year that do not lower a person's share; P30D when not given. Each later day is leave.");
        longLeave = Optional(
            "longLeave", Periods.Days, "More days off in a row than this are leave, all of them; P28D when not given.");
        experience = Optional("experience", new ExperienceReader(), "What hours on duty have cost in the past, from a history of incidents: hours that cost more weigh more.");
    }

    protected override FairnessPolicy Read(Fields fields)
    {
        var usual = FairnessPolicy.Default;
        var (from, to) = fields.Get(nightHours, (usual.NightFrom, usual.NightTo));
        foreach (var (property, key) in new (string, Key)[] { ("memoryDays", memory), ("halfLifeDays", halfLife), ("timeOffAllowanceDays", timeOffAllowance), ("longLeaveDays", longLeave), ("nightFrom", nightHours), ("nightTo", nightHours), ("balancesLoad", balance), ("wishesEarly", wishes) })
            fields.Reading.Places.Alias($"{fields.Spot.Place}.{property}", $"{fields.Spot.Place}.{key.Name}");
        var read = usual with
        {
            BalancesLoad = fields.Get(balance, usual.BalancesLoad),
            Night = fields.Get(night, usual.Night),
            Weekend = fields.Get(weekend, usual.Weekend),
            WeekendDays = fields.Get(weekendDays, usual.WeekendDays),
            Holiday = fields.Get(holiday, usual.Holiday),
            NightFrom = from,
            NightTo = to,
            HalfLifeDays = fields.FindValue(halfLife),
            Payback = fields.Get(payback, usual.Payback),
            TimeOffAllowanceDays = fields.Get(timeOffAllowance, usual.TimeOffAllowanceDays),
            LongLeaveDays = fields.Get(longLeave, usual.LongLeaveDays),
            Tolerance = fields.TryGet(tolerance, out var given) ? given : usual.Tolerance,
            WishesEarly = fields.Get(wishes, usual.WishesEarly),
        };
        read = read with { Experience = fields.Find(experience) };
        return fields.FindValue(memory) is { } days ? read with { MemoryDays = days } : read;
    }
}

sealed class NightHoursReader : Section<(LocalTime From, LocalTime To)>
{
    readonly Key<LocalTime> from, to;

    public NightHoursReader() : base("nightHours", "When it is night, in each person's own time.")
    {
        from = Required("from", Times.Time, "When night begins, in quotes.");
        to = Required("to", Times.Time, "When night ends, in quotes.");
    }

    protected override (LocalTime From, LocalTime To) Read(Fields fields) =>
        (fields.Get(from, FairnessPolicy.Default.NightFrom), fields.Get(to, FairnessPolicy.Default.NightTo));
}
