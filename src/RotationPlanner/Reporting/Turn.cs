using RotationPlanner.Scheduling;

namespace RotationPlanner.Reporting;

/// <summary>
/// What people call a turn in this plan: a usual shift in the role that carries most of the duty, by its length a week, a day or a shift.
/// One measure for everybody, so that their turns compare.
/// </summary>
/// <param name="Word">"week", "day" or "shift".</param>
/// <param name="Minutes">Its credit, in weighted minutes: the mean over the turns of the plan.</param>
sealed record Turn(string Word, double Minutes)
{
    // So many that their mean is that of all, in no time.
    const int Measured = 500;
    const double ShortestDay = 22, LongestDay = 26, ShortestWeek = 150, LongestWeek = 186;

    /// <summary>Null where nobody holds a seat that carries credit.</summary>
    public static Turn? Of(Plan plan)
    {
        var (company, people) = (plan.Company, plan.Company.Responders.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal));
        var duties =
            from rotation in company.Rotations
            from role in rotation.Roles
            where !role.Needs.IsTraining(company.Ladder)
            select (rotation.Id, Role: role);
        var held = plan.Assignments.ToLookup(a => (a.Rotation, a.Role));
        var (id, heaviest) = duties.DefaultIfEmpty().MaxBy(d => d.Role is null ? 0 : (double)d.Role.Weight * held[(d.Id, d.Role.Id)].Sum(Hours));
        if (heaviest is null) return null;
        var measures = new ShiftMeasures(company);
        var turns = held[(id, heaviest.Id)].Where(a => people.ContainsKey(a.Responder) && plan.Schedule.Find(a.Shift) is not null).Take(Measured)
            .Select(a => (Hours: Hours(a), Credit: measures.Of(plan.Schedule.Find(a.Shift)!, people[a.Responder]).CreditFor(heaviest.Weight).Total)).ToArray();
        return turns.Length > 0 && turns.Average(t => (double)t.Credit) is > 0 and var credit ? new Turn(Called(turns.Average(t => t.Hours)), credit) : null;
    }

    /// <summary>So much credit in turns: "half a week", "2 shifts".</summary>
    public string Count(long minutes) => (Math.Abs(minutes) / Minutes) switch
    {
        < 0.125 => $"under a quarter of a {Word}",
        < 0.375 => $"a quarter of a {Word}",
        < 0.625 => $"half a {Word}",
        < 0.875 => $"three quarters of a {Word}",
        < 1.25 => $"1 {Word}",
        var many => $"{Say.Number(Math.Round(2 * many) / 2, "#,0.#")} {Word}s",
    };

    static double Hours(Assignment assignment) => (assignment.End - assignment.Start).TotalHours;

    static string Called(double hours) => hours switch
    {
        >= ShortestWeek and <= LongestWeek => "week",
        >= ShortestDay and <= LongestDay => "day",
        _ => "shift",
    };
}
