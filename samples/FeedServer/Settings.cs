using RotationPlanner.Storage;

namespace RotationPlanner.Samples;

/// <summary>What the server is told on its command line.</summary>
/// <param name="File">The rotation file.</param>
/// <param name="Store">A SQLite file, or the address of a PostgreSQL database.</param>
/// <param name="Urls">Where it listens, separated by semicolons.</param>
/// <param name="PublicUrl">Where people reach it.</param>
sealed record Settings(string File, string Store, string Urls, Uri PublicUrl)
{
    public const string Sample = "samples/acme/acme.yaml", SampleLead = "amara", Listen = "http://localhost:5000",
        Scheme = "sqlite:";

    public const double PlanSeconds = 10;

    static readonly string[] databases = ["postgresql://", "postgres://"];

    /// <summary>Whether a proxy on this machine tells scheme and address of whoever asks.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>Whose id opens the lead's page; null for nobody's.</summary>
    public string? Lead { get; init; }

    /// <summary>Where notices go; null for nowhere.</summary>
    public Uri? Webhook { get; init; }

    /// <summary>How long a first plan may take.</summary>
    public double Seconds { get; init; } = PlanSeconds;

    /// <summary>Whether the store was named and the file was not, so that the sample is a guess.</summary>
    public bool IsFileGuessed { get; init; }

    /// <summary>Whether links to subscribe and sign in with are printed at the start.</summary>
    public bool ShowsLinks { get; init; } = true;

    /// <summary>Whether there is a store already; a database is somebody's to make.</summary>
    public bool IsThere => IsServed || Path.Exists(PathOfFile);

    string PathOfFile =>
        Store.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? Store[Scheme.Length..] : Store;

    bool IsServed => databases.Any(d => Store.StartsWith(d, StringComparison.Ordinal));

    /// <summary>Opens the store.</summary>
    public DatabaseStore Open() => IsServed
        ? PostgresStore.Open(Store) : SqliteStore.Open(Store);

    /// <summary>For those who only look: opening a SQLite file would make it.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public Settings Existing() => IsThere ? this : throw new FileNotFoundException(
        $"There is no store {PathOfFile}. Maybe name another one with --store, or start the server first.");

    /// <summary>A guessed company is not laid over somebody's plan.</summary>
    /// <exception cref="ArgumentException">The store has a plan, and nobody says of which file.</exception>
    public void DemandFile(DatabaseStore store)
    {
        if (IsFileGuessed && store.Revisions.Count > 0)
            throw new ArgumentException("Say which rotation file the store's plan is of: --file FILE.");
    }
}
