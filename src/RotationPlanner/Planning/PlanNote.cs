using System.Text.Json.Serialization;

namespace RotationPlanner;

/// <summary>
/// Something worth knowing about a plan that is neither an error nor a violation: people who can never serve, hours
/// that no shift covers, and the like.
/// </summary>
public sealed record PlanNote
{
    [JsonConstructor]
    internal PlanNote(string about, string text, IReadOnlyList<string> responders) =>
        (About, Text, Responders) = (about, text, responders);

    /// <summary>
    /// What it is about, in a word that does not change: <c>people</c>, <c>hours</c>, <c>horizon</c>, <c>zones</c>,
    /// <c>ledger</c>, <c>buy-in</c>, <c>order</c>, <c>stints</c>, <c>cover</c>, <c>demands</c>,
    /// <c>experience</c> or <c>wishes</c>; later versions may add others.
    /// </summary>
    public string About { get; internal init; }

    /// <summary>
    /// A sentence with the reason, ending with advice where there is any. Times are in the zone that it names.
    /// </summary>
    public string Text { get; internal init; }

    /// <summary>The ids of the people concerned; may be empty.</summary>
    public IReadOnlyList<string> Responders { get; internal init; }
}
