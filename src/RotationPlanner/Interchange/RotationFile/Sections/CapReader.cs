using RotationPlanner.Rules;

namespace RotationPlanner.Interchange.Yaml;

sealed class MinimumReader : Section<IRule>
{
    readonly Key<int> shifts, days;
    readonly Key<IReadOnlyList<string>> roles;

    MinimumReader() : base("minimum", "A least number of shifts of a person.")
    {
        shifts = Required("shifts", Numbers.Whole(1, 100_000), "Least shifts.");
        days = Optional("in", Periods.Days, "Length of the run of days, such as P91D; the whole horizon when not given.");
        roles = Optional("roles", Words.TextList("[ commander ]"), "The roles that count; all but those for trainees when not given.");
    }

    public static Shape<IRule> Rule { get; } = new EitherShape<IRule>(
        Numbers.Whole(1, 100_000).As(IRule (least) => new MinimumShifts(least)), new MinimumReader());

    protected override IRule Read(Fields fields) =>
        new MinimumShifts(fields.Get(shifts, 1)) { Days = fields.FindValue(days), Roles = fields.Find(roles) };
}

sealed class CapReader : Section<IRule>
{
    const int Most = 100_000;

    readonly Key<int> shifts, hours, weekends, nights, holidays, days;
    readonly Key<decimal> workingTime;
    readonly Key<IReadOnlyList<string>> roles;

    public CapReader() : base("cap",
        "A limit per person in any run of days: one of shifts, hours, weekends, nights, holidays and workingTime. "
        + "A shift counts whole, on the date on which it begins in its own zone.")
    {
        shifts = Optional("shifts", Numbers.Whole(0, Most), "Most shifts.");
        hours = Optional("hours", Numbers.Whole(0, Most),
            "Most real hours, which a week over a DST change has one more or fewer of.");
        weekends = Optional("weekends", Numbers.Whole(0, Most), "Most weekends. One counts, under its first day, when any minute of the weekend in the person's own time is served.");
        nights = Optional("nights", Numbers.Whole(0, Most), "Most nights. One counts, under the date of its evening, when three hours or more of it are served in the person's own time; "
            + "`fairness: nightHours` says when it is night.");
        holidays = Optional("holidays", Numbers.Whole(0, Most), "Most of the person's public holidays. One counts when any minute of it is served in the person's own time.");
        workingTime = Optional("workingTime", Numbers.Part, "Largest part of all time on call, such as 25%: of P84D that is 21 days. Days of 23 and 25 hours count as days. "
            + "Part-timers have the same time in a run of days that is longer in proportion.");
        days = Required("in", Periods.Days, "Length of the run of days, such as P28D.");
        roles = Optional("roles", Words.TextList("[ commander ]"), "The roles that count; all when not given.");
    }

    protected override IRule Read(Fields fields)
    {
        var given = new Key[] { shifts, hours, weekends, nights, holidays, workingTime }.Where(fields.Has).ToList();
        if (given.Count != 1)
        {
            var spot = given.Count == 0 ? fields.Spot : fields.At(given[1]);
            spot.Report(given.Count == 0
                ? "This cap says nothing to limit." : $"One cap limits one thing; here are {given.Count}.", null,
                given.Count == 0 ? "Maybe write { shifts: 2, in: P28D }." : $"Maybe give `{given[1].Name}` a line of its own.");
        }
        var length = fields.Get(days, 1);
        var counted = fields.Find(roles);
        // Every given number is read, so that each mistake is reported.
        IRule? cap = null;
        if (fields.TryGet(shifts, out var number)) cap ??= new ShiftCap(number, length) { Roles = counted };
        if (fields.TryGet(hours, out number)) cap ??= new HoursCap(number, length) { Roles = counted };
        if (fields.TryGet(weekends, out number)) cap ??= new WeekendCap(number, length) { Roles = counted };
        if (fields.TryGet(nights, out number)) cap ??= new NightCap(number, length) { Roles = counted };
        if (fields.TryGet(holidays, out number)) cap ??= new HolidayCap(number, length) { Roles = counted };
        if (fields.TryGet(workingTime, out var part)) cap ??= new WorkingTimeCap(part, length) { Roles = counted };
        return cap ?? new ShiftCap(Most, length);
    }
}
