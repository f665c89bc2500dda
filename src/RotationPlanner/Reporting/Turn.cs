using RotationPlanner.Scheduling;

namespace RotationPlanner.Reporting;

/// <summary>
/// What people call a turn in this plan: a usual shift in the role that carries most of the duty, by its length a week,
/// a day or a shift; where shifts go together, a stint. One measure for everybody, so that their turns compare.
/// </summary>
/// <param name="Word">"week", "day", "shift" or "stint".</param>
/// <param name="Minutes">Its credit, in weighted minutes: the mean over the turns of the plan.</param>
sealed record Turn(string Word, double Minutes)
{
    // So many that their mean is that of all, in no time.
    const int Measured = 500;
    const double ShortestDay = 22, LongestDay = 26, ShortestWeek = 150, LongestWeek = 186;

    /// <summary>Null where nobody holds a seat that carries credit.</summary>
    public static Turn? Of(Plan plan)
    {
        var (company, people) = (plan.Company, plan.Company.Responders.DistinctBy(r => r.Id)
            .ToDictionary(r => r.Id, StringComparer.Ordinal));
        var duties =
            from rotation in company.Rotations
            from role in rotation.Roles
            where !role.Needs.IsTraining(company.Ladder)
            select (rotation.Id, Role: role);
        var held = plan.Assignments.ToLookup(a => (a.Rotation, a.Role));
        var (id, heaviest) = duties.DefaultIfEmpty()
            .MaxBy(d => d.Role is null ? 0 : (double)d.Role.Weight * held[(d.Id, d.Role.Id)].Sum(Hours));
        if (heaviest is null) return null;
        var measures = new ShiftMeasures(company);
        var turns = held[(id, heaviest.Id)]
            .Where(a => people.ContainsKey(a.Responder) && plan.Schedule.Find(a.Shift) is not null).Take(Measured)
            .Select(a => (Seat: a, Shift: plan.Schedule.Find(a.Shift)!))
            .GroupBy(a => (a.Shift.Turn, a.Seat.Responder, a.Seat.Seat), a => (Hours: Hours(a.Seat), a.Shift.Stint,
                Credit: measures.Of(a.Shift, people[a.Seat.Responder]).CreditFor(heaviest.Weight).Total)).ToArray();
        return turns.Length > 0 && turns.Average(t => (double)t.Sum(s => s.Credit)) is > 0 and var credit
            ? new Turn(turns.Any(t => t.First().Stint is not null) ? "stint" : Called(turns.Average(t => t.Average(s => s.Hours))), credit) : null;
    }

    /// <summary>So much credit in turns: "half a week", "2½ weeks".</summary>
    public string Count(long minutes) => Quarters(minutes) switch
    {
        0 => $"under a quarter of a {Word}",
        1 => $"a quarter of a {Word}",
        2 => $"half a {Word}",
        3 => $"three quarters of a {Word}",
        _ => Whole(minutes),
    };

    /// <summary>The same for a narrow column: "½ week".</summary>
    public string Short(long minutes) => Quarters(minutes) switch
    {
        0 => $"<¼ {Word}",
        1 => $"¼ {Word}",
        2 => $"½ {Word}",
        3 => $"¾ {Word}",
        _ => Whole(minutes),
    };

    double Quarters(long minutes) => Math.Round(4 * Math.Abs(minutes) / Minutes, MidpointRounding.AwayFromZero);

    // Of whole turns nobody asks for quarters.
    string Whole(long minutes)
    {
        var halves = (long)Math.Max(2, Math.Round(2 * Math.Abs(minutes) / Minutes, MidpointRounding.AwayFromZero));
        return halves == 2 ? $"1 {Word}"
            : $"{Formatting.Number(halves / 2, "#,0")}{(halves % 2 == 0 ? "" : "½")} {Word}s";
    }

    static double Hours(Assignment assignment) => (assignment.End - assignment.Start).TotalHours;

    static string Called(double hours) => hours switch
    {
        >= ShortestWeek and <= LongestWeek => "week",
        >= ShortestDay and <= LongestDay => "day",
        _ => "shift",
    };
}
