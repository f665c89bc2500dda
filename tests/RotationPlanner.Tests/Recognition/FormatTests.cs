using System.Globalization;
using System.Xml.Linq;
using CsvHelper;
using RotationPlanner.Calendars;
using RotationPlanner.Program;
using RotationPlanner.Recognition;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Planning.Forecast;
using RotationPlanner.Tests.Reporting;

namespace RotationPlanner.Tests.Recognition;

public class FormatTests
{
    [Fact]
    public void Markdown_has_a_sentence_and_a_row_for_each_person_and_a_chapter_for_each_department()
    {
        var lines = Gave.InSpring.ToMarkdown().Split('\n');
        Assert.Equal("# Acme: contributions to incident command", lines[0]);
        Assert.Contains("- Tia took part in 1 training session.", lines);
        Assert.Contains("| Tia | Support | 0 | 0 | 0 | 0 | 0 | 0 | 0 |  | 0 | 0 | 1 |  |", lines);
        Assert.Contains("### Support", lines);
        Assert.Contains("- 2027-Q1: 340 h of 900 h agreed", lines);
        Assert.Contains("- Thanks for mentoring to Priya and Ruth", lines);
        Assert.DoesNotContain(lines, l => l.Contains("Taken over", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`")]
    [InlineData("[x](http://y)", "\\[x\\]\\(http://y\\)")]
    [InlineData("<script>", "\\<script\\>")]
    [InlineData("a\nb # c", "a\\\\u000Ab \\# c")]
    public void A_name_brings_no_markdown_of_its_own(string name, string shown)
    {
        var text = Named(name).ToMarkdown();
        Assert.Contains($"| {shown} | Support |", text, StringComparison.Ordinal);
        // A line a cell: as many separators a row whatever the name.
        Assert.All(text.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)),
            l => Assert.Equal(15, l.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')));
    }

    [Theory]
    [InlineData("Zoe \"Z\", the 1st")]
    [InlineData("two\r\nlines")]
    [InlineData("Zoë 山田")]
    public void Csv_reads_back_as_it_was_written(string name)
    {
        var rows = Rows(Named(name).ToCsv());
        Assert.Equal("Name", rows[0][0]);
        Assert.Equal(name, rows.Single(r => r[0].StartsWith(name[..3], StringComparison.Ordinal))[0]);
        Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
        Assert.Equal(["0", "0", "0", "0", "0", "0", "0", "", "0", "0", "1", ""], rows.Single(r => r[0] == "Tia")[2..14]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    public void No_cell_is_a_formula(string name) =>
        Assert.All(Rows(Named(name).ToCsv())
            .SelectMany(r => r), cell => Assert.False(cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@', cell));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public void A_name_stays_text_on_the_page(string name)
    {
        var page = Pages.Parse(Named(name).ToHtml());
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "img");
        Assert.Contains(page.Descendants("bdi"), b => b.Value == name);
    }

    [Fact]
    public void The_page_stands_alone_and_has_everybody()
    {
        var text = Gave.InSpring.ToHtml();
        var page = Pages.Parse(text);
        Assert.DoesNotContain("url(", text, StringComparison.Ordinal);
        Assert.Empty(page.Descendants().Attributes("style"));
        Assert.Empty(page.Descendants().Attributes("src"));
        Assert.Equal(["Priya", "Ruth", "Tia", "Zoe"], page.Descendants("table").Single(t => Pages.Has(t, "gave"))
            .Descendants("tbody").Elements("tr").Select(r => r.Element("th")!.Value));
        Assert.Equal(Gave.InSpring.People.Select(p => p.Sentence), page.Descendants("ul")
            .Single(u => Pages.Has(u, "said")).Elements("li").Select(l => l.Value));
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.All(page.Descendants("a").Attributes("href"), a => Assert.Contains(a.Value[1..], ids));
        Assert.Single(page.Descendants("title"), t => t.Value == "Acme: contributions");
    }

    [Fact]
    public void Days_in_which_nothing_is_shown_say_so()
    {
        var nothing = Contributions.Of(Climbers.Company, [], Gave.Spring);
        Assert.Contains("show nothing in these days", nothing.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("show nothing in these days", nothing.ToHtml(), StringComparison.Ordinal);
        Assert.Single(Rows(nothing.ToCsv()));
    }

    [Fact]
    public void A_machine_of_another_language_writes_the_same_text()
    {
        var (before, all) = (CultureInfo.CurrentCulture,
            (Gave.InSpring.ToMarkdown(), Gave.InSpring.ToCsv(), Gave.InSpring.ToHtml()));
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(
                "") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" } };
            var again = Contributions.Of(Climbers.Company, [Climbers.Plan], Gave.Spring);
            Assert.Equal(all, (again.ToMarkdown(), again.ToCsv(), again.ToHtml()));
        }
        finally { CultureInfo.CurrentCulture = before; }
    }

    static Contributions Named(string name)
    {
        var company = Climbers.Company with { Responders = [.. Climbers.Company.Responders.Select(r => r.Id == "zoe" ? r with { Name = name } : r)] };
        return Contributions.Of(company, [Climbers.PlanOf(company)], Gave.Spring);
    }

    static List<string[]> Rows(string text)
    {
        using var parser = new CsvParser(new StringReader(text), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (parser.Read()) rows.Add(parser.Record!);
        return rows;
    }
}
