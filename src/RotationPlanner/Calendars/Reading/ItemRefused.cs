namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Something in a calendar cannot be read. Never leaves this folder: it becomes a <see cref="Problem"/>.
/// </summary>
sealed class ItemRefused(string message, ContentLine? line = null, string? advice = null) : Exception(message)
{
    /// <summary>Tells it with what is done about it.</summary>
    /// <param name="item">What it was found in.</param>
    /// <param name="consequence">What is done, continuing the name of the item: "is left out".</param>
    public Problem ToProblem(Component item, string consequence)
    {
        var place = line is null or { Name: "" } ? item.Name : $"{item.Name}.{line.Name}";
        return new Problem(TextSanitizer.Line(place), $"{Message} The {item.Title} {consequence}.", line is { IsPrivate: false } ? line.Shown : null, advice) { Line = line?.Number ?? item.Line };
    }
}

/// <summary>What cannot be read of an item, and what is done about it.</summary>
/// <param name="What">What it is.</param>
/// <param name="Consequence">What is done, continuing the name of the item: "is left out".</param>
/// <param name="HidesTimes">Whether the item may take place at times that nobody can tell.</param>
readonly record struct Trouble(ItemRefused What, string Consequence, bool HidesTimes = false);
