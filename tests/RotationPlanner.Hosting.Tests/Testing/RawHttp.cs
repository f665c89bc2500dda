using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>Speaks to a server without a library that would mend what is sent, or hide what comes back.</summary>
static partial class RawHttp
{
    /// <summary>Sends bytes as they are and reads all that comes back.</summary>
    /// <param name="server">The server.</param>
    /// <param name="request">Lines ending with CRLF; the connection is asked to close.</param>
    public static async Task<string> SendAsync(Uri server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = client.GetStream();
        using var read = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
            await stream.CopyToAsync(read);
        }
        // A server that has refused need not read on.
        catch (IOException) when (read.Length > 0) { }
        return Encoding.Latin1.GetString(read.ToArray());
    }

    /// <summary>Asks for a path, and gives the whole answer without its date.</summary>
    public static async Task<string> GetAsync(Uri server, string target, string method = "GET", string headers = "") =>
        Date().Replace(await SendAsync(server,
            $"{method} {target} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\n{headers}\r\n"), "");

    [GeneratedRegex("^Date: .*\r\n", RegexOptions.Multiline)]
    private static partial Regex Date();
}
