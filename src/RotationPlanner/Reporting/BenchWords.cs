using NodaTime;

#if !TOOL
namespace RotationPlanner.Reporting;
#else
namespace RotationPlanner.Tool;
#endif

/// <summary>A forecast of the bench in sentences; shared by the terminal and the page.</summary>
sealed class BenchWords(BenchStrength bench)
{
    const int DaysAQuarter = 91;

    // What is less is no percent that is told.
    const double Least = 0.0005;

    readonly Dictionary<string, string> departments = bench.Company.Departments.DistinctBy(d => d.Id)
        .ToDictionary(d => d.Id, d => d.Name, StringComparer.Ordinal);
    readonly Dictionary<string, string> people = bench.Company.Responders.DistinctBy(r => r.Id)
        .ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);

    static readonly (EvidenceKind Kind, string Many, string One)[] kinds =
    [
        (EvidenceKind.Course, "places in courses", "place in a course"),
        (EvidenceKind.Tabletop, "places in tabletop sessions", "place in a tabletop session"),
        (EvidenceKind.Shadow, "shadow days", "shadow day"),
        (EvidenceKind.ReverseShadow, "reverse-shadow days", "reverse-shadow day"),
    ];

    public string Department(string id) => departments.GetValueOrDefault(id, id);

    /// <summary>Who there is, who is needed, and what bounds it.</summary>
    public IEnumerable<string> Needs()
    {
        var until = Formatting.LongDay(bench.Company.Horizon.End);
        yield return bench.Today == 0 ? "Nobody commands yet."
            : $"{People(bench.Today)} may command: {Mix(bench.Departments.Select(d => (d.Department, d.Today)))}.";
        if (bench.IsEnoughToday == false && bench.Today > 0)
            yield return $"That is too few: with them alone the rotation cannot keep its rules and policies until {until}.";
        if (bench.IsEnoughToday is null) yield return "Whether they are enough was not settled in the work that the solver may do; it counts as no.";
        if (bench.Smallest is null && bench.IsEnoughToday is null) yield break;
        if (bench.Smallest is not { } smallest)
        {
            yield return "No number of new commanders that was tried makes the rotation keep its rules and policies. "
                + "Maybe `rotation-planner explain` tells why.";
            yield break;
        }
        var mix = Mix(bench.Departments.Select(d => (d.Department, d.InSmallest ?? 0)));
        yield return $"The fewest with which the rotation keeps its rules and policies until {until}: {smallest} ({mix}). "
            + (bench.IsConfirmed ? "A plan that the checker accepts confirms it. "
                : "The solver finds seats for all; the short search of the planner did not. ")
            + (smallest == 0 ? ""
                : bench.IsProved ? $"That {smallest - 1} will not do, whatever the mix of departments, of those who are free least, is proved."
                : $"Whether {smallest - 1} could do was not settled for every mix of departments.");
        if (bench.Bounds.Count == 0) yield break;
        var which = bench.Bounds.Count == 1 ? "this rule" : bench.AreBoundsTogether ? "all of these rules" : "any one of these rules";
        yield return $"One fewer would do without {which}: {string.Join("; ", bench.Bounds)}.";
    }

    public string Chances() =>
        $"Chance that those who are left keep the rotation within its rules and policies ({Percent(bench.Confidence)} is asked for)";

    /// <summary>How a rate of attrition is met.</summary>
    public IEnumerable<string> Answer(BenchAttrition attrition)
    {
        var worst = attrition.Months.MinBy(m => m.Chance)!;
        var rate = $"At {Percent(attrition.Rate)} a year";
        if (worst.Chance >= bench.Confidence)
        {
            yield return $"{rate} the bench holds: at its lowest, {Formatting.Month(worst.From)}, the chance is {Chance(worst)}.";
            yield break;
        }
        if (attrition.Months.Any(m => m.Chance < bench.Confidence && m.Chance + m.Unsettled >= bench.Confidence))
        {
            yield return $"{rate} it is not settled: the chance is at least {Percent(worst.Chance)} in {Formatting.Month(worst.From)}, "
                + $"and {Percent(worst.Unsettled)} were not settled, as there is more to ask than the work allows. So nothing is told of who is needed.";
            yield break;
        }
        yield return $"{rate} the chance falls to {Percent(worst.Chance)} in {Formatting.Month(worst.From)}.";
        foreach (var (id, chance) in worst.Departments.Where(d => d.Value < bench.Confidence).OrderBy(d => d.Value).Take(1))
        {
            var fewest = bench.Departments.First(d => d.Department == id).Smallest;
            yield return $"{Department(id)} falls short most often: the chance that {fewest} of it {(fewest == 1 ? "is" : "are")} left is {Percent(chance)}.";
        }
        if (attrition.Months.Max(m => m.Unsettled) is > Least and var unsettled)
            yield return $"Up to {Percent(unsettled)} was not settled by the solver and counts as no.";
        yield return attrition.NeededToday is { } needed
            ? $"It takes {(attrition.IsSettled ? "" : "at most ")}{People(needed)} today, {needed - bench.Today} more than there are, "
                + $"such as {Mix(attrition.MoreToday.Select(m => (m.Key, m.Value)))}."
            : attrition.IsSettled ? "No number of commanders today that was tried reaches it in every month."
            : "No number of commanders today that was tried is known to reach it in every month; not all of them were settled.";
        if (!attrition.IsSettled && attrition.NeededToday is not null)
            yield return "Whether fewer would do was not settled for every mix of departments.";
        yield return attrition.IsReached
            ? $"Or {(attrition.Gaps.Count == 1 ? "one more commands" : $"{attrition.Gaps.Count} more command")} in time:"
            : $"With these in time it is {(attrition.IsSettled ? "still not reached" : "not known to be reached")}:";
    }

    public string Gap(BenchGap gap)
    {
        var who = gap.Responder is { } id ? people.GetValueOrDefault(id, id) : "somebody new on the ladder";
        var past = gap.Begin < bench.Company.Horizon.Start;
        var steps = string.Join(", ", gap.Steps.Select(s => $"{s.Work} by {Formatting.Day(s.By)}"));
        var begin = past ? $"it would have to begin on {Formatting.LongDay(gap.Begin)}" : $"begin on {Formatting.LongDay(gap.Begin)} at the latest: {steps}";
        return $"{Department(gap.Department)}, from {Formatting.LongDay(gap.By)}: {who}; {begin}. {Reached(gap)}";
    }

    static string Reached(BenchGap gap) => gap switch
    {
        { IsInTime: true, Earliest: { } early } => $"With the seats and sessions there are, that can be done by {Formatting.LongDay(early)}: in time.",
        { Earliest: { } late } => $"At the earliest {Formatting.LongDay(late)}, too late: {gap.Bottleneck}.",
        _ => $"Cannot be reached within the year: {gap.Bottleneck}.",
    };

    /// <summary>All that the gaps ask for, against what the rotation has; null where nothing is asked.</summary>
    public string? Work(BenchAttrition attrition)
    {
        if (attrition.Gaps.Count == 0) return null;
        var steps = attrition.Gaps.SelectMany(g => g.Steps).ToList();
        int Sum(EvidenceKind kind) => steps.Where(s => s.Kind == kind).Sum(s => s.Amount);
        List<string> parts =
        [
            .. kinds.Select(k => (Count: Sum(k.Kind), k.Many, k.One)).Where(k => k.Count > 0)
                .Select(k => $"{k.Count} {(k.Count == 1 ? k.One : k.Many)}"),
        ];
        if (parts.Count == 0) return null;
        var days = Period.DaysBetween(attrition.Months[0].From, attrition.Months[^1].To) + 1;
        var quarter = bench.TraineeSeats * (double)DaysAQuarter / days;
        var length = $"{bench.DaysOfTraineeSeat} {(bench.DaysOfTraineeSeat == 1 ? "day" : "days")}";
        return $"In all that takes {string.Join(", ", parts)}. " + (bench.TraineeSeats == 0 ? "No rotation has trainees' seats."
            : $"The rotation has about {Formatting.Number(quarter, "0")} trainees' seats of {length} a quarter.");
    }

    public string Coming(BenchDepartment department) =>
        string.Join(", ", department.Coming.Select(c => $"{people.GetValueOrDefault(c.Responder, c.Responder)} {Formatting.Day(c.Date)}"));

    /// <summary>The chance of a month: no more than the least that it can be is told where it is not settled.</summary>
    public static string Chance(BenchMonth month) =>
        month.Unsettled > Least ? $"at least {Percent(month.Chance)}" : Percent(month.Chance);

    /// <summary>Percent, and never a certainty that is none.</summary>
    public static string Percent(double part)
    {
        return part is > 0 and < Least ? "< 0.1 %" : part is < 1 and > 1 - Least ? "> 99.9 %" : Formatting.Percent(part).Replace('\u202F', ' ');
    }

    string Mix(IEnumerable<(string Department, int Count)> mix) =>
        string.Join(", ", mix.Where(m => m.Count > 0).Select(m => $"{Department(m.Department)} {m.Count}"));

    static string People(int count) => count == 1 ? "1 person" : $"{count} people";
}
