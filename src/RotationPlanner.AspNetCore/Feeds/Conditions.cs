using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RotationPlanner.AspNetCore.Feeds;

/// <summary>Whether whoever asks has the feed already, and how it is packed best for them; RFC 9110.</summary>
static class Conditions
{
    const string Any = "*";

    /// <summary>
    /// By If-None-Match in whatever coding they have it, weakly compared; by If-Modified-Since where they send no
    /// other.
    /// </summary>
    public static bool HasIt(IHeaderDictionary asked, ServedFeed feed)
    {
        if (asked.IfNoneMatch.Count > 0) return Names(asked.IfNoneMatch, feed.Digest);
        return asked.IfModifiedSince.Count == 1
            && HeaderUtilities.TryParseDate(asked.IfModifiedSince.ToString(), out var since) && feed.Changed <= since;
    }

    /// <summary>The coding that they like best; as it is where they name none that we have.</summary>
    public static Packed Best(IHeaderDictionary asked, ServedFeed feed)
    {
        if (asked.AcceptEncoding.Count == 0
            || !StringWithQualityHeaderValue.TryParseList(asked.AcceptEncoding, out var liked)) return feed.Plain;
        var (brotli, gzip) = (Quality(liked, "br"), Quality(liked, "gzip"));
        return brotli > 0 && brotli >= gzip ? feed.Brotli : gzip > 0 ? feed.GZip : feed.Plain;
    }

    static bool Names(StringValues tags, string digest)
    {
        if (tags is [Any]) return true;
        if (!EntityTagHeaderValue.TryParseList(tags, out var named)) return false;
        foreach (var tag in named)
            if (tag.Tag.AsSpan().Trim('"') is var name && name.StartsWith(digest, StringComparison.Ordinal)
                && name[digest.Length..] is "" or "-br" or "-gzip") return true;
        return false;
    }

    static double Quality(IList<StringWithQualityHeaderValue> liked, string coding)
    {
        double? any = null;
        foreach (var one in liked)
            if (one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) return one.Quality ?? 1;
            else if (one.Value == Any) any = one.Quality ?? 1;
        return any ?? 0;
    }
}
