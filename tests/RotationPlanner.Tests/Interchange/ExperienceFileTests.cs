using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Interchange;

/// <summary>A rotation file names past incidents, and hours weigh what they cost.</summary>
public sealed class ExperienceFileTests : IDisposable
{
    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    // Every Tuesday from 14:00 to 14:30 in winter London.
    static string Tuesdays(int weeks) => "start,end\n" + string.Concat(Enumerable.Range(0, weeks)
        .Select(w => Instant.FromUtc(2026, 11, 3, 14, 0) + Duration.FromDays(7 * w)).Select(s => $"{s},{s + Duration.FromMinutes(30)}\n"));

    RotationFile Read(string experience) => Yaml.Read($"{Yaml.Sound}\nfairness:\n  experience: {experience}\n", here["acme.yaml"]);

    [Fact]
    public void Calls_and_work_are_fitted_to_hours_of_the_week_in_the_companys_zone()
    {
        here.Write("i.csv", Tuesdays(12));
        var past = Read("{ incidents: i.csv }").Company!.Fairness.Experience!;
        // Twelve in eleven weeks, and four weeks of the mean that hours borrow from one another.
        var (mean, tuesday) = (12 / 11.0 / 168, (24 * 1) + 14);
        Assert.Equal((12 + (4 * mean)) / 15, (double)past.Calls[tuesday], 9);
        Assert.Equal(4 * mean / 15, (double)past.Calls[0], 9);
        Assert.Equal((6 + (4 * mean / 2)) / 15, (double)past.Work[tuesday], 6);
        Assert.Equal((1m, Duration.FromHours(2), false, 7), (past.Adds, past.WakeUp, past.SparesSleep, past.BadMonth));
    }

    [Fact]
    public void Incidents_side_by_side_are_worked_on_at_once()
    {
        var rows = string.Concat(Enumerable.Range(0, 12).Select(w => Instant.FromUtc(2026, 11, 3, 14, 0) + Duration.FromDays(7 * w))
            .Select(s => $"{s},{s + Duration.FromMinutes(40)},a\n{s + Duration.FromMinutes(20)},{s + Duration.FromMinutes(80)},b\n"));
        here.Write("i.csv", "start,end,severity\n" + rows);
        var past = Read("{ incidents: i.csv }").Company!.Fairness.Experience!;
        // All of the hour from 14:00 on, and twenty minutes of the next.
        Assert.InRange((double)(past.Work[38] / past.Work[39]), 2.8, 3);
        Assert.True(past.Clustered > 0.4m);
    }

