using System.Net;
using System.Text.RegularExpressions;
using RotationPlanner.Hosting.Tests.Testing;

namespace RotationPlanner.Hosting.Tests.Pages;

/// <summary>A browser without scripts: keeps cookies, and sends forms with the hidden fields of the page it is on.</summary>
sealed partial class PageVisitor(SampleServer server) : IDisposable
{
    readonly HttpClient client = server.Client();

    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    public VisitedPage? Page { get; private set; }

    public Task<VisitedPage> GetAsync(string path) => AskAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>As somebody whom the app knows by a header.</summary>
    public Task<VisitedPage> GetAsAsync(string user, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(PageServer.User, user);
        return AskAsync(request);
    }

    /// <summary>Sends the form of the current page that goes to a path.</summary>
    public Task<VisitedPage> SendAsync(string path, params (string Name, string Value)[] typed)
    {
        var fields = HiddenOf(path);
        foreach (var (name, value) in typed) fields[name] = value;
        return PostAsync(path, fields);
    }

    /// <summary>Sends these fields and no others.</summary>
    public Task<VisitedPage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        AskAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    public async Task<VisitedPage> AskAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        using var response = await client.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : ("", "");
            if (value.Length == 0) Cookies.Remove(name);
            else Cookies[name] = value;
        }
        return Page = new VisitedPage(response, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The hidden fields of the form on the current page that goes to a path; of the one without an address where
    /// none does.</summary>
    public Dictionary<string, string> HiddenOf(string path)
    {
        var forms = Forms().Matches(Page?.Html ?? "");
        var form = forms.FirstOrDefault(f => f.Groups["head"].Value.Contains($"action=\"{path}\"", StringComparison.Ordinal))
            ?? forms.First(f => !f.Groups["head"].Value.Contains("action=", StringComparison.Ordinal));
        return HiddenFields().Matches(form.Value).ToDictionary(
            m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("<form(?<head>[^>]*)>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenFields();
}

/// <summary>What a server answered.</summary>
sealed class VisitedPage
{
    readonly Dictionary<string, string> headers;

    public VisitedPage(HttpResponseMessage response, string html)
    {
        (Status, Html) = ((int)response.StatusCode, html);
        headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
    }

    public int Status { get; }

    public string Html { get; }

    /// <summary>What people read, entities decoded, marks taken out.</summary>
    public string Text => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(Html, "<[^>]*>", " ")), "\\s+", " ");

    public string Header(string name) => headers.GetValueOrDefault(name) ?? "";
}
