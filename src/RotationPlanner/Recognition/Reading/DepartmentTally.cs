using RotationPlanner.Scheduling;

namespace RotationPlanner.Recognition;

/// <summary>Counts what each department gave, and who helped it along.</summary>
static class DepartmentTally
{
    public static IEnumerable<DepartmentContribution> Of(
        Company company, Served served, TrainingDone training, ContributionWords words)
    {
        var progress = TrainingReport.Of(company).Departments.DistinctBy(d => d.Department)
            .ToDictionary(d => d.Department, StringComparer.Ordinal);
        foreach (var department in company.Departments.OrderBy(d => d.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(d => d.Id, StringComparer.Ordinal))
        {
            var people = company.Responders.Where(r => r.Department == department.Id).Select(r => r.Id)
                .ToHashSet(StringComparer.Ordinal);
            yield return new DepartmentContribution(
                department.Id, Hours(company, department, people, served), progress[department.Id].Rungs,
                Thanks(training.Mentored), Thanks(training.Taught), Thanks(training.Signed));

            IReadOnlyList<string> Thanks(IReadOnlyList<(string By, string Whom)> pairs) =>
                [.. pairs.Where(p => people.Contains(p.Whom)).Select(p => words.Name(p.By))
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.InvariantCultureIgnoreCase)];
        }
    }

    static List<AgreedHours> Hours(Company company, Department department, HashSet<string> people, Served served)
    {
        var seats = served.Seats.Where(s => people.Contains(s.Responder.Id))
            .Select(s => (s.Shift.Date, s.Shift.Minutes));
        var sessions = served.Sessions.Select(s =>
            (s.Start.InZone(company.TimeZone).Date, Minutes: s.Minutes * s.People.Distinct().Count(people.Contains)));
        return [.. seats.Concat(sessions).GroupBy(t => CalendarQuarter.Of(t.Date), t => t.Minutes).OrderBy(q => q.Key)
            .Select(q => new AgreedHours(department.Id, null, q.Key.ToString(), q.Sum() / 60.0, department.BuyIn?.HoursPerQuarter, "")).Where(q => q.Used > 0)];
    }
}
