using System.Globalization;
using System.Xml.Linq;
using RotationPlanner.Calendars;
using RotationPlanner.Program;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Interchange;
using static RotationPlanner.Tests.Reporting.Pages;

namespace RotationPlanner.Tests.Reporting;

public class HtmlReportTests
{
    static readonly Plan Sample = SamplePlan.Create();
    static readonly string Page = PlanPublishing.RenderReport(Sample);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</style><script>x</script>")]
    [InlineData("</title><b>")]
    [InlineData("a\nb\tc")]
    [InlineData("\u0000\u001b[31mred\u0007")]
    [InlineData("\u202Eevil\u2066")]
    [InlineData("{{7*7}} ${x} &lt;b&gt;")]
    public void A_hostile_name_stays_text(string name)
    {
        var company = SampleCompany.Create(name, weeks: 4);
        company = company with
        {
            Name = name,
            Departments = [company.Departments[0] with { Name = name, BuyIn = new BuyIn { By = name, Since = new(2026, 1, 1) } }, .. company.Departments.Skip(1)],
            Rotations = [.. company.Rotations.Select(r => r with { Name = name, Roles = [.. r.Roles.Select(o => o with { Name = name })] })],
        };
        var plan = SamplePlan.Create(company);
        var page = PlanPublishing.RenderReport(plan with
        {
            Unfilled = [.. plan.Unfilled.Select(u => u with { Why = name })],
            Unmet = [new(name, name, [], new(2027, 1, 4), new(2027, 1, 5))],
            Proof = new([.. plan.Proof.Objectives.Select(o => o with { Name = name, Meaning = name, Unit = name, Method = name })]) { Solver = name },
        });
        var document = Parse(page);
        Assert.DoesNotContain(document.Descendants(), e => e.Name.LocalName is "script" or "img" or "iframe" or "b");
        Assert.DoesNotContain(document.Descendants()
            .Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(page, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(page, c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
        // It is still there to be read.
        Assert.Contains(Visible(name), document.Descendants("h1").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_all_languages_come_through()
    {
        const string Name = "Zoë 山田 יוסי 👩‍🚒";
        var document = Parse(PlanPublishing.RenderReport(SamplePlan.Create(SampleCompany.Create(Name, weeks: 4))));
        Assert.Contains(document.Descendants("bdi"), e => e.Value == Name);
    }

    [Fact]
    public void The_page_loads_nothing_and_runs_nothing()
    {
        Assert.Contains("default-src 'none'; style-src 'sha256-", Parse(Page).Descendants("meta").Single(m => (string?)m.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Page, StringComparison.Ordinal);
        // The policy refuses inline style attributes: one of them would not show.
        Assert.Empty(Parse(Page).Descendants().Attributes("style"));
        Assert.Empty(Parse(Page).Descendants().Attributes("src"));
        Assert.All(Parse(Page).Descendants()
            .Attributes("href"), a => Assert.StartsWith("#", a.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_policy_names_the_hash_of_the_style()
    {
        var style = Page[(Page.IndexOf("<style>", StringComparison.Ordinal) + 7)..Page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"sha256-{hash}", Parse(Page).Descendants("meta").Attributes("content").Select(a => a.Value)
            .First(v => v.Contains("sha256", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_person_department_and_assignment_is_on_the_page()
    {
        var document = Parse(Page);
        var names = document.Descendants().Where(t => Has(t, "loads") || Has(t, "apart")).Descendants("bdi")
            .Select(e => e.Value).ToArray();
        Assert.Equal(Sample.Company.Responders.Select(r => r.Name).Order(), names.Order());
        Assert.Equal(Sample.Company.Departments.Count, document.Descendants("table").Where(t => Has(t, "depts"))
            .Descendants("tbody").Elements("tr").Count());
        var calendar = document.Descendants("table").Where(t => Has(t, "weeks") || Has(t, "days"))
            .Descendants("abbr").Count();
        Assert.Equal(Sample.Assignments.Count, calendar);
    }

    [Fact]
    public void Agreed_hours_stand_against_used_ones_by_department_and_quarter()
    {
        var rows = Parse(Page).Descendants("table").Where(t => Has(t, "budgets")).Descendants("tbody")
            .Elements("tr").ToArray();
        var agreed = Sample.Company.Departments.Where(d => d.BuyIn!.HoursPerQuarter is not null).Select(d => d.Id)
            .ToHashSet();
        var departments = Sample.Company.Responders.ToDictionary(r => r.Id, r => r.Department);
        var used = Sample.Assignments.Select(a => (Department: departments[a.Responder], Quarter: (Sample.Schedule.Find(a.Shift)!.Date.Month - 1) / 3)).Where(u => agreed.Contains(u.Department)).Distinct();
        Assert.Equal(used.Count(), rows.Length);
        var support = Sample.Assignments.Where(a => a.Start < NodaTime.Instant.FromUtc(2027, 3, 31, 23, 0)
            && Sample.Company.Responders.Any(r => r.Id == a.Responder && r.Department == "Support"));
        var row = rows.First(r => r.Value.Contains("Support", StringComparison.Ordinal)
            && r.Value.Contains("2027-Q1", StringComparison.Ordinal));
        Assert.Contains($"Used {support.Sum(a => (a.End - a.Start).TotalHours).ToString("#,0.#", CultureInfo.InvariantCulture)}", row.Value, StringComparison.Ordinal);
        Assert.Contains("Agreed 640", row.Value, StringComparison.Ordinal);
        Assert.Contains("near the limit",
            rows.First(r => r.Value.Contains("Engineering", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("near the limit", row.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_department_that_is_not_lent_is_told_so()
    {
        var company = SampleCompany.Create(weeks: 4);
        var page = PlanPublishing.RenderReport(SamplePlan.Create(company with { Departments = [.. company.Departments.Select((d, i) => i == 5 ? d with { BuyIn = null } : d)] }));
        Assert.Contains("none on record: nobody is lent", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "nobody is lent", PlanPublishing.RenderReport(SamplePlan.Create(company)), StringComparison.Ordinal);
    }

    [Fact]
    public void Shifts_too_many_to_see_one_by_one_are_counted_by_person_and_week()
    {
        var document = Parse(Page);
        var daily = Sample.Company.Rotations.Where(r => r.Pattern is not HandoffPattern { On: not null })
            .Select(r => r.Id).ToHashSet();
        Assert.NotEmpty(daily);
        var rows = document.Descendants("table").Where(t => Has(t, "turns")).Descendants("tbody")
            .Elements("tr").ToArray();
        int Cells(XElement row) => row.Descendants("text").Sum(t => int.Parse(t.Value, CultureInfo.InvariantCulture));
        Assert.Equal(Sample.Assignments.Count(a => daily.Contains(a.Rotation))
            + Sample.Unfilled.Count(u => u.Required && daily.Contains(u.Rotation)), rows.Sum(Cells));
        foreach (var row in rows)
            Assert.StartsWith($"{Cells(row)}", row.Elements("td").Last().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figures_are_those_of_the_plan()
    {
        var document = Parse(Page);
        var worst = Sample.Fairness.People.Where(p => p.Seats > 0).MaxBy(p => p.Excess.Total)!;
        // Tenths are told only where loads are small.
        var format = Sample.Fairness.People.Max(p => p.Load.Total) >= 6000 ? "#,0" : "#,0.0";
        var figures = document.Descendants("dl").First(d => Has(d, "figures")).Value;
        // The headline's number is the one that the proof speaks of.
        Assert.Contains($"+{Sample.Proof.Find("worst-excess")!.Value.ToString(format, CultureInfo.InvariantCulture)}",
            figures, StringComparison.Ordinal);
        var first = document.Descendants("table").First(t => Has(t, "loads")).Descendants("tbody")
            .Elements("tr").First();
        Assert.Contains((worst.Load.Total / 60.0)
            .ToString(format, CultureInfo.InvariantCulture), first.Value, StringComparison.Ordinal);
        Assert.Contains((worst.Share.Total / 60.0)
            .ToString(format, CultureInfo.InvariantCulture), first.Value, StringComparison.Ordinal);
        foreach (var gap in Sample.Unfilled)
            Assert.Contains(document.Descendants("strong"), e => e.Value == $"{gap.Shift}, {gap.Role}");
    }

    [Fact]
    public void Tables_have_captions_and_headings_descend_by_one()
    {
        var document = Parse(Page);
        Assert.All(document.Descendants("table"), t => Assert.Single(t.Elements("caption")));
        Assert.Single(document.Descendants("h1"));
        var levels = document.Descendants().Select(e => e.Name.LocalName).Where(n => n is "h1" or "h2" or "h3")
            .Select(n => n[1] - '0').ToArray();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Equal("en", (string?)document.Root!.Attribute("lang"));
        // A drawing is either described or hidden, and what is hidden is said in words beside it.
        Assert.All(document.Descendants("svg"), s => Assert.Contains(s.AncestorsAndSelf(), a => (string?)a.Attribute("aria-hidden") == "true" || ((string?)a.Attribute("role") == "img" && a.Attribute("aria-label") is not null)));
        var ids = document.Descendants().Attributes("id").Select(a => a.Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(document.Descendants("a")
            .Select(a => a.Attribute("href")!.Value[1..]), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void A_machine_of_another_language_writes_the_same_page()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(
                "") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" } };
            Assert.Equal(Page, PlanPublishing.RenderReport(Sample));
        }
        finally { CultureInfo.CurrentCulture = before; }
    }

    [Fact]
    public void A_plan_of_nothing_has_a_report_too()
    {
        var company = SampleCompany.Create() with { Responders = [], Departments = [], Rotations = [] };
        var plan = Sample with
        {
            Company = company,
            Schedule = Schedule.Of(company),
            Assignments = [],
            Unfilled = [],
            Fairness = new([], [], new(0, 1, 0, 0, 0, 100, [])),
            Proof = new([]) { Solver = "none" },
        };
        Parse(PlanPublishing.RenderReport(plan));
    }

    [Fact]
    public void Writing_replaces_the_whole_file()
    {
        using var here = new TempDirectory();
        Sample.WriteReport(here.Write("report.html", "old"));
        Assert.Equal(Page, File.ReadAllText(here["report.html"]));
    }

    static string Visible(string name) =>
        name.Split('\n', '\t', '\0', '\u001b', '\u0007', '\u202E', '\u2066').MaxBy(part => part.Length)!;
}
