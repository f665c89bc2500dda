namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// One item of a calendar cannot be read. Never leaves this folder: it becomes a <see cref="Problem"/>.
/// </summary>
sealed class ItemRefused(string message, ContentLine? line = null, string? advice = null) : Exception(message)
{
    public Problem ToProblem(Component item)
    {
        var place = line is null ? item.Name : $"{item.Name}.{line.Name}";
        return new Problem(TextSanitizer.Line(place), $"{Message} The {item.Kind} {item.Title}is left out.",
            line?.Value, advice) { Line = line?.Number ?? item.Line };
    }
}
