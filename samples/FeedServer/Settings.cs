using RotationPlanner.Storage;

namespace RotationPlanner.Samples;

/// <summary>What the server is told on its command line.</summary>
/// <param name="File">The rotation file.</param>
/// <param name="Store">A SQLite file, or the address of a PostgreSQL database.</param>
/// <param name="Urls">Where it listens, separated by semicolons.</param>
/// <param name="PublicUrl">Where people reach it.</param>
/// <param name="IsForwarded">Whether a proxy on this machine tells scheme and address of whoever asks.</param>
/// <param name="Lead">Whose id opens the lead's page; null for nobody's.</param>
/// <param name="Webhook">Where notices go; null for nowhere.</param>
/// <param name="Seconds">How long a first plan may take.</param>
sealed record Settings(string File, string Store, string Urls, Uri PublicUrl, bool IsForwarded, string? Lead, Uri? Webhook, double Seconds = 10)
{
    public const string Sample = "samples/acme/acme.yaml", SampleLead = "amara";

    public const string Listen = "http://localhost:5000";

    /// <summary>Opens the store.</summary>
    public DatabaseStore Open() =>
        Store.StartsWith("postgresql://", StringComparison.Ordinal) || Store.StartsWith("postgres://", StringComparison.Ordinal)
            ? PostgresStore.Open(Store) : SqliteStore.Open(Store);
}
