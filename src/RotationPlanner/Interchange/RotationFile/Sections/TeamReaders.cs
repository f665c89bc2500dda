using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Training;

namespace RotationPlanner.Interchange.Yaml;

sealed class TeamReader : Section<IReadOnlyList<PlacedRule>>
{
    readonly Key<bool> departments;
    readonly Key<IReadOnlyList<string>> roles;
    readonly Key<SeniorsInTeam> senior;
    readonly Key<NewcomersInTeam> newcomers;
    readonly Key<IReadOnlyList<IRule>> buddies;

    public TeamReader() : base("team", "Who may serve together in one shift.")
    {
        departments = Optional("departments", Words.OneOf("a rule about departments", ("distinct", true)),
            "distinct: all from different departments.");
        roles = Optional("roles", Words.TextList("[ commander, deputy ]"),
            "The roles that count; all but those for trainees when not given.");
        senior = Optional("senior", SeniorReader.Rule, "So many seats of each shift are for seniors, who are those who may mentor when nothing else is said.");
        newcomers = Optional("newcomers", new NewcomersReader(), "At most so many newcomers serve together.");
        buddies = Optional("buddies", new ListShape<IRule>(new BuddyReader(), "- { person: zoe, with: [ ana, bo ] }"), "People who serve only beside one of some others.");
    }

    protected override IReadOnlyList<PlacedRule> Read(Fields fields)
    {
        var counted = fields.Find(roles);
        var read = new List<PlacedRule>();
        if (fields.TryGet(departments, out _)) read.Add(new(new DistinctDepartments { Roles = counted }, ""));
        if (fields.TryGet(senior, out var seniors)) read.Add(new(seniors with { Roles = counted }, ".senior"));
        if (fields.TryGet(newcomers, out var few)) read.Add(new(few with { Roles = counted }, ".newcomers"));
        if (!new Key[] { departments, senior, newcomers, buddies }.Any(fields.Has))
            fields.Spot.Report("This says nothing of a team.", null, "Maybe write { departments: distinct }, or { senior: 1 }.");
        read.AddRange(fields.Get(buddies, []).Select((b, i) => new PlacedRule(b, $".buddies[{i}]")));
        return read;
    }
}

sealed class SeniorReader : Section<SeniorsInTeam>
{
    readonly Key<int> seats;
    readonly Key<string> stage;
    readonly Key<IReadOnlyList<string>> people;

    SeniorReader() : base("senior", "Seats of each shift that are for seniors.")
    {
        seats = Required("seats", Numbers.Whole(1, 1_000), "How many seats.");
        stage = Optional("stage", Words.Text, "The lowest stage of seniors, as people stand on the day before the horizon; the one that mentors need when neither this nor people is given.");
        people = Optional("people", Words.TextList("[ ana, bo ]"), "The seniors, where no stage says it.");
    }

    public static Shape<SeniorsInTeam> Rule { get; } = new EitherShape<SeniorsInTeam>(
        Numbers.Whole(1, 1_000).As(least => new SeniorsInTeam(least, new TeamGroup())), new SeniorReader());

    protected override SeniorsInTeam Read(Fields fields)
    {
        if (fields.Has(stage) && fields.Has(people))
            fields.At(people).Report("Both a stage and people say who is a senior.", null, "Maybe remove one of them.");
        return new(fields.Get(seats, 1), new TeamGroup { From = fields.Find(stage), People = fields.Find(people) });
    }
}

sealed class NewcomersReader : Section<NewcomersInTeam>
{
    readonly Key<int> most;
    readonly Key<string> below;
    readonly Key<IReadOnlyList<string>> people;

    public NewcomersReader() : base("newcomers", "How many newcomers serve together.")
    {
        most = Required("most", Numbers.Whole(0, 1_000), "The most.");
        below = Optional("below", Words.Text, "The stage below which people are newcomers, as they stand on the day before the horizon.");
        people = Optional("people", Words.TextList("[ zoe, tim ]"), "The newcomers, where no stage says it.");
    }

    protected override NewcomersInTeam Read(Fields fields)
    {
        if (fields.Has(below) == fields.Has(people))
            fields.Spot.Report(fields.Has(below) ? "Both a stage and people say who is a newcomer." : "Nothing says who is a newcomer.", null, "Maybe write { most: 1, people: [ zoe, tim ] }.");
        return new(fields.Get(most, 1), new TeamGroup { Below = fields.Find(below), People = fields.Find(people) ?? (fields.Has(below) ? null : []) });
    }
}

sealed class BuddyReader : Section<IRule>
{
    readonly Key<string> person;
    readonly Key<IReadOnlyList<string>> with;

    public BuddyReader() : base("buddy", "Somebody who serves only beside one of some others.")
    {
        person = Required("person", Words.Text, "Who needs somebody beside.");
        with = Required("with", Words.TextList("[ ana, bo ]"), "Beside whom: one of them is enough.");
    }

    protected override IRule Read(Fields fields) => Teams.Buddies(fields.Get(person, ""), fields.Get(with, []));
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
