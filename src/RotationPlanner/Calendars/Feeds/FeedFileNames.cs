using System.Buffers;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>Names of files for ids. Windows keeps some names for devices, whatever their ending: <c>con.ics</c> is one.</summary>
static class FeedFileNames
{
    // No id holds it, so that no name means two ids.
    const char Mark = '~';

    static readonly SearchValues<char> safe = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    static readonly HashSet<string> devices = new(
        [.. new[] { "CON", "PRN", "AUX", "NUL" }, .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an id cannot be the name of a file.</summary>
    public static bool IsUnsafe(string id) => id.Length == 0 || id.AsSpan().ContainsAnyExcept(safe);

    public static string Of(string id, bool isWindows)
    {
        var name = id.Split('.')[0];
        return isWindows && devices.Contains(name) ? $"{name}{Mark}{id[name.Length..]}" : id;
    }

    /// <summary>The id of a file's name without its ending; null where no id gives that name.</summary>
    public static string? IdOf(string name, bool isWindows) =>
        name.Replace($"{Mark}", "", StringComparison.Ordinal) is var id && !IsUnsafe(id) && Of(id, isWindows) == name ? id : null;
}
