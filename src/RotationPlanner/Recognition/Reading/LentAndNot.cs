namespace RotationPlanner.Recognition;

/// <summary>A company with a department that is lent, and the same company if it lent nobody.</summary>
static class LentAndNot
{
    public static bool IsLent(Company company, string department) =>
        !company.RunsOnBuyIns || company.Departments.First(d => d.Id == department).BuyIn is { } agreed
            && !(agreed.Ends <= company.Horizon.Start);

    public static Company Lent(Company company, string department) => IsLent(company, department) ? company
        : company with
        {
            Departments = [.. company.Departments.Select(d => d.Id != department ? d : d with
            {
                BuyIn = d.BuyIn is { } over ? over with { Until = null, Withdrawn = null }
                    : new BuyIn { By = "nobody yet", Since = company.Horizon.Start.PlusDays(-1) },
            })],
        };

    // Nobody owes a share after stepping back, and no demand of the department is left.
    public static Company Without(Company company, string department)
    {
        var gone = company.Responders.Where(r => r.Department == department).Select(r => r.Id)
            .ToHashSet(StringComparer.Ordinal);
        // Dates are each person's own: a shift of the first date begins in some zones two dates earlier.
        var before = company.Horizon.Start.PlusDays(-2);
        return company with
        {
            Departments = [.. company.Departments.Select(d => d.Id == department ? d with { Share = null } : d)],
            Responders = [.. company.Responders.Select(r => gone.Contains(r.Id) ? r with { Interested = null, StepsBack = before } : r)],
            Pins = [.. company.Pins.Where(p => !gone.Contains(p.Responder))],
        };
    }
}
