namespace RotationPlanner.Program;

/// <summary>
/// The one ordered list of what plans are compared by, most important first. Hard rules come before all of it and are
/// always kept. What nothing in a company asks for is not in its list.
/// </summary>
static class Objectives
{
    public const string Obligations = "obligations", Coverage = "coverage", OptionalCoverage = "optional-coverage",
        Demands = "demands", WorstExcess = "worst-excess", Training = "training", Excess = "excess";
    public const string Meetings = "meetings";

    public const string Sleep = "sleep", Turns = "turns", Evenness = "evenness", Rhythm = "rhythm";

    const long Minutes = 60, Day = 24 * 60;

    /// <summary>The objectives of a program, in order.</summary>
    public static IReadOnlyList<Objective> Of(SeatProgram program) => [.. All(program)];

    /// <summary>
    /// What CP-SAT can be asked to make small, in the same order: everybody's excess rank by rank. Distances between
    /// neighbours and counts are the local search's own.
    /// </summary>
    public static IEnumerable<Tier> Tiers(SeatProgram program)
    {
        foreach (var objective in All(program))
        {
            if (objective.Id == Excess)
                for (var rank = 1; rank < program.ResponderCount; rank++) yield return Tier.Load(0, rank);
            else if (objective.Tier is { } tier && (tier != Tier.Of(Goal.Spacing) || program.Spacings.Length == 0))
                yield return tier;
        }
    }

    /// <summary>The sums of penalties among them.</summary>
    public static IEnumerable<Tier> GoalTiers(SeatProgram program) =>
        Tiers(program).Where(t => t.Kind == TierKind.Goal);

    static IEnumerable<Objective> All(SeatProgram program)
    {
        if (Array.Exists(program.Linears, f => f.IsMended))
            yield return Number(Obligations, "Obligations", "units", Tier.Obligations,
                "by how much hard rules that ask for something are missed", s => s.UnmetObligations);
        yield return Number(Coverage, "Required seats", "required seats", Tier.Uncovered,
            "required seats that stay empty", s => s.Uncovered);
        if (Array.Exists(program.Wanted, w => w > 0))
            yield return Number(OptionalCoverage, "Optional seats", "optional seats", Tier.UncoveredOptional,
                "wanted optional seats that stay empty", s => s.UncoveredOptional);
        if (Array.Exists(program.Linears, f => f.IsDemand))
            yield return Number(Demands, "Demands", "units", Tier.UnmetDemands,
                "by how much demands in percent or counts are missed", s => s.UnmetDemands);
        foreach (var objective in program.Loads.Length == 0 ? Climbs(program) : Loads(program)) yield return objective;
        if (program.Loads.Length == 0)
            foreach (var objective in Met(program)) yield return objective;
        Goal[] last = program.HasEarlyWishes ? [Goal.Spacing, Goal.Stability]
            : [Goal.Preferences, Goal.Spacing, Goal.Stability];
        foreach (var objective in Goals(program, program.Loads.Length == 0 ? [Goal.Handoffs, Goal.Alternation, .. last] : last))
            yield return objective;
    }

