using RotationPlanner.Verification;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>First names where nobody else has the same, for tables with a column a day.</summary>
sealed class ShortNames
{
    readonly Dictionary<string, string> names;

    public ShortNames(Roster roster)
    {
        var holders = roster.Seats.Select(s => s.Responder).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var taken = holders.ToLookup(h => First(roster.Name(h)), StringComparer.OrdinalIgnoreCase);
        names = holders.ToDictionary(h => h, h => First(roster.Name(h)) is { Length: > 1 } first
            && taken[first].Count() == 1 ? first : roster.Name(h), StringComparer.Ordinal);
    }

    public string Of(string responder) => names.GetValueOrDefault(responder, responder);

    // A title is no name.
    static string First(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..]
        && !first.EndsWith('.') ? first : name;
}
