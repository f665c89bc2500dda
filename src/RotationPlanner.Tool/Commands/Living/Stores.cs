using System.CommandLine;
using System.Text.RegularExpressions;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>
/// Where revisions are kept, as a user names it: a folder, as <c>DIR</c> or <c>file:DIR</c>, or a database, as
/// <c>sqlite:FILE</c> or <c>postgresql://USER@HOST/DATABASE</c>.
/// </summary>
static partial class Stores
{
    public const string Form = "a folder, as DIR or file:DIR, or a database, as sqlite:FILE or postgresql://USER@HOST/DATABASE";

    const string FileScheme = "file", SqliteScheme = "sqlite";

    static readonly string[] postgres = ["postgresql", "postgres"];

    public static Option<string?> Option
    {
        get
        {
            var store = new Option<string?>("--store") { Description = $"Where the revisions are kept: {Form}.", HelpName = "STORE" };
            store.CustomParser = result =>
            {
                if (Read(result.Tokens[0].Value) is { } read) return read;
                result.AddError($"--store must be {Form}{Refused(result.Tokens[0].Value)}.");
                return null;
            };
            return store;
        }
    }

    /// <summary>The plan.json of a folder that holds a published plan; of anything else the text as it is.</summary>
    public static string PlanOf(string path)
    {
        var folder = path.StartsWith($"{FileScheme}:", StringComparison.Ordinal) ? Read(path) ?? path : path;
        var plan = Path.Combine(folder, "plan.json");
        return Directory.Exists(folder) && (folder != path || File.Exists(plan)) ? plan : path;
    }

    /// <summary>Whether a text names a database.</summary>
    public static bool IsDatabase(string store) => SchemeOf(store) is SqliteScheme || IsPostgres(store);

    /// <summary>Opens a store; a database is made ready where it is new.</summary>
    public static IPublicationStore Open(string store) => IsDatabase(store) ? OpenDatabase(store) : new PublicationFolder(store);

    /// <summary>Opens a database; a file of SQLite is made where it is missing.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static DatabaseStore OpenDatabase(string store)
    {
        if (!IsPostgres(store)) return SqliteStore.Open(store);
        try { return PostgresStore.Open(store); }
        catch (ArgumentException unreadable) { throw new IOException(unreadable.Message, unreadable); }
    }

    /// <summary>Opens a database that must be there.</summary>
    /// <exception cref="IOException">It is not there, or cannot be opened.</exception>
    public static DatabaseStore OpenKept(string store)
    {
        if (!IsPostgres(store) && store[(SqliteScheme.Length + 1)..] is var file && !File.Exists(file))
            throw new IOException($"There is no file {file}. Maybe publish a plan with --store {store} first.");
        return OpenDatabase(store);
    }

    /// <summary>The folder or the address; null where the text names another kind of store, or nothing.</summary>
    public static string? Read(string store)
    {
        if (string.IsNullOrWhiteSpace(store)) return null;
        if (SchemeOf(store) is not { } scheme) return store;
        if (IsPostgres(store)) return store;
        var path = store[(scheme.Length + 1)..];
        if (string.IsNullOrWhiteSpace(path)) return null;
        if (scheme == SqliteScheme) return store;
        return scheme != FileScheme ? null : path.StartsWith("//", StringComparison.Ordinal) ? path[2..] : path;
    }

    /// <summary>What a message says of a text that names no store: it may hold a password.</summary>
    public static string Refused(string store) => store.Contains("://", StringComparison.Ordinal) || store.Contains('@', StringComparison.Ordinal)
        ? SchemeOf(store) is { } scheme ? $", not {scheme}:" : "" : $", not '{store}'";

    static bool IsPostgres(string store) => SchemeOf(store) is { } scheme && postgres.Contains(scheme) && store.AsSpan(scheme.Length).StartsWith("://");

    // One letter is a drive.
    static string? SchemeOf(string store) => Scheme().Match(store) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]+):")]
    private static partial Regex Scheme();
}
