namespace RotationPlanner;

/// <summary>
/// One thing wrong with the user's input: data, never an exception. All problems of an input are reported at once.
/// </summary>
public sealed record Problem
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="place">The <see cref="Place"/>.</param>
    /// <param name="message">The <see cref="Message"/>.</param>
    /// <param name="value">The <see cref="Value"/>.</param>
    /// <param name="advice">The <see cref="Advice"/>.</param>
    public Problem(string place, string message, string? value = null, string? advice = null) =>
        (Place, Message, Value, Advice) = (place, message, value, advice);

    /// <summary>Where it is, as a path through the model, such as <c>responders[3].joins</c>.</summary>
    public string Place { get; init; }

    /// <summary>What is wrong, in a sentence.</summary>
    public string Message { get; init; }

    /// <summary>The offending value as the user wrote it, or null where there is none.</summary>
    public string? Value { get; init; }

    /// <summary>What to do about it; printed as a line that starts with "Maybe".</summary>
    public string? Advice { get; init; }

    /// <summary>The file the value was read from, or null when the company was built in code.</summary>
    public string? File { get; init; }

    /// <summary>The 1-based line in <see cref="File"/>, or null when unknown.</summary>
    public int? Line { get; init; }

    /// <inheritdoc />
    public override string ToString()
    {
        var at = File is null ? Place : Line is null ? $"{File}: {Place}" : $"{File}:{Line}: {Place}";
        var value = Value is null ? "" : $" (value: {TextSanitizer.Line(Value)})";
        var advice = Advice is null ? "" : $"{Environment.NewLine}    {Advice}";
        return $"{at}: {Message}{value}{advice}";
    }
}
