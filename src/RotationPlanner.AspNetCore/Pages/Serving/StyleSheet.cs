using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>The one style sheet; it is in the library, and changes only with it.</summary>
static class StyleSheet
{
    static readonly byte[] content = Read();
    static readonly string tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"";

    public static async Task Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "public, max-age=3600";
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.Headers.IfNoneMatch.Contains(tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = "text/css; charset=utf-8";
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
    }

    static byte[] Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("RotationPlanner.AspNetCore.pages.css")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
