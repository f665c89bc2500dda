namespace RotationPlanner;

/// <summary>Where somebody stands, what comes next, and when.</summary>
public sealed record PersonProgress
{
    internal PersonProgress(
        string responder, string department, string rung, bool isLapsed, IReadOnlyList<string> needs,
        IReadOnlyList<PlannedRung> planned)
    {
        Responder = responder;
        Department = department;
        Rung = rung;
        IsLapsed = isLapsed;
        Needs = needs;
        Planned = planned;
    }

    /// <summary>The <see cref="Responder.Id"/>.</summary>
    public string Responder { get; internal init; }

    /// <summary>The <see cref="Department.Id"/>.</summary>
    public string Department { get; internal init; }

    /// <summary>The <see cref="RotationPlanner.Rung.Id"/> stood on as the horizon begins.</summary>
    public string Rung { get; internal init; }

    /// <summary>Whether the person may not lead until a refresher is done.</summary>
    public bool IsLapsed { get; internal init; }

    /// <summary>
    /// The work before them in words, a rung each, next first: of a trainee up to <see cref="Ladder.Commands"/>, of a
    /// commander that of the own rung, of a lapsed one the refresher. Such as "2 tabletop sessions", "7 days of
    /// shadowing under 2 mentors".
    /// </summary>
    public IReadOnlyList<string> Needs { get; internal init; }

    /// <summary>The rungs reached by the plan, by date; empty without a plan.</summary>
    public IReadOnlyList<PlannedRung> Planned { get; internal init; }
}
