using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>
/// Debian's PostgreSQL in a folder of its own, started once for all tests of a run by a user who is not root, and ended
/// with the run.
/// </summary>
sealed class PostgresServer
{
    public const string Password = "s3cret-of-the-tests";

    const string Missing = "PostgreSQL is not installed: Debian's package postgresql has it.";

    static readonly Lazy<PostgresServer?> shared = new(() => Binaries is null ? null : new PostgresServer());
    static int schemas;

    readonly string folder = Directory.CreateTempSubdirectory("rotation-planner-pg-").FullName;

    PostgresServer()
    {
        Port = FreePort();
        File.WriteAllText(Path.Combine(folder, "password"), Password);
        if (IsRoot) Run("chown", "-R", "nobody", folder);
        AsUser("initdb", "-D", Data, "-U", "planner", "--auth=scram-sha-256", $"--pwfile={Path.Combine(folder, "password")}", "-E", "UTF8", "--no-sync");
        Start();
        Watch();
    }

    /// <summary>The server of the run.</summary>
    /// <exception cref="SkipException">There is none on this machine.</exception>
    public static PostgresServer Shared
    {
        get
        {
            Skip.If(Binaries is null, Missing);
            return shared.Value!;
        }
    }

    public static bool IsInstalled => Binaries is not null;

    /// <summary>A server of a test's own, which it may stop.</summary>
    public static PostgresServer Own()
    {
        Skip.If(Binaries is null, Missing);
        return new PostgresServer();
    }

    public int Port { get; }

    string Data => Path.Combine(folder, "data");

    /// <summary>An empty schema, as a connection string.</summary>
    public string NewSchema()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"s{Interlocked.Increment(ref schemas)}");
        Execute($"CREATE SCHEMA {name}");
        return $"{Connection};Search Path={name}";
    }

    /// <summary>The server's first database, as a connection string.</summary>
    public string NewConnection() => $"{Connection};Timeout=5";

    /// <summary>The same as an address of libpq's kind, without a password.</summary>
    public static string UrlOf(string connection)
    {
        var read = new NpgsqlConnectionStringBuilder(connection);
        return $"postgresql://{read.Username}@{read.Host}:{read.Port}/{read.Database}?search_path={read.SearchPath}";
    }

    public void Execute(string sql)
    {
        using var source = NpgsqlDataSource.Create($"{Connection};Pooling=false");
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a client's program, such as pg_dump, with the password in the environment.</summary>
    public static void Client(string program, params string[] args) => Run("env", [$"PGPASSWORD={Password}", Path.Combine(Binaries!, program), .. args]);

    public void Start() => AsUser("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(folder, "log"), "-o",
        $"-c listen_addresses=127.0.0.1 -c port={Port} -c unix_socket_directories= -c fsync=off -c max_connections=200", "start");

    public void Stop() => AsUser("pg_ctl", "-D", Data, "-w", "-m", "fast", "stop");

    public void End()
    {
        if (!Directory.Exists(folder)) return;
        try { AsUser("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop"); }
        catch (InvalidOperationException) { /* It was stopped. */ }
        Directory.Delete(folder, recursive: true);
    }

    // A host of tests is killed as soon as it has ended, or before: somebody else has to end the server then.
    void Watch()
    {
        string[] stop = [.. AsWhom, Path.Combine(Binaries!, "pg_ctl"), "-D", Data, "-m", "immediate", "stop"];
        Process.Start(new ProcessStartInfo("setsid",
        [
            "sh", "-c", "exec > /dev/null 2>&1 < /dev/null; while kill -0 $0; do sleep 0.5; done; \"$@\"; rm -rf " + folder,
            Environment.ProcessId.ToString(CultureInfo.InvariantCulture), .. stop,
        ]) { WorkingDirectory = "/" })!.Dispose();
    }

    static string[] AsWhom => IsRoot ? ["runuser", "-u", "nobody", "--"] : [];

    string Connection => $"Host=127.0.0.1;Port={Port};Username=planner;Password={Password};Database=postgres";

    static bool IsRoot => Environment.UserName == "root";

    static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault() : null;

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server refuses to run as root.
    static void AsUser(string program, params string[] args)
    {
        string[] command = [.. AsWhom, Path.Combine(Binaries!, program), .. args];
        Run(command[0], command[1..]);
    }

    static void Run(string program, params string[] args)
    {
        // No pipe: the server would hold its end for ever.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", program, .. args]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}.");
    }
}
