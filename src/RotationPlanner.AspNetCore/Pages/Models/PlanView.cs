using NodaTime;
using RotationPlanner.Reporting;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>The published plan with the look-ups that all pages need.</summary>
sealed class PlanView
{
    readonly Dictionary<string, Responder> people;
    readonly Dictionary<string, Rotation> rotations;
    readonly Lazy<ReportWords> words;
    readonly Lazy<PublishedPlan> published;

    /// <param name="plan">The plan.</param>
    /// <param name="publication">How it was published.</param>
    /// <param name="company">The company as it is now.</param>
    public PlanView(Plan plan, Publication publication, Company company)
    {
        Planned = company.Ledger == Ledger.Empty ? company with { Ledger = plan.Ledger } : company;
        published = new(() => new PublishedPlan(plan) { Publication = publication }.For(Planned));
        (Plan, Publication) = (plan, publication);
        people = plan.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        rotations = plan.Company.Rotations.ToDictionary(r => r.Id, StringComparer.Ordinal);
        Timeline =
        [
            .. plan.Assignments.Concat(plan.Around).OrderBy(a => a.Start).ThenBy(a => a.Shift, StringComparer.Ordinal),
        ];
        words = new(() => new ReportWords(plan));
    }

    public Plan Plan { get; }
    public Publication Publication { get; }
    public Company Company => Plan.Company;

    /// <summary>The plan, to ask for changes of it.</summary>
    public PublishedPlan Published => published.Value;

    /// <summary>The company as the planner reads it: balances as the published plan left them, where its file names no
    /// ledger.</summary>
    public Company Planned { get; }

    /// <summary>Every seat that is published, of other horizons too, by start.</summary>
    public IReadOnlyList<Assignment> Timeline { get; }

    /// <summary>The words of the report, so that page and report say the same.</summary>
    public ReportWords Words => words.Value;

    public Responder? Person(string id) => people.GetValueOrDefault(id);

    public string Name(string responder) => PageText.Line(Person(responder)?.Name ?? responder);

    public string Rotation(string id) => PageText.Line(rotations.GetValueOrDefault(id)?.Name ?? id);

    public string Role(string rotation, string role) =>
        PageText.Line(rotations.GetValueOrDefault(rotation)?.Roles.FirstOrDefault(r => r.Id == role)?.Name ?? role);

    /// <summary>Role and rotation; once where they have one name.</summary>
    public string Seat(string rotation, string role)
    {
        var (what, of) = (PageText.Capitalised(Role(rotation, role)), Rotation(rotation));
        return string.Equals(what, of, StringComparison.OrdinalIgnoreCase) ? what : $"{what}, {of}";
    }

    public string Department(string id) => PageText.Line(Company.Departments.FirstOrDefault(d => d.Id == id)?.Name ?? id);

    public PersonLoad? Load(string responder) => Plan.Fairness.People.FirstOrDefault(p => p.Responder == responder);

    /// <summary>Whose seat it is before somebody takes over; null where it is the same person, or nobody's.</summary>
    public string? Before(Assignment seat) => Neighbour(seat, a => a.End == seat.Start);

    public string? After(Assignment seat) => Neighbour(seat, a => a.Start == seat.End);

    string? Neighbour(Assignment seat, Func<Assignment, bool> isBeside) => Timeline.FirstOrDefault(a =>
        (a.Rotation, a.Role, a.Seat) == (seat.Rotation, seat.Role, seat.Seat) && isBeside(a)) is { } other
            && other.Responder != seat.Responder ? Name(other.Responder) : null;
}
