using Microsoft.AspNetCore.Http.Features;

namespace RotationPlanner.AspNetCore.Secrets;

/// <summary>
/// Takes secrets out of addresses before anything sees them: what logs, measures or traces requests knows only that a
/// secret was there. Whoever may know it asks for the <see cref="SecretPath"/> of the request.
/// </summary>
sealed class SecretPaths
{
    /// <summary>What stands in an address in the place of a secret and all that follows it.</summary>
    public const string Hidden = "secret";

    volatile string[] roots = [];

    /// <summary>Hides whatever follows a path, in each request from now on.</summary>
    /// <param name="root">Such as <c>/feeds</c>; it may have more before it, such as the path of a proxy.</param>
    public void Hide(string root)
    {
        if (!roots.Contains(root, StringComparer.OrdinalIgnoreCase)) roots = [.. roots, root];
    }

    /// <summary>Takes the secret out of a request that has one.</summary>
    public void Hide(IFeatureCollection features)
    {
        if (features.Get<IHttpRequestFeature>() is not { } request) return;
        foreach (var root in roots)
        {
            var (inPath, inTarget) = (EndOf(root, request.Path), EndOf(root, request.RawTarget));
            if (inPath < 0 && inTarget < 0) continue;
            var rest = inPath < 0 ? "" : request.Path[inPath..];
            features.Set(new SecretPath(rest.StartsWith('/') ? rest[1..] : rest));
            request.Path = inPath < 0 ? $"/{Hidden}" : $"{request.Path[..inPath]}/{Hidden}";
            request.RawTarget = request.Path;
            request.QueryString = "";
            return;
        }
    }

    /// <summary>Where the root ends in a path that goes on behind it; -1 where it does not.</summary>
    static int EndOf(string root, string path)
    {
        for (var at = 0; (at = path.IndexOf(root, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            if (at + root.Length is var end && end < path.Length && !IsPartOfName(path[end])) return end;
        return -1;
    }

    static bool IsPartOfName(char next) => char.IsAsciiLetterOrDigit(next) || next is '-' or '_' or '.' or '~';
}

/// <summary>What followed a path that is kept secret, without the slash before it.</summary>
/// <param name="Rest">Such as the secret and a file name; may be anything that somebody sent.</param>
sealed record SecretPath(string Rest)
{
    /// <summary>Tells nothing.</summary>
    public override string ToString() => SecretPaths.Hidden;
}
