namespace RotationPlanner.Solving;

/// <summary>Says which rule a constraint comes from, so that explanations can be made of labels.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Reason">Continues "of 12 people 3 ...", such as "are at their cap of 2 shifts in 28 days".</param>
/// <param name="Advice">Continues "Maybe ...", such as "raise that cap"; may be null.</param>
public sealed record Label(string Rule, string Reason, string? Advice = null)
{
    /// <summary>The <see cref="Responder.Id"/> concerned, or null.</summary>
    public string? Responder { get; init; }

    /// <summary>The dates concerned, in words, or null.</summary>
    public string? Dates { get; init; }
}
