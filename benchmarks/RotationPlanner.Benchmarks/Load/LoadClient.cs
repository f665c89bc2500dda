using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RotationPlanner.Benchmarks.Load;

/// <summary>One connection that asks and waits, again and again. It reads no more of an answer than it must.</summary>
sealed class LoadClient : IDisposable
{
    const int Room = 1 << 22;

    readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    readonly byte[] room = new byte[Room];

    public static async Task<LoadClient> ConnectAsync(Uri server)
    {
        var client = new LoadClient();
        await client.socket.ConnectAsync(server.Host, server.Port).ConfigureAwait(false);
        return client;
    }

    /// <summary>The bytes of a request.</summary>
    public static byte[] Request(Uri link, string header) =>
        Encoding.ASCII.GetBytes($"GET {link.AbsolutePath} HTTP/1.1\r\nHost: localhost\r\n{header}\r\n\r\n");

    /// <summary>Asks, and waits for the whole answer.</summary>
    /// <returns>The status, and the head as text.</returns>
    public async Task<(int Status, string Head)> AskAsync(byte[] request)
    {
        await socket.SendAsync(request).ConfigureAwait(false);
        var (read, end) = (0, -1);
        while (end < 0)
        {
            read += await ReceiveAsync(read).ConfigureAwait(false);
            end = room.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }
        var head = Encoding.ASCII.GetString(room, 0, end);
        var length = Header(head, "Content-Length") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        while (read < end + 4 + length) read += await ReceiveAsync(read).ConfigureAwait(false);
        return (int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), head);
    }

    public static string? Header(string head, string name) => head.Split("\r\n")
        .FirstOrDefault(l => l.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];

    public void Dispose() => socket.Dispose();

    async Task<int> ReceiveAsync(int at)
    {
        var more = await socket.ReceiveAsync(room.AsMemory(at)).ConfigureAwait(false);
        return more > 0 ? more : throw new IOException("The server closed the connection.");
    }
}
