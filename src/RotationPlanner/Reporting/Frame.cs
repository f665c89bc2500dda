using System.Security.Cryptography;
using System.Text;

namespace RotationPlanner.Reporting;

/// <summary>The document around the sections.</summary>
static class Frame
{
    static readonly string Style = ReadStyle();

    // Nothing is ever loaded and no script ever runs; the one style sheet is known by its hash.
    static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'";

    public static void Write(HtmlWriter page, FrameHead head, Action sections)
    {
        page.Line($"""<!doctype html>""");
        page.Line($"""<html lang="en">""");
        page.Line($"""<head><meta charset="utf-8">""");
        page.Line($"""<meta http-equiv="Content-Security-Policy" content="{Policy}">""");
        page.Line($"""<meta name="viewport" content="width=device-width, initial-scale=1">""");
        page.Line($"""<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">""");
        page.Line($"""<title>{head.Name}: {head.Title}</title>""");
        // The style is ours and holds no user text; encoding it would break it.
        page.Add($"<style>").Builder.Append(Style);
        page.Line($"</style></head>");
        page.Line($"""<body><a class="skip" href="#main">Skip to the content</a>""");
        page.Line($"""<header><p class="kicker">{head.Kicker}</p><h1><bdi>{head.Name}</bdi></h1>""");
        page.Line($"""<p class="dates">{Formatting.LongDay(head.Dates.Start)} to {Formatting.LongDay(head.Dates.End)}</p></header>""");
        page.Add($"""<nav aria-label="Contents"><ul>""");
        foreach (var (id, title) in head.Contents) page.Add($"""<li><a href="#{id}">{title}</a></li>""");
        page.Line($"</ul></nav>");
        page.Line($"""<main id="main">""");
        sections();
        page.Line($"""</main><footer><p>{head.Footer}</p></footer></body></html>""");
    }

    /// <summary>A section: its title and explanation in the margin, its content beside them.</summary>
    public static void Section(HtmlWriter page, string id, string title, Html note, Action content)
    {
        page.Line($"""<section aria-labelledby="{id}"><div class="margin"><h2 id="{id}">{title}</h2><p>{note}</p></div><div class="body">""");
        content();
        page.Line($"</div></section>");
    }

    static string ReadStyle()
    {
        using var stream = typeof(Frame).Assembly.GetManifestResourceStream("RotationPlanner.Reporting.report.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
