namespace RotationPlanner.Rules;

/// <summary>
/// Where any department states a buy-in, the company runs on them: a department without one is not lent, and its people
/// hold no seats.
/// </summary>
sealed class Lending : IStandingRule
{
    readonly Dictionary<string, (string Reason, string Advice)> notLent = new(StringComparer.Ordinal);

    public Lending(Company company)
    {
        if (!company.RunsOnBuyIns) return;
        foreach (var department in company.Departments.Where(d => d.BuyIn is null))
        {
            var name = TextSanitizer.Line(department.Name);
            notLent[department.Id] = ($"are of {name}, which has not agreed to lend anybody",
                $"ask the leader of {name} for a buy-in");
        }
    }

    public string Name => "lending";

    public string? Excludes(Responder responder, Shift shift, Role role) =>
        notLent.GetValueOrDefault(responder.Department).Reason;

    public bool? ExcludesAlways(Responder responder, Rotation rotation, Role role) =>
        notLent.ContainsKey(responder.Department);

    public string? Advice(Responder responder) => notLent.GetValueOrDefault(responder.Department).Advice;
}
