using System.CommandLine;
using System.Text.RegularExpressions;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>Where revisions are kept, as a user names it: a folder, as <c>DIR</c> or <c>file:DIR</c>.</summary>
static partial class Stores
{
    const string FileScheme = "file";

    public static Option<string?> Option
    {
        get
        {
            var store = new Option<string?>("--store") { Description = "The folder that keeps the revisions, as DIR or file:DIR.", HelpName = "DIR" };
            store.CustomParser = result =>
            {
                if (FolderOf(result.Tokens[0].Value) is { } folder) return folder;
                result.AddError($"--store must be a folder, as DIR or file:DIR, not '{result.Tokens[0].Value}'.");
                return null;
            };
            return store;
        }
    }

    /// <summary>The plan.json of a folder that holds a published plan; of anything else the path as it is.</summary>
    public static string PlanOf(string path)
    {
        var folder = path.StartsWith($"{FileScheme}:", StringComparison.Ordinal) ? FolderOf(path) ?? path : path;
        var plan = Path.Combine(folder, "plan.json");
        return Directory.Exists(folder) && (folder != path || File.Exists(plan)) ? plan : path;
    }

    public static PublicationFolder Open(string folder) => new(folder);

    /// <summary>The folder; null where the text names another kind of store, or nothing.</summary>
    static string? FolderOf(string store)
    {
        // One letter is a drive.
        if (Scheme().Match(store) is not { Success: true } match) return string.IsNullOrWhiteSpace(store) ? null : store;
        if (match.Groups[1].Value != FileScheme) return null;
        var path = store[match.Length..];
        return string.IsNullOrWhiteSpace(path) ? null : path.StartsWith("//", StringComparison.Ordinal) ? path[2..] : path;
    }

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]+):")]
    private static partial Regex Scheme();
}
