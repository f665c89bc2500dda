namespace RotationPlanner;

/// <summary>Where somebody stands, what comes next, and when.</summary>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
/// <param name="Department">The <see cref="Department.Id"/>.</param>
/// <param name="Rung">The <see cref="RotationPlanner.Rung.Id"/> stood on as the horizon begins.</param>
/// <param name="IsLapsed">Whether the person may not lead until a refresher is done.</param>
/// <param name="Needs">The work before them in words, a rung each, next first: of a trainee up to
/// <see cref="Ladder.Commands"/>, of a commander that of the own rung, of a lapsed one the refresher. Such as "2
/// tabletop sessions", "7 days of shadowing under 2 mentors".</param>
/// <param name="Planned">The rungs reached by the plan, by date; empty without a plan.</param>
public sealed record PersonProgress(string Responder, string Department, string Rung, bool IsLapsed, IReadOnlyList<string> Needs, IReadOnlyList<PlannedRung> Planned);
