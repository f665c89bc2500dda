using System.Text.RegularExpressions;
using RotationPlanner.Hosting.Tests.Pages;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Attacks;

/// <summary>What browsers are told of pages: no scripts, no frames, no copies, nothing from elsewhere.</summary>
public class PageHeaderTests
{
    [Fact]
    public async Task Every_page_and_every_refusal_has_the_headers_and_no_script_or_style_of_its_own()
    {
        await using var server = await PageServer.StartAsync();
        server.Store.Asks.Add(new Ask { Kind = AskKind.StepBack, Responder = "ben", From = new(2027, 2, 8), At = server.Clock.Now }, "1");
        using var ana = await server.SignedInAsync("ana");
        using var ben = await server.SignedInAsync("ben");
        using var stranger = new PageVisitor(server);
        var pages = new List<(string Path, VisitedPage Page)>();
        foreach (var path in new[] { "/me", "/me/why", "/me/time-off", "/me/cover", "/me/step-back", "/team", "/lead", "/lead/asks/1", "/lead/asks/9", "/sign-in/x" })
            pages.Add((path, await ana.GetAsync(path)));
        pages.Add(("401", await stranger.GetAsync("/me")));
        pages.Add(("403", await ben.GetAsync("/lead")));
        await ben.GetAsync("/me/time-off");
        pages.Add(("422", await ben.SendAsync("/me/time-off")));
        pages.Add(("303", await ben.SendAsync("/me/time-off", ("from", "2027-02-01"), ("to", "2027-02-01"))));
        server.Memory.IsAway = true;
        pages.Add(("503", await ana.GetAsync("/lead")));
        foreach (var (path, page) in pages)
        {
            Assert.Equal("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", page.Header("Content-Security-Policy"));
            Assert.Equal(("DENY", "nosniff", "no-referrer", "no-store"),
                (page.Header("X-Frame-Options"), page.Header("X-Content-Type-Options"), page.Header("Referrer-Policy"), page.Header("Cache-Control")));
            Assert.Equal("same-origin", page.Header("Cross-Origin-Opener-Policy"));
            Assert.Equal("", page.Header("Access-Control-Allow-Origin"));
            Assert.DoesNotMatch("(?i)<script|<iframe|<object|javascript:|\\sstyle=|<style|\\son[a-z]+=[\"']", page.Html);
            Assert.DoesNotMatch("https?://(?!rota\\.acme\\.example)", page.Html);
            if (page.Html.Length == 0) continue;
            Assert.Equal("text/html; charset=utf-8", page.Header("Content-Type"));
            Assert.Single(Regex.Matches(page.Html, "<h1"));
            Assert.Contains("<html lang=\"en\">", page.Html, StringComparison.Ordinal);
            Assert.True(Regex.IsMatch(page.Html, "<title>[^<]+</title>"), path);
        }
    }

    [Fact]
    public async Task Names_and_words_of_people_are_text_wherever_they_stand()
    {
        await using var server = await PageServer.StartAsync();
        using var ana = await server.SignedInAsync("ana");
        server.Store.Asks.Add(new Ask
        {
            Kind = AskKind.Cover, Responder = "ben", Shift = "<img src=x onerror=alert(1)>", Role = "\"><svg onload=alert(1)>", At = server.Clock.Now,
        }, "1");
        server.Store.Asks.Add(new Ask { Kind = AskKind.StepBack, Responder = "<script>alert(2)</script>", From = new(2027, 2, 8), At = server.Clock.Now }, "2");
        foreach (var path in new[] { "/me", "/team", "/lead", "/lead/asks/1", "/lead/asks/2", "/me/cover?shift=%3Cscript%3E&role=%22%3E%3Cscript%3E", "/me?done=%3Cscript%3E", "/team?from=%3Cscript%3E" })
        {
            var page = await ana.GetAsync(path);
            Assert.Equal(200, page.Status);
            Assert.DoesNotMatch("(?i)<script|<img|<i>|<b>|<svg onload", page.Html);
            Assert.DoesNotMatch("<[^>]*\\s(onmouseover|onerror|onload)=", page.Html);
            Assert.DoesNotContain('\u202E', page.Html);
            Assert.DoesNotContain("&#x202E;", page.Html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_style_sheet_is_kept_by_browsers_and_has_the_colours_of_the_report()
    {
        await using var server = await PageServer.StartAsync();
        using var anybody = new PageVisitor(server);
        var style = await anybody.GetAsync("/pages.css");
        Assert.Equal("text/css; charset=utf-8", style.Header("Content-Type"));
        Assert.Equal("public, max-age=3600", style.Header("Cache-Control"));
        var again = new HttpRequestMessage(HttpMethod.Get, "/pages.css");
        again.Headers.TryAddWithoutValidation("If-None-Match", style.Header("ETag"));
        Assert.Equal(304, (await anybody.AskAsync(again)).Status);
        var report = await File.ReadAllTextAsync(Path.Combine(SampleServer.Root, "src/RotationPlanner/Reporting/report.css"));
        foreach (var name in new[] { "paper", "ink", "soft", "line", "tint", "load", "over", "under", "good", "letter", "serif", "sans" })
            Assert.Equal(Values(report, name).Take(2), Values(style.Html, name));
        Assert.DoesNotContain("url(", style.Html, StringComparison.Ordinal);

        static IEnumerable<string> Values(string css, string name) => Regex.Matches(css, $"--{name}: ([^;]*);").Select(m => m.Groups[1].Value);
    }
}
