using RotationPlanner.Storage;

namespace RotationPlanner.Samples;

/// <summary>What the server is told on its command line.</summary>
/// <param name="File">The rotation file.</param>
/// <param name="Store">A SQLite file, or the address of a PostgreSQL database.</param>
/// <param name="Urls">Where it listens, separated by semicolons.</param>
/// <param name="PublicUrl">Where people reach it.</param>
sealed record Settings(string File, string Store, string Urls, Uri PublicUrl)
{
    public const string Sample = "samples/acme/acme.yaml", SampleLead = "amara", Listen = "http://localhost:5000";

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

    /// <summary>Opens the store.</summary>
    public DatabaseStore Open() => databases.Any(d => Store.StartsWith(d, StringComparison.Ordinal))
        ? PostgresStore.Open(Store) : SqliteStore.Open(Store);
}