    [Fact]
    public void The_plan_tells_what_it_was_read_from_what_was_left_out_and_what_hours_weigh()
    {
        here.Write("i.csv", Tuesdays(30) + "soon,2026-11-03T15:00:00Z\n");
        var company = Read("{ incidents: i.csv }").Company!;
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 500 });
        var note = Assert.Single(plan.Notes, n => n.About == "experience").Text;
        Assert.StartsWith("Hours on duty weigh 1 more in the mean for what incidents cost (i.csv: 30 incidents from 2026-11-03 to ", note, StringComparison.Ordinal);
        Assert.Contains("left out 1 (the start cannot be read)): a Tuesday by day weighs ", note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_tells_what_hours_weigh_and_what_each_person_can_expect()
    {
        here.Write("i.csv", Tuesdays(30));
        var plan = Planner.Plan(Read("{ incidents: i.csv }").Company!, new PlanOptions { WorkLimit = 500 });
        plan.WriteReport(here["report.html"]);
        var page = File.ReadAllText(here["report.html"]);
        var weights = RotationPlanner.Scheduling.WeekWeights.Of(plan.Company);
        Assert.Contains($"of a day Monday {weights.Single(w => w is { Day: IsoDayOfWeek.Monday, IsNight: false }).Weight:0.0}, Tuesday {weights.Single(w => w is { Day: IsoDayOfWeek.Tuesday, IsNight: false }).Weight:0.0}", page, StringComparison.Ordinal);
        Assert.Contains(">Bad months</th>", page, StringComparison.Ordinal);
        var ana = plan.Fairness.People.Single(p => p.Responder == "ana");
        Assert.Contains(FormattableString.Invariant($"ana can expect {ana.OffHoursCalls:0.0} calls outside working hours, and {ana.BadMonths:0.00} months with more than 7 of them."),
            string.Join('\n', new PublishedPlan(plan).Why(plan.Company, "ana", Instant.FromUtc(2027, 1, 1, 0, 0)).Sentences), StringComparison.Ordinal);
        var plain = Planner.Plan(Yaml.Company(Yaml.Sound), new PlanOptions { WorkLimit = 500 });
        plain.WriteReport(here["plain.html"]);
        Assert.DoesNotContain("Bad months", File.ReadAllText(here["plain.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ incidents: none.csv }", "incidents", "no such file", "relative to this file")]
    [InlineData("{ incidents: . }", "incidents", "no such file", "relative to this file")]
    [InlineData("{ adds: 1 }", "incidents", "missing", "CSV")]
    [InlineData("{ incidents: empty.csv }", "incidents", "is empty", "with a head")]
    [InlineData("{ incidents: other.csv }", "incidents", "tells the end", "resolved_at")]
    [InlineData("{ incidents: few.csv }", "incidents", "too small", "10 incidents over 14 days")]
    [InlineData("{ incidents: few.csv, severity: [ major ] }", "incidents", "No incident of it counts", "other severities")]
    [InlineData("{ incidents: i.csv, adds: -1 }", "adds", "from 0 to 100", "1.5")]
    [InlineData("{ incidents: i.csv, wakeUp: 25h }", "wakeUp", "from 0 to 24 hours", "2h")]
    [InlineData("{ incidents: i.csv, wakeUp: 2 }", "wakeUp", "not a length of time", "4h")]
    [InlineData("{ incidents: i.csv, badMonth: 101 }", "badMonth", "whole number from 0 to 100", "such as")]
    [InlineData("{ incidents: i.csv, sparesSleep: maybe }", "sparesSleep", "not true or false", "true")]
    [InlineData("{ incidents: i.csv, badMoth: 3 }", "badMoth", "not known", "badMonth")]
    [InlineData("i.csv", "", "", "incidents")]
    public void What_cannot_be_used_is_told_at_its_place(string experience, string place, string said, string advice)
    {
        here.Write("i.csv", Tuesdays(12));
        here.Write("few.csv", Tuesdays(2));
        here.Write("empty.csv", "");
        here.Write("other.csv", "start,what\n2026-11-03T14:00:00Z,x\n");
        var file = Read(experience);
        Assert.Null(file.Company);
        var problem = file.Problems.First(p => p.Place == (place.Length == 0 ? "fairness.experience" : $"fairness.experience.{place}"));
        Assert.NotNull(problem.Line);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        Assert.Contains(advice, problem.Advice, StringComparison.Ordinal);
    }

    public static TheoryData<string, Experience, string> Wrong => new()
    {
        { "too few hours", Generated.Experiences.Even(0) with { Calls = [1m] }, "fairness.experience.calls" },
        { "no hours", Generated.Experiences.Even(0) with { Work = null! }, "fairness.experience.work" },
        { "calls below zero", Generated.Experiences.Even(-1), "fairness.experience.calls[0]" },
        { "more work than time", Generated.Experiences.Even(0, 1.5m), "fairness.experience.work[0]" },
        { "always another", Generated.Experiences.Even(0) with { Clustered = 1 }, "fairness.experience.clustered" },
        { "years to fall asleep", Generated.Experiences.Even(0) with { WakeUp = Duration.MaxValue }, "fairness.experience.wakeUp" },
        { "no month is good", Generated.Experiences.Even(0) with { BadMonth = -1 }, "fairness.experience.badMonth" },
        { "adds too much", Generated.Experiences.Even(0) with { Adds = decimal.MaxValue }, "fairness.experience.adds" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Numbers_of_a_program_are_checked_too(string what, Experience past, string place)
    {
        var company = Yaml.Company(Yaml.Sound) with { Fairness = new FairnessPolicy { Experience = past } };
        Assert.True(company.Validate().Any(p => p.Place == place), $"{what}: {string.Join("; ", company.Validate())}");
        Assert.Throws<InvalidCompanyException>(() => Planner.Plan(company));
    }
}
