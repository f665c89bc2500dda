using System.IO.Compression;
using Microsoft.Net.Http.Headers;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Feeds;

/// <summary>A feed with all that its answers need, packed once.</summary>
sealed class ServedFeed
{
    readonly Lazy<Packed> brotli, gzip;

    public ServedFeed(StoredFeed feed)
    {
        Path = feed.Path;
        Digest = feed.Digest;
        Changed = feed.Changed.ToDateTimeOffset();
        LastModified = HeaderUtilities.FormatDate(Changed);
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(FeedRoot.FileName(Path));
        Disposition = disposition.ToString();
        Plain = new Packed(null, feed.Content, $"\"{Digest}\"");
        brotli = new(() => Pack(feed, "br", to => new BrotliStream(to, CompressionLevel.Optimal)));
        gzip = new(() => Pack(feed, "gzip", to => new GZipStream(to, CompressionLevel.Optimal)));
    }

    public string Path { get; }

    public string Digest { get; }

    public DateTimeOffset Changed { get; }

    public string LastModified { get; }

    public string Disposition { get; }

    public Packed Plain { get; }

    public Packed Brotli => brotli.Value;

    public Packed GZip => gzip.Value;

    /// <summary>Packs it, where that is not done yet.</summary>
    public void Pack() => _ = (Brotli, GZip);

    static Packed Pack(StoredFeed feed, string encoding, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed)) stream.Write(feed.Content.Span);
        return new Packed(encoding, packed.ToArray(), $"\"{feed.Digest}-{encoding}\"");
    }
}

/// <summary>A feed in one content coding.</summary>
/// <param name="Encoding">Such as <c>br</c>; null as it is.</param>
/// <param name="Bytes">What is sent.</param>
/// <param name="ETag">Its strong validator, quotes included.</param>
sealed record Packed(string? Encoding, ReadOnlyMemory<byte> Bytes, string ETag);
