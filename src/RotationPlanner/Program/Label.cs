namespace RotationPlanner.Program;

/// <summary>Says which rule a constraint comes from, so that explanations can be made of labels.</summary>
public sealed record Label
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="rule">The <see cref="Rule"/>.</param>
    /// <param name="reason">The <see cref="Reason"/>.</param>
    /// <param name="advice">The <see cref="Advice"/>.</param>
    public Label(string rule, string reason, string? advice = null) => (Rule, Reason, Advice) = (rule, reason, advice);

    /// <summary>The rule's name.</summary>
    public string Rule { get; init; }

    /// <summary>Continues "of 12 people 3 ...", such as "are at their cap of 2 shifts in 28 days".</summary>
    public string Reason { get; init; }

    /// <summary>Continues "Maybe ...", such as "raise that cap"; may be null.</summary>
    public string? Advice { get; init; }

    /// <summary>
    /// Says as <see cref="Reason"/> does that one choice is too much all by itself, such as "would exceed their cap of
    /// 4 nights in 28 days with this shift alone"; null where the reason says it too.
    /// </summary>
    public string? Alone { get; init; }

    /// <summary>The <see cref="Responder.Id"/> concerned, or null.</summary>
    public string? Responder { get; init; }

    /// <summary>The dates concerned, in words, or null.</summary>
    public string? Dates { get; init; }

    /// <summary>
    /// The seat that the person would hold as well, or null; where they cannot, explanations say why they cannot hold
    /// that one.
    /// </summary>
    public Slot? Needs { get; init; }

    /// <summary>Whether a rule of a user's own posted it, which is then named in explanations.</summary>
    internal bool IsUsers { get; init; }

    /// <summary>The reason as explanations tell it.</summary>
    internal string Told => IsUsers ? $"{TextSanitizer.Line(Reason)} (rule '{TextSanitizer.Line(Rule)}')" : Reason;

    /// <summary>The label for a choice that is too much all by itself.</summary>
    internal Label ByItself => Alone is null ? this : this with { Reason = Alone };
}
