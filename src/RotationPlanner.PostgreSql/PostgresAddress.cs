using Npgsql;

namespace RotationPlanner.PostgreSql;

/// <summary>Addresses such as <c>postgresql://user@host:5432/database?sslmode=require</c>, as libpq reads them.</summary>
static class PostgresAddress
{
    static readonly string[] schemes = ["postgresql://", "postgres://"];

    // As libpq calls them, and as Npgsql does.
    static readonly Dictionary<string, string> keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["host"] = "Host", ["port"] = "Port", ["dbname"] = "Database", ["user"] = "Username", ["password"] = "Password",
        ["passfile"] = "Passfile", ["sslmode"] = "SSL Mode", ["sslrootcert"] = "Root Certificate", ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key", ["connect_timeout"] = "Timeout", ["application_name"] = "Application Name", ["options"] = "Options",
        ["search_path"] = "Search Path",
    };

    /// <summary>What Npgsql reads; what is no such address is a connection string of Npgsql's already.</summary>
    /// <exception cref="ArgumentException">It cannot be read. The message repeats no part that may be secret.</exception>
    public static NpgsqlConnectionStringBuilder Read(string address)
    {
        if (!schemes.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
            return Built(() => new NpgsqlConnectionStringBuilder(address));
        var rest = address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var (before, query) = Cut(rest, '?');
        var (authority, database) = Cut(before, '/');
        var at = authority.LastIndexOf('@');
        var (user, password) = at < 0 ? ("", "") : Cut(authority[..at], ':');
        var host = authority[(at + 1)..];
        var port = "";
        if (host.LastIndexOf(':') is >= 0 and var colon && colon > host.LastIndexOf(']'))
            (host, port) = (host[..colon], host[(colon + 1)..]);
        return Built(() =>
        {
            var read = new NpgsqlConnectionStringBuilder();
            Set("Host", host.Trim('[', ']'));
            Set("Port", port);
            Set("Username", user);
            Set("Password", password);
            Set("Database", database);
            foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var (key, value) = Cut(pair, '=');
                if (!keys.TryGetValue(key, out var name))
                    throw new ArgumentException(
                        $"An address of PostgreSQL has no '{key}'. Maybe one of {string.Join(", ", keys.Keys.Order(StringComparer.Ordinal))}.");
                // libpq writes verify-full, and Npgsql VerifyFull.
                Set(name, name == "SSL Mode" ? value.Replace("-", "", StringComparison.Ordinal) : value);
            }
            return read;

            void Set(string name, string value)
            {
                if (value.Length > 0) read[name] = Uri.UnescapeDataString(value);
            }
        });
    }

    static NpgsqlConnectionStringBuilder Built(Func<NpgsqlConnectionStringBuilder> build)
    {
        try
        {
            var read = build();
            if (string.IsNullOrEmpty(read.Host) && Environment.GetEnvironmentVariable("PGHOST") is not { Length: > 0 })
                read.Host = "localhost";
            return read;
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidCastException or KeyNotFoundException or OverflowException
            || (unreadable is ArgumentException && !unreadable.Message.StartsWith("An address", StringComparison.Ordinal)))
        {
            // What cannot be read may hold the password anywhere.
            throw new ArgumentException(
                "An address of PostgreSQL cannot be read. Maybe postgresql://USER@HOST:5432/DATABASE, and the password in PGPASSWORD.");
        }
    }

    static (string Before, string After) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is >= 0 and var cut ? (text[..cut], text[(cut + 1)..]) : (text, "");
}
