using RotationPlanner.Program;
using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>A plan with the look-ups that all sections need.</summary>
sealed class ReportView
{
    readonly Dictionary<string, Responder> responders;
    readonly IReadOnlyDictionary<string, DepartmentMark> marks;
    IReadOnlyList<PersonLoad>? sharing;
    string? hoursFormat;

    public ReportView(Plan plan)
    {
        Plan = plan;
        responders = plan.Company.Responders.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        marks = DepartmentMark.Of(plan.Company.Departments);
        Coverage = new SeatTotals(plan.Coverage);
        Turn = Turn.Of(plan);
        Excess = new ExcessWords(Turn, HoursFormat);
    }

    public Plan Plan { get; }
    public Company Company => Plan.Company;
    public FairnessReport Fairness => Plan.Fairness;
    public IReadOnlyList<PersonLoad> People => Fairness.People;
    public SeatTotals Coverage { get; }
    public ExcessWords Excess { get; }
    public Turn? Turn { get; }

    public IEnumerable<DepartmentMark> Departments => marks.Values;

    /// <summary>People for whom fairness has a meaning in this plan.</summary>
    public IReadOnlyList<PersonLoad> Sharing => sharing ??= Fairness.ByExcess;

    /// <summary>What is known of the worst excess; null where loads are not evened out.</summary>
    public ObjectiveResult? WorstProof => Plan.Proof.Find(Objectives.WorstExcess);

    /// <summary>People who hold no seat and are due none: not yet trained for one, or not in service.</summary>
    public IEnumerable<PersonLoad> Apart =>
        People.Where(p => p.Share.Total <= 0 && p.Load.Total == 0).OrderByDescending(p => p.Excess.Total)
            .ThenBy(p => p.Responder, StringComparer.Ordinal);

    /// <summary>Who is furthest above by the yardstick.</summary>
    public PersonLoad? Worst => Fairness.Worst;

    /// <summary>
    /// What that person carries above the yardstick share, in credit minutes: the very number that proofs speak of.
    /// </summary>
    public long WorstExcess =>
        WorstProof is { } proof ? (long)Math.Round(60 * proof.Value) : Worst?.YardstickExcess.Total ?? 0;

    public PersonLoad? LeastLoaded => Fairness.LeastLoaded;

    /// <summary>A person's name, and how many others stand at the same excess in the hours that are shown.</summary>
    public string NameWithPeers(PersonLoad person)
    {
        var others = Sharing.Count(p => Excess.Hours(p) == Excess.Hours(person)) - 1;
        return others == 0 ? Name(person.Responder)
            : $"{Name(person.Responder)} and {Formatting.Count(others, "other", "others")}";
    }

    /// <summary>
    /// Tenths of an hour say nothing where people carry hundreds; one format for all keeps columns straight.
    /// </summary>
    public string HoursFormat => hoursFormat ??= People.Any(p => p.Load.Total >= 100 * 60) ? "#,0" : "#,0.0";

    /// <summary>A department's name.</summary>
    public string Department(string id) => Company.Departments.FirstOrDefault(d => d.Id == id)?.Name ?? id;

    public string Name(string responder) => responders.TryGetValue(responder, out var person) ? person.Name : responder;

    /// <summary>A department's letter and colour.</summary>
    public Html Badge(string department) => marks.TryGetValue(department, out var mark)
        ? Html.Of($"""<abbr class="b d{mark.Colour}" title="{mark.Name}">{mark.Code}</abbr>""")
        : Html.Empty;

    /// <summary>
    /// A person's name with the letter of their department. Names may run in any direction, so each is isolated.
    /// </summary>
    public Html Person(string responder) => responders.TryGetValue(responder, out var person)
        ? Html.Of($"""{Badge(person.Department)} <bdi>{person.Name}</bdi>""")
        : Html.Of($"""<bdi>{responder}</bdi>""");

    public int Colour(string responder) => Mark(responder)?.Colour ?? 7;

    /// <summary>The letter of a person's department.</summary>
    public string Code(string responder) => Mark(responder)?.Code ?? "";

    DepartmentMark? Mark(string responder) =>
        responders.TryGetValue(responder, out var person) ? marks.GetValueOrDefault(person.Department) : null;
}
