using System.Security.Cryptography;
using NodaTime;

namespace RotationPlanner.Storage;

/// <summary>One feed as it was last written.</summary>
public sealed record StoredFeed
{
    /// <summary>Below the feeds' folder, such as <c>people/ana.ics</c>.</summary>
    public required string Path { get; init; }

    /// <summary>UTF-8 without a byte order mark, for <c>text/calendar; charset=utf-8</c>.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Since when it says this, UTC, in whole seconds.</summary>
    public required Instant Changed { get; init; }

    /// <summary>The SHA-256 of its content in hexadecimal digits: the same content has the same on every server.</summary>
    public string Digest => field ??= Convert.ToHexStringLower(SHA256.HashData(Content.Span));
}
