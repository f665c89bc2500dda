using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Tool;

namespace RotationPlanner.Tests.Documentation;

/// <summary>The rotas of <c>init --example</c>: each can be planned as it is, and has a page.</summary>
public class RotaDocumentTests
{
    static readonly LocalDate today = new(2027, 1, 3);

    public static TheoryData<string> Names => [.. RotationFile.Examples];

    [Fact]
    public void There_are_eleven() => Assert.Equal(11, RotationFile.Examples.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_is_planned_whole_and_without_a_violation(string name)
    {
        var company = Yaml.Company(RotationFile.Example(name, today));
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 2_000 });
        Assert.Empty(plan.Unfilled);
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
        Assert.DoesNotContain(plan.Notes, n => n.About is "hours" or "horizon");
        Assert.Equal(company.Responders.Select(r => r.Id).Order(), plan.Assignments.Select(a => a.Responder).Distinct().Order());
    }

    /// <summary>Whatever day of the year it is written on, the first handoff is where the horizon begins.</summary>
    [Fact]
    public void The_monthly_one_begins_with_a_handoff_on_every_day_of_a_year()
    {
        for (var day = 0; day < 365; day++)
        {
            var schedule = Schedule.Of(Yaml.Company(RotationFile.Example("monthly", today.PlusDays(day))));
            Assert.Equal((schedule.Company.Horizon.Start, 6), (schedule.Shifts[0].Date, schedule.Shifts.Count));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_has_a_page_that_shows_its_rota(string name)
    {
        var page = $"docs/rotas/{name}.md";
        var example = RotationFile.Example(name, today);
        var shown = Assert.Single(Documents.Blocks(page), b => b.Language == "yaml").Text;
        Assert.EndsWith(shown[shown.IndexOf("rotations:", StringComparison.Ordinal)..] + "\n", example, StringComparison.Ordinal);
        Assert.Contains($"init --example {name} ", Documents.Read(page), StringComparison.Ordinal);
        Assert.Contains($"[`{name}`]({name}.md)", Documents.Read("docs/rotas/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_writes_it_and_says_so_where_there_is_none()
    {
        using var here = new TempDirectory();
        Assert.Equal(0, ToolRun.Of("init", "--example", "two-weeks", here["new"]).Exit);
        Assert.Contains("every: 2 weeks", File.ReadAllText(here["new/rotation.yaml"]), StringComparison.Ordinal);
        var run = ToolRun.Of("init", "--example", "two-week", here["other"]);
        Assert.Equal(1, run.Exit);
        Assert.Contains("Maybe 'two-weeks'.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(here["other"]));
    }
}