    static IEnumerable<Objective> Loads(SeatProgram program)
    {
        var tolerance = program.Loads[0].Tolerance;
        yield return Number(WorstExcess, "Worst excess", "h", Tier.Load(0, 0), "what the most loaded person who holds a seat carries above their yardstick share, which is fixed before the search, in weighted hours",
            s => s.SortedExcess.Length == 0 ? 0 : s.SortedExcess[^1]) with { Scale = Minutes, Tolerance = tolerance };
        foreach (var objective in Climbs(program)) yield return objective;
        yield return new Objective(Excess, "Everybody's excess", "h", Minutes, null)
        {
            Read = s => [.. s.SortedExcess.Reverse()],
            Tolerance = tolerance,
            Meaning = "what everybody carries above their yardstick share, worst first, in weighted hours",
        };
        if (program.HasEarlyWishes)
            foreach (var objective in Goals(program, Goal.Preferences)) yield return objective;
        foreach (var objective in Goals(program, Goal.Handoffs)) yield return objective;
        if (program.Duty is not { } duty)
        {
            foreach (var objective in Goals(program, Goal.Alternation)) yield return objective;
            foreach (var objective in Met(program)) yield return objective;
            yield break;
        }
        if (duty.Sleep is not null)
            yield return new Objective(Sleep, "Bad months", "bad months", SleepGoal.Unit, null)
            {
                Read = s => s.BadMonths(),
                Meaning = "bad months that a person expects, with too many calls outside working hours as past incidents came, worst first; very bad ones count as more than one",
            };
        for (var i = 0; i < duty.Categories.Length; i++)
        {
            var category = i;
            if (!duty.CategoryOfMark.Contains(category)) continue;
            var name = duty.Categories[category].Name;
            yield return new Objective(name, char.ToUpperInvariant(name[0]) + name[1..], name, CountGoal.Unit, null)
            {
                Category = category,
                Read = s => s.DeviationsOf(category),
                Meaning = $"{name} above what is expected of a person, worst first; equal people within {duty.Categories[category].Slack} are even",
            };
        }
        foreach (var objective in Goals(program, Goal.Alternation)) yield return objective;
        foreach (var objective in Met(program)) yield return objective;
        yield return new Objective(Turns, "Turns in each role", "turns", CountGoal.Unit, null)
        {
            Read = s => s.TurnDeviations(),
            Meaning = "turns in a role above what is expected of a person, worst first; equal people within 1 are even",
        };
        yield return Number(Evenness, "Evenness among equals", "counts", null,
            "weekends, nights and holidays that would have to change hands for equal people to lie within one of each other, within two where all have twenty or more", s => s.Unevenness);
        yield return Number(Rhythm, "Rhythm", "days", null,
            "days by which the gaps between one person's turns differ from an even rotation, over all gaps",
            s => s.Rhythm) with { Scale = Day };
    }

    static IEnumerable<Objective> Climbs(SeatProgram program)
    {
        if (program.Climbs.Length > 0)
            yield return Number(Training, "Trainees’ progress", "points", Tier.Training,
                "what trainees still miss: days and mentors, those who count most first, week by week", s =>
                    s.Training);
    }

    static IEnumerable<Objective> Met(SeatProgram program)
    {
        if (program.Meetings.Length > 0)
            yield return Number(Meetings, "Meetings again", "meetings", null,
                "meetings of two people who have met before they have met everybody else", s => s.Meetings);
    }

    static IEnumerable<Objective> Goals(SeatProgram program, params Goal[] goals)
    {
        foreach (var goal in goals)
            if (IsAsked(program, goal))
                yield return Number(goal.ToString().ToLowerInvariant(), Name(goal, IsPriced(program)), goal == Goal.Alternation ? "seats" : goal == Goal.Handoffs ? "changes of hands" : "penalty points", Tier.Of(goal),
                    Meaning(goal, IsPriced(program)), s => s.Goals[(int)goal]);
    }

    /// <summary>Whether anything can cost in a goal.</summary>
    public static bool IsAsked(SeatProgram program, Goal goal) =>
        program.Linears.Any(f => f.Penalty?.Goal == goal) || program.MinMaxes.Any(f => f.Penalty.Goal == goal)
        || (goal == Goal.Spacing && program.Spacings.Length > 0)
        || (goal == Goal.Stability && program.Previous.Length > 0);

    /// <summary>Whether changes of hands inside a stint are weighed with wishes.</summary>
    static bool IsPriced(SeatProgram program) => Array.Exists(program.Slots, s => s.Shift.StintKind is { SplitPoints: not null });

    static string Name(Goal goal, bool isPriced) => goal switch
    {
        Goal.Handoffs => "Whole stints",
        Goal.Alternation => "Named holidays",
        Goal.Preferences => isPriced ? "Wishes and whole stints" : "Wishes",
        Goal.Spacing => "Spacing",
        _ => "Nearness",
    };

    static string Meaning(Goal goal, bool isPriced) => goal switch
    {
        Goal.Handoffs => "changes of hands inside stints that are wished for",
        Goal.Alternation => "seats that give somebody a named holiday that they had the last time",
        Goal.Preferences => "what unmet wishes cost: 2 for a shift on a day to avoid, 1 for none on a preferred day, "
            + (isPriced ? "the points of each change of hands inside a stint, " : "") + "and what other soft rules ask",
        Goal.Spacing => "days by which a person's shifts lie closer together than a rule asks",
        _ => "decisions of the previous plan that are not kept",
    };

    static Objective Number(
        string id, string name, string unit, Tier? tier, string meaning, Func<IPlanValues, long> read) =>
        new(id, name, unit, 1, tier) { Read = s => [read(s)], Meaning = meaning };
}
