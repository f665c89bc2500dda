using System.Xml.Linq;
using RotationPlanner.Reporting;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Planning.Forecast;

namespace RotationPlanner.Tests.Reporting;

public class TrainingSectionTests
{
    static readonly XDocument Page = Pages.Parse(PlanPublishing.RenderReport(Climbers.Plan));

    [Fact]
    public void The_section_is_there_only_when_somebody_climbs()
    {
        Assert.Single(Page.Descendants("a"), a => (string?)a.Attribute("href") == "#training");
        var calm = Pages.Parse(PlanPublishing.RenderReport(SamplePlan.Create(SampleCompany.Create(weeks: 4))));
        Assert.DoesNotContain(calm.Descendants().Attributes(), a => a.Value is "#training" or "training");
    }

    [Fact]
    public void Every_department_has_its_people_on_the_ladder()
    {
        var rows = Rows("rungs");
        Assert.Equal(["Engineering", "Support", "Sales"], rows.Select(r => r.Element("th")!.Element("bdi")!.Value));
        // A sign-off to go, an incident, a tabletop, shadowing: one of Support on each of three rungs.
        Assert.Equal(3, rows[1].Elements("td").Count(t => Pages.Has(t, "some")));
        Assert.Contains("May lead 0 → 1", rows[1].Value, StringComparison.Ordinal);
        Assert.Contains("Zoe, 3 May 2027", rows[1].Value, StringComparison.Ordinal);
        Assert.Contains("none in this plan", rows[2].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_forecast_draws_certified_and_graduated_to_scale()
    {
        var bars = Rows("pool").Select(r => r.Descendants("rect")
            .Select(x => $"{x.Attribute("class")!.Value} {x.Attribute("width")!.Value}").ToArray()).ToArray();
        // Of at most two: both certified, one alone, one and a graduate.
        Assert.Equal([["load 100"], ["load 50"], ["load 50", "grown 50"]], bars);
    }

    [Fact]
    public void Graduations_other_rungs_and_sessions_are_told_with_dates()
    {
        var tables = Page.Descendants("table").Where(t => Pages.Has(t, "climb")).ToArray();
        Assert.Equal(3, tables.Length);
        Assert.Contains("3 May 2027", Assert.Single(tables[0].Descendants("tbody").Elements("tr")).Value,
            StringComparison.Ordinal);
        Assert.Equal(2, tables[1].Descendants("tbody").Elements("tr").Count());
        Assert.Contains("Tue 9 Mar, 14:00", Assert.Single(tables[2].Descendants("tbody").Elements("tr")).Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_trainees_up_is_listed() =>
        Assert.Contains(Page.Descendants("li"), l => l.Value == "Nothing suits Max. Maybe ask later.");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public void A_hostile_name_stays_text(string name)
    {
        var company = Climbers.Company with
        {
            Departments = [.. Climbers.Company.Departments.Select(d => d with { Name = name })],
            Responders = [.. Climbers.Company.Responders.Select(r => r with { Name = name })],
            Ladder = new Ladder([.. Ladder.Default.Rungs.Select(r => r with { Name = name })]),
        };
        var plan = Climbers.PlanOf(company);
        var page = Pages.Parse(
            PlanPublishing.RenderReport(plan with { Training = plan.Training with { Obstacles = [name] } }));
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "img");
        Assert.Contains(page.Descendants("li"), l => l.Value == name);
    }

    static XElement[] Rows(string table) =>
        [.. Page.Descendants("table").Single(t => Pages.Has(t, table)).Descendants("tbody").Elements("tr")];
}
