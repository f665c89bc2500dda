using RotationPlanner.Training;

namespace RotationPlanner.Planning.Forecast;

/// <summary>Joins standings with a plan, person by person and department by department.</summary>
static class Progress
{
    public static IEnumerable<PersonProgress> OfPeople(Company company, Plan? plan)
    {
        var standings = Standings.Of(company);
        var planned = (plan?.Training.Steps ?? []).ToLookup(s => s.Responder, StringComparer.Ordinal);
        var order = company.Departments.Select((d, i) => (d.Id, i)).DistinctBy(d => d.Id)
            .ToDictionary(d => d.Id, d => d.i, StringComparer.Ordinal);
        return company.Responders
            .OrderBy(r => order.GetValueOrDefault(r.Department, int.MaxValue))
            .ThenBy(r => company.Ladder.IndexOf(standings[r.Id].Stage))
            .Select(r => Of(r, standings[r.Id], company.Ladder, [.. planned[r.Id]]));
    }

    public static IEnumerable<DepartmentProgress> OfDepartments(Company company, PoolForecast? pool)
    {
        var standings = Standings.Of(company);
        foreach (var department in company.Departments)
        {
            var people = company.Responders.Where(r => r.Department == department.Id).ToList();
            var stages = people.CountBy(r => standings[r.Id].Stage).ToDictionary();
            var commanders = people.Count(
                r => standings[r.Id].MayLead && PoolForecast.InService(r, company.Horizon.Start));
            yield return new DepartmentProgress(
                department.Id, [.. company.Ladder.Rungs.Select(r => stages.GetValueOrDefault(r.Id))], commanders,
                commanders > 0 ? null : pool?.FirstOf(department.Id), pool is null ? [] : [.. pool.Months.Select(m => pool.Count(m.To, department.Id))]);
        }
    }

    static PersonProgress Of(
        Responder responder, Standing standing, Ladder ladder, IReadOnlyList<PlannedRung> planned) =>
        new(responder.Id, responder.Department, standing.Stage, standing.IsLapsed,
            [.. Needs(standing, ladder).Select(NeedWords.Of).Where(n => n.Length > 0)], planned);

    static IEnumerable<IReadOnlyList<Remaining>> Needs(Standing standing, Ladder ladder)
    {
        if (standing.IsLapsed) return [standing.Refresher];
        var commands = ladder.IndexOf(ladder.Commands);
        var steps = RungSteps.From(ladder, standing);
        return (ladder.IndexOf(standing.Stage) < commands ? steps.TakeWhile(s => s.Height < commands) : steps.Take(1))
            .Select(s => s.Remaining);
    }
}
