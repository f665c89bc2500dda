#if !TOOL
namespace RotationPlanner.Reporting;
#else
namespace RotationPlanner.Tool;
#endif

/// <summary>A training report in words; shared by the terminal and the page.</summary>
sealed class TrainingView(TrainingReport report)
{
    const int StepsTold = 2;

    readonly Dictionary<string, string> people = report.Company.Responders.DistinctBy(r => r.Id)
        .ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
    readonly Dictionary<string, string> departments = report.Company.Departments.DistinctBy(d => d.Id)
        .ToDictionary(d => d.Id, d => d.Name, StringComparer.Ordinal);

    public string Name(string responder) => people.GetValueOrDefault(responder, responder);

    public string Department(string id) => departments.GetValueOrDefault(id, id);

    public string Rung(string id) =>
        report.Company.Ladder.IndexOf(id) is >= 0 and var at ? report.Company.Ladder.Rungs[at].Name : id;

    public string Stage(PersonProgress person) => Rung(person.Rung) + (person.IsLapsed ? " (lapsed)" : "");

    /// <summary>The next steps; a candidate has so many before them that the rest is left out.</summary>
    public static string Next(PersonProgress person) =>
        string.Join(", then ", person.Needs.Take(StepsTold)) + (person.Needs.Count > StepsTold ? ", ..." : "")
            + (person is { IsLapsed: true, Needs.Count: > 0 } ? " to lead again" : "");

    public string Planned(PersonProgress person) =>
        string.Join(", ", person.Planned.Select(s => $"{Rung(s.Rung)} {Formatting.Day(s.Date)}"));

    /// <summary>How many stand on which rung, the lowest first.</summary>
    public string Ladder(DepartmentProgress department) => department.Rungs.All(n => n == 0) ? "nobody"
        : string.Join(", ", report.Company.Ladder.Rungs.Zip(department.Rungs).Where(r => r.Second > 0)
        .Select(r => $"{Formatting.Number(r.Second)} {r.First.Name}"));

    public string FirstCommander(DepartmentProgress department) => department switch
    {
        { Commanders: > 0 } => "has commanders",
        { FirstCommander: { } first } => $"{Name(first.Responder)}, {Formatting.LongDay(first.Date)}",
        _ when report.Plan is null => "none yet",
        _ => "none in this plan",
    };

    /// <summary>How many want to take part; empty where nobody was asked.</summary>
    public string Consent()
    {
        var said = new List<string>();
        if (report.Volunteers is { } volunteers)
            said.Add($"{Formatting.Number(volunteers)} {(volunteers == 1 ? "volunteer" : "volunteers")}");
        if (report.SteppedBack > 0 || report.Volunteers is not null)
            said.Add($"{Formatting.Number(report.SteppedBack)} stepped back");
        return string.Join(", ", said);
    }

    public static string Month(PoolMonth month) => Formatting.Month(month.From);

    public static string Hours(PoolMonth month) =>
        month.HoursPerCommander is { } hours ? Formatting.Number(hours, "#,0") : "–";
}
