using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RotationPlanner.Tests.Reporting;

/// <summary>Reads pages. They are written so that they are also well-formed XML but for void elements and the one bare attribute: a strict reading finds every slip.</summary>
static partial class Pages
{
    public static XDocument Parse(string page) =>
        XDocument.Parse(Bare().Replace(Void().Replace(page.Replace("<!doctype html>", "", StringComparison.Ordinal), "<$1$2/>"), "<details open=\"\">"));

    public static bool Has(XElement element, string name) =>
        ((string?)element.Attribute("class"))?.Split(' ').Contains(name) ?? false;

    [GeneratedRegex("<(meta)([^>]*)>")]
    private static partial Regex Void();

    [GeneratedRegex("<details open>")]
    private static partial Regex Bare();
}
