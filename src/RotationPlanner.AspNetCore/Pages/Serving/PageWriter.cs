using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Writes pages: rendered whole on the server, with the headers that all of them have.</summary>
sealed class PageWriter(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>No script, no frame, nothing from elsewhere.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The headers of every page, of those that say no as well.</summary>
    public static void Protect(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        headers.Pragma = default;
    }

    public async Task WriteAsync(HttpContext context, PageAnswer answer, PageFrame frame)
    {
        var response = context.Response;
        Protect(response);
        response.StatusCode = answer.Status;
        if (answer.Content is not { } content)
        {
            response.Headers.Location = answer.To;
            return;
        }
        var html = await Render(content, frame with { Title = Title(answer, frame) }).ConfigureAwait(false);
        var bytes = Encoding.UTF8.GetBytes(html);
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    static string Title(PageAnswer answer, PageFrame frame) =>
        $"{(answer.Status == 422 ? "To mend: " : "")}{answer.Title}{(frame.Company.Length > 0 ? $", {frame.Company}" : "")}";

    async Task<string> Render(RenderFragment content, PageFrame frame)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        RenderFragment framed = builder =>
        {
            builder.OpenComponent<CascadingValue<PageFrame>>(0);
            builder.AddComponentParameter(1, nameof(CascadingValue<PageFrame>.Value), frame);
            builder.AddComponentParameter(2, nameof(CascadingValue<PageFrame>.IsFixed), true);
            builder.AddComponentParameter(3, nameof(CascadingValue<PageFrame>.ChildContent), content);
            builder.CloseComponent();
        };
        var given = ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(Rendered.Content)] = framed });
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Rendered>(given).ConfigureAwait(false);
            return root.ToHtmlString();
        }).ConfigureAwait(false);
    }
}
