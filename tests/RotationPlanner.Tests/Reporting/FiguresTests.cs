using System.Xml.Linq;
using RotationPlanner.Program;
using RotationPlanner.Reporting;
using RotationPlanner.Solving;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Verification;
using static RotationPlanner.Tests.Reporting.Pages;

namespace RotationPlanner.Tests.Reporting;

/// <summary>What the report prints can be read off the plan: each section, figure by figure.</summary>
public class FiguresTests
{
    static readonly Plan Sample = SamplePlan.Create();
    static readonly XDocument Page = Parse(PlanPublishing.RenderReport(Sample));

    // The sample carries hundreds of hours, so that no tenths are shown.
    static string Hours(long minutes) => Formatting.Hours(minutes, "#,0");

    static XElement Table(string kind) => Page.Descendants("table").First(t => Has(t, kind));

    static IReadOnlyList<string> Column(string table, string cell) =>
        [.. Table(table).Descendants("tbody").Single().Elements("tr")
            .Select(r => r.Elements("td").First(c => Has(c, cell)).Value)];

    static IReadOnlyList<IReadOnlyList<string>> Rows(string table) =>
        [.. Table(table).Descendants("tbody").Single().Elements("tr")
            .Select(r => r.Elements().Select(c => c.Value).ToList())];

    [Fact]
    public void The_headline_is_coverage_worst_and_least_loaded()
    {
        var (figures, seats) = (Page.Descendants("dl").First(d => Has(d, "figures")).Value, Sample.Coverage);
        Assert.Contains($"{seats.Sum(r => r.RequiredFilled)} of {seats.Sum(r => r.Required)}", figures,
            StringComparison.Ordinal);
        Assert.Contains($"{seats.Sum(r => r.OptionalFilled)} of {seats.Sum(r => r.Optional)} optional", figures,
            StringComparison.Ordinal);
        Assert.Contains(Formatting.SignedHours((long)(60 * Sample.Proof.Find(Objectives.WorstExcess)!.Value), "#,0"),
            figures, StringComparison.Ordinal);
        Assert.Contains(new ReportWords(Sample)
            .Name(Sample.Fairness.Worst!.Responder), figures, StringComparison.Ordinal);
        Assert.Contains(Formatting.SignedHours(Sample.Fairness.LeastLoaded!.Excess.Total, "#,0"), figures,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Loads_are_those_of_the_people_by_excess()
    {
        var people = Sample.Fairness.ByExcess;
        Assert.Equal(people.Select(p => Hours(p.Load.Total)), Column("loads", "credit"));
        Assert.Equal(people.Select(p => $"of {Hours(p.Due)}"), Column("loads", "share"));
        Assert.Equal(people.Select(p => Formatting.SignedHours(p.Excess.Total, "#,0")), Column("loads", "hours"));
        Assert.Equal(people.Select(p => Formatting.SignedPercent(p.RelativeExcess)), Column("loads", "excess"));
        Assert.Equal(people.Select(new ReportWords(Sample).ExcessTurns), Column("loads", "turn"));
    }

    [Fact]
    public void Nights_weekends_and_holidays_are_those_of_the_people() => Assert.Equal(
        Sample.Fairness.ByExcess.Select(p => $"Nights {p.Nights}|Weekends {p.Weekends}|Holidays {p.Holidays}|Seats {p.Seats}|Hours {Formatting.Number(p.Hours, "#,0.#")}"),
        Rows("cats").Select(r => string.Join('|', r.Skip(1))));

    [Fact]
    public void Departments_have_the_part_hours_and_people_of_their_load()
    {
        foreach (var (load, row) in Sample.Fairness.Departments.Zip(Rows("depts")))
            foreach (var figure in new[] { Formatting.Percent(load.PartOfAll, "0.0"), $"Hours {Formatting.Number(load.Hours, "#,0")}", $"People {load.People}" })
                Assert.Contains(figure, row);
        Assert.All(Sample.Fairness.Departments,
            d => Assert.Equal((d.Load + d.Carried - d.Share).Total, d.Excess.Total));
    }

    [Fact]
    public void Agreed_hours_are_those_of_the_plan() => Assert.Equal(
        Sample.AgreedHours.Where(h => h.Responder is null || h.IsNear)
            .Select(h => (h.Quarter, $"Agreed {Formatting.Hours(60 * h.Agreed!.Value, "#,0")}")),
        Page.Descendants("table").Where(t => Has(t, "budgets")).SelectMany(_ => Rows("budgets")).Select(r => (r[1], r[^1])));

    [Fact]
    public void Coverage_is_that_of_the_plan_role_by_role() => Assert.Equal(
        Sample.Coverage.Select(r => (Filled(r.RequiredFilled, r.Required), Filled(r.OptionalFilled, r.Optional))),
        Rows("cover").Select(r => (r[2], r[3])));

    static string Filled(int filled, int seats) =>
        seats == 0 ? "–" : $"{Formatting.Number(filled, "#,0")} of {Formatting.Number(seats, "#,0")}";

    [Fact]
    public void Shifts_of_each_person_are_assignments()
    {
        foreach (var table in Page.Descendants("table").Where(t => Has(t, "turns")))
            foreach (var row in table.Descendants("tbody").Single().Elements("tr")
                .Where(r => !r.Descendants("strong").Any()))
                Assert.Contains(Sample.Assignments.GroupBy(a => (a.Rotation, a.Responder)).Select(g => g.Count()),
                    n => row.Elements("td").Last().Value.StartsWith($"{n} shift", StringComparison.Ordinal));
    }

    [Fact]
    public void Proof_and_measures_are_those_of_the_plan()
    {
        Assert.Equal(Sample.Proof.Objectives.Select(o => $"This plan {new ReportWords(Sample).Reached(o)}"),
            Rows("proof").Select(r => r[1]));
        var (told, measures) = (Page.Descendants("dl").First(d => Has(d, "measures")).Value, Sample.Fairness.Measures);
        foreach (var figure in new[] { Formatting.Hours(measures.Spread), Formatting.Number(measures.Jain, "0.0000"), Formatting.Number(measures.Gini, "0.0000"), $"{measures.GrafanaQuality} of 100" })
            Assert.Contains(figure, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_lead_month_by_month_is_the_training_report()
    {
        var plan = Planning.Forecast.Climbers.Plan;
        var page = Parse(PlanPublishing.RenderReport(plan));
        var rows = page.Descendants("table").First(t => Has(t, "pool")).Descendants("tbody").Single().Elements("tr");
        Assert.Equal(plan.TrainingReport().Pool.Select(m => ($"{m.Commanders}", $"Graduates {m.Graduates}")),
            rows.Select(r => (r.Elements("td").ElementAt(1).Value, r.Elements("td").ElementAt(2).Value)));
    }
}
