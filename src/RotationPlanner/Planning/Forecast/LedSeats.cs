namespace RotationPlanner.Planning.Forecast;

/// <summary>Seats that lead.</summary>
static class LedSeats
{
    /// <summary>Those of one person in the plan and before its horizon, by start.</summary>
    public static IEnumerable<Assignment> Of(Plan plan, Responder person) =>
        plan.Company.History.Concat(plan.Assignments)
            .Where(a => a.Responder == person.Id && Leads(plan.Company, a)).OrderBy(a => a.Start);

    static bool Leads(Company company, Assignment seat) =>
        company.Rotations.FirstOrDefault(r => r.Id == seat.Rotation)?.Roles.FirstOrDefault(r => r.Id == seat.Role)?
            .Needs.IsCommand(company.Ladder) ?? false;
}
