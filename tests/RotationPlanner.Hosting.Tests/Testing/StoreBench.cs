using RotationPlanner.Storage;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>One store of each kind, empty; another server on the same one is <see cref="Again"/>.</summary>
sealed class StoreBench : IDisposable
{
    readonly TempDirectory here = new();
    readonly List<IRotationStore> open = [];
    readonly Func<IRotationStore> make;

    StoreBench(string kind)
    {
        Kind = kind;
        Address = kind switch
        {
            "sqlite" => $"sqlite:{here["store.db"]}", "postgresql" => PostgresServer.Shared.NewSchema(), _ => "",
        };
        var memory = kind == "memory" ? new MemoryStore() : null;
        make = () => kind switch
        {
            "sqlite" => SqliteStore.Open(Address), "postgresql" => PostgresStore.Open(Address), _ => memory!,
        };
        Store = Again();
    }

    public static TheoryData<string> All => ["memory", "sqlite", "postgresql"];

    public static TheoryData<string> Databases => ["sqlite", "postgresql"];

    public static StoreBench Of(string kind) => new(kind);

    public string Kind { get; }

    /// <summary>The file, or the connection string with its password.</summary>
    public string Address { get; }

    public IRotationStore Store { get; }

    public DatabaseStore Database => (DatabaseStore)Store;

    public IRotationStore Again()
    {
        var store = make();
        open.Add(store);
        return store;
    }

    public void Dispose()
    {
        foreach (var store in open.Distinct())
            if (store is IDisposable disposable) disposable.Dispose();
            else if (store is MemoryStore memory) memory.Remove();
        here.Dispose();
    }
}
