namespace RotationPlanner;

/// <summary>
/// One thing wrong with the user's input: data, never an exception. All problems of an input are reported at once.
/// </summary>
/// <param name="Place">Where it is, as a path through the model, such as <c>responders[3].joins</c>.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Value">The offending value as the user wrote it, or null where there is none.</param>
/// <param name="Advice">What to do about it; printed as a line that starts with "Maybe".</param>
public sealed record Problem(string Place, string Message, string? Value = null, string? Advice = null)
{
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
