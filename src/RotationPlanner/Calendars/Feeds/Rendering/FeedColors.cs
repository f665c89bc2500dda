namespace RotationPlanner.Calendars.Feeds;

/// <summary>Colours by name (RFC 7986): always the same for the same thing, whatever stands beside it.</summary>
static class FeedColors
{
    public const string Empty = "crimson", Provisional = "darkorange", Training = "seagreen";

    static readonly string[] palette =
    [
        "steelblue", "teal", "slateblue", "olive", "sienna", "indigo", "cadetblue", "peru", "mediumvioletred", "royalblue",
        "darkcyan", "rosybrown",
    ];

    public static string Of(string id)
    {
        const uint Basis = 2_166_136_261, Prime = 16_777_619;
        var hash = Basis;
        foreach (var c in id) hash = unchecked((hash ^ c) * Prime);
        return palette[hash % (uint)palette.Length];
    }
}
