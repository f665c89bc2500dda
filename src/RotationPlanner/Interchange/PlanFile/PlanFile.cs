using NodaTime;

namespace RotationPlanner.Interchange;

/// <summary>
/// What plan.json says by itself: who is on call when, under the names that people know. No company is needed to read
/// it, and nothing of it was checked. Format version 1; see <see cref="Write(Plan, string)"/> and
/// <see cref="Read(string)"/>.
/// </summary>
public sealed partial class PlanFile
{
    internal PlanFile(PlanDocument document)
    {
        (Revision, Company, TimeZone) = (document.Revision, document.Company, document.TimeZone);
        Horizon = document.Horizon is { } horizon ? new DateInterval(horizon.From, horizon.To) : null;
        (Assignments, Around, Unfilled) = (document.Assignments, document.Around ?? [], document.Unfilled ?? []);
        (Fairness, Training) = (document.Fairness, document.Training ?? TrainingPlan.Empty);
        Covers = document.Covers ?? [];
        People = [.. (document.People ?? []).Select(p => (p.Id, p.Name))];
        var rotations = document.Rotations ?? [];
        Rotations = [.. rotations.Select(r => (r.Id, r.Name, r.TimeZone))];
        Roles = [.. rotations.SelectMany(r => r.Roles.Select(o => (r.Id, o.Id, o.Name)))];
    }

    /// <summary>What the file of a plan says.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The same as when it is written and read.</returns>
    public static PlanFile Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new PlanFile(PlanDocument.Of(plan));
    }

    /// <summary>The revision, 1 or more.</summary>
    public int Revision { get; }

    /// <summary>The name of the company, or null.</summary>
    public string? Company { get; }

    /// <summary>The dates of the horizon, both included, or null.</summary>
    public DateInterval? Horizon { get; }

    /// <summary>The company's time zone (IANA), or null.</summary>
    public string? TimeZone { get; }

    /// <summary>Names of rotations and the zones of their handoffs (IANA); empty where the file names none.</summary>
    public IReadOnlyList<(string Id, string Name, string TimeZone)> Rotations { get; }

    /// <summary>Names of roles by the id of their rotation, in their order.</summary>
    public IReadOnlyList<(string Rotation, string Id, string Name)> Roles { get; }

    /// <summary>The names of people by their id; empty where the file names none.</summary>
    public IReadOnlyList<(string Id, string Name)> People { get; }

    /// <summary>Who holds which seat.</summary>
    public IReadOnlyList<Assignment> Assignments { get; }

    /// <summary>Seats of the same timeline outside the horizon, earlier and later, UTC.</summary>
    public IReadOnlyList<Assignment> Around { get; }

    /// <summary>Seats nobody holds.</summary>
    public IReadOnlyList<UnfilledSeat> Unfilled { get; }

    /// <summary>Time that people took over from others.</summary>
    public IReadOnlyList<CoverRecord> Covers { get; }

    /// <summary>Load and share, or null where the file does not tell.</summary>
    public FairnessReport? Fairness { get; }

    /// <summary>Sessions and rungs; empty where the file does not tell.</summary>
    public TrainingPlan Training { get; }
}
