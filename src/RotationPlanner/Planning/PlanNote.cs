namespace RotationPlanner;

/// <summary>Something worth knowing about a plan that is neither an error nor a violation: people who can never serve,
/// hours that no shift covers, and the like.</summary>
/// <param name="About">What it is about, in a word that does not change: <c>people</c>, <c>hours</c>, <c>horizon</c>,
/// <c>zones</c> or <c>demands</c>; later versions may add others.</param>
/// <param name="Text">A sentence with the reason, ending with advice where there is any. Times are in the zone that it
/// names.</param>
/// <param name="Responders">The ids of the people concerned; may be empty.</param>
public sealed record PlanNote(string About, string Text, IReadOnlyList<string> Responders);
