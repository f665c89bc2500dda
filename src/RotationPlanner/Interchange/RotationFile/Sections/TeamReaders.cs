using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Interchange.Yaml;

sealed class TeamReader : Section<IRule>
{
    readonly Key<bool> departments;
    readonly Key<IReadOnlyList<string>> roles;

    public TeamReader() : base("team", "Who may serve together in one shift.")
    {
        departments = Required("departments", Words.OneOf("a rule about departments", ("distinct", true)),
            "distinct: all from different departments.");
        roles = Optional("roles", Words.TextList("[ commander, deputy ]"),
            "The roles that count; all but those for trainees when not given.");
    }

    protected override IRule Read(Fields fields)
    {
        _ = fields.TryGet(departments, out _);
        return new DistinctDepartments { Roles = fields.Find(roles) };
    }
}

sealed class SuccessionReader : Section<IRule>
{
    readonly Key<string> leader;

    SuccessionReader() : base(
        "consecutiveDepartments", "Who leads one shift and who leads the next come from different departments.") =>
        leader = Required("leader", Words.Text, "The role that leads.");

    public static Shape<IRule> Rule { get; } = new EitherShape<IRule>(
        Words.OneOf("a rule about departments", ("distinct", true)).As(IRule (_) => new ConsecutiveDepartments()), new SuccessionReader());

    protected override IRule Read(Fields fields) => new ConsecutiveDepartments { Leader = fields.Get(leader, "") };
}

sealed class DiversityReader : Section<IRule>
{
    readonly Key<int> departments, days;
    readonly Key<IReadOnlyList<string>> roles;
    readonly Key<LocalDate> from;

    public DiversityReader() : base("diversity", "How many departments serve in any run of days.")
    {
        departments = Required("departments", Numbers.Whole(1, 1_000), "The least number of departments.");
        days = Required("in", Periods.Days, "Length of the run of days, such as P28D.");
        from = Optional("from", Dates.Date, "From when this is asked, for a programme that still grows its commanders; from the first day when not given.");
        roles = Optional("roles", Words.TextList("[ commander, deputy ]"),
            "The roles that count; all but those for trainees when not given.");
    }

    protected override IRule Read(Fields fields) =>
        new DepartmentDiversity(fields.Get(departments, 1),
            fields.Get(days, 1)) { Roles = fields.Find(roles), From = fields.FindValue(from) };
}

sealed class DeputyReader : Section<IRule?>
{
    readonly Key<string> leader, follower;

    DeputyReader() : base("deputyFollowsCommander", "Who leads one shift is the deputy of the next.")
    {
        leader = Optional("leader", Words.Text, "The role that leads; commander when not given.");
        follower = Optional("follower", Words.Text, "The role that follows; deputy when not given.");
    }

    public static Shape<IRule?> Rule { get; } = new EitherShape<IRule?>(Words.Flag.As(IRule? (on) => on ? new DeputyFollowsCommander() : null), new DeputyReader());

    protected override IRule? Read(Fields fields)
    {
        var usual = new DeputyFollowsCommander();
        return usual with { Leader = fields.Get(leader, usual.Leader), Follower = fields.Get(follower, usual.Follower) };
    }
}

sealed class ConsecutiveReader : Section<IRule>
{
    readonly Key<int> shifts;
    readonly Key<IReadOnlyList<string>> roles;

    ConsecutiveReader() : base("maxConsecutive", "Most successive shifts of one person, in some roles.")
    {
        shifts = Required("shifts", Numbers.Whole(1, 1_000), "The limit.");
        roles = Optional("roles", Words.TextList("[ commander ]"), "The roles that count; all when not given.");
    }

    public static Shape<IRule> Rule { get; } = new EitherShape<IRule>(Numbers.Whole(1, 1_000)
        .As(IRule (most) => new MaxConsecutiveShifts(most)), new ConsecutiveReader());

    protected override IRule Read(Fields fields) =>
        new MaxConsecutiveShifts(fields.Get(shifts, 1)) { Roles = fields.Find(roles) };
}
