using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Time off between two shifts, after all of them or after those of a kind.</summary>
sealed class RestReader : Section<IRule>
{
    readonly Key<string> after;
    readonly Key<Period> length;

    RestReader() : base("rest", "Time off after shifts of a kind.")
    {
        after = Required("after", Words.Text, "The kind of shift: night, day, weekend or holiday in the person's own time, stint for whole stints, the id of a named shift, or nights for a series of successive nights.");
        length = Required("length", Periods.Rest, "Least time before the next shift of any kind, such as PT48H or P2D.");
    }

    public static Shape<IReadOnlyList<IRule>> Rules { get; } = new OneOrManyShape<IRule>(
        new EitherShape<IRule>(Periods.Rest.As(IRule (rest) => new RestBetweenShifts(rest)), new RestReader()),
        "[ PT11H, { after: nights, length: PT48H } ]");

    protected override IRule Read(Fields fields) => Runs.RestAfter(fields.Get(after, "night"), fields.Get(length, Period.Zero));
}

sealed class WorkReader : Section<IRule>
{
    readonly Key<int> shortest, longest;

    WorkReader() : base("work", "Successive days of work of one person.")
    {
        shortest = Optional("shortest", Periods.Days, "The least, such as P2D.");
        longest = Optional("longest", Periods.Days, "The most, such as P6D.");
    }

    public static Shape<IRule> Rule { get; } = new WorkReader();

    protected override IRule Read(Fields fields) => Runs.Work(fields.FindValue(shortest), fields.FindValue(longest));
}

sealed class DaysOffReader : Section<IReadOnlyList<IRule>>
{
    readonly Key<int> shortest, longest;

    DaysOffReader() : base("daysOff", "Successive days off of one person between days of work.")
    {
        shortest = Optional("shortest", Periods.Days, "The least, such as P2D.");
        longest = Optional("longest", Periods.Days, "The most, such as P21D; a demand.");
    }

    public static Shape<IReadOnlyList<IRule>> Rules { get; } = new DaysOffReader();

    protected override IReadOnlyList<IRule> Read(Fields fields)
    {
        var (least, most) = (fields.FindValue(shortest), fields.FindValue(longest));
        if (least > most)
            fields.At(shortest).Report("The shortest run of days off is longer than the longest.", null, "Maybe exchange them.");
        return Runs.DaysOff(least, most);
    }
}

sealed class KindsReader : Section<IRule>
{
    readonly Key<int> most, days;

    KindsReader() : base("kinds", "How many different kinds of shift one person has in any run of days.")
    {
        most = Required("most", Numbers.Whole(1, 1_000), "The most. Named shifts are a kind each.");
        days = Required("in", Periods.Days, "Length of the run of days, such as P7D.");
    }

    public static Shape<IRule> Rule { get; } = new KindsReader();

    protected override IRule Read(Fields fields) => Runs.Kinds(fields.Get(most, 1), fields.Get(days, 1));
}

sealed class ForbiddenReader : Section<IRule>
{
    readonly Key<string> after, not;
    readonly Key<int> within;

    ForbiddenReader() : base("forbidden", "What must not follow what.")
    {
        after = Required("after", Words.Text, "The kind of the earlier shift: the id of a named shift, or night, day, weekend or holiday.");
        not = Required("not", Words.Text, "The kind that must not follow.");
        within = Optional("within", Periods.DaysOrNone, "So many days after the date on which the earlier shift begins; P1D, the next day, when not given.");
    }

    public static Shape<IReadOnlyList<IRule>> Rules { get; } =
        new ListShape<IRule>(new ForbiddenReader(), "- { after: night, not: early }");

    protected override IRule Read(Fields fields) =>
        Runs.Forbidden(fields.Get(after, "night"), fields.Get(not, "day"), fields.Get(within, 1));
}
