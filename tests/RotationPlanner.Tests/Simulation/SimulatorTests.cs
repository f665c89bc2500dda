using NodaTime;
using RotationPlanner.Simulation;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Simulation;

/// <summary>
/// Simulated plans against what can be reckoned: incidents that come at any hour alike are a Poisson process. Twelve weeks of
/// command from Monday 9:00 to Monday 9:00, UTC.
/// </summary>
public class SimulatorTests
{
    const int Weeks = 12, NightHours = 9;

    static readonly Plan three = LivingTeam.Plan(LivingTeam.Of(Weeks, "a", "b", "c"));
    static readonly Plan alone = LivingTeam.Plan(LivingTeam.Of(Weeks, "a"));

    // An interval that is right 95 times of 100 is widened so that a right program does not fail by chance.
    const double Wide = 3;

    static void Near(double expected, Estimate estimate) =>
        Assert.True(Math.Abs(estimate.Mean - expected) <= (Wide * estimate.Margin) + 1e-9, $"{estimate.Mean} ± {estimate.Margin} is not {expected}");

    static SimulationOptions Options(int runs = 2_000, int seed = 1, double dropOut = 0) => new() { Runs = runs, Seed = seed, DropOut = dropOut };

    [Fact]
    public void Whoever_is_always_on_duty_leads_as_many_incidents_as_come()
    {
        var result = Simulator.Run(alone, ArrivalModel.Even(5, 15), Options());
        var person = Assert.Single(result.People);
        Near(5 * Weeks, person.Incidents);
        Near(5 * Weeks, result.Incidents);
        Near(5 * Weeks * 0.25, person.Hours);
        Assert.Equal(0, result.Unled.Mean);
    }

    [Fact]
    public void A_night_is_broken_with_the_chance_of_at_least_one_arrival_in_its_hours()
    {
        var person = Assert.Single(Simulator.Run(alone, ArrivalModel.Even(5, 15), Options()).People);
        Near(Weeks * 7 * (1 - Math.Exp(-5.0 * NightHours / 168)), person.NightsBroken);
        // 128 of 168 hours are outside Monday to Friday, 9:00 to 17:00; 84 days are 2.76 months.
        Near(5 * Weeks * 128.0 / 168 / (Weeks * 7 / (365.2425 / 12)), person.OffHoursAMonth);
    }

    [Fact]
    public void Three_who_share_alike_lead_a_third_each_and_nothing_could_be_avoided()
    {
        var result = Simulator.Run(three, ArrivalModel.Even(5, 15), Options());
        Assert.All(result.People, p => Near(5 * Weeks / 3.0, p.Incidents));
        Assert.InRange(result.Avoidable!.Value, 0, 0.02);
    }

    [Fact]
    public void What_the_plan_makes_uneven_could_be_avoided()
    {
        var seats = Enumerable.Range(0, Weeks).Select(w => LivingTeam.Held(w, w < 10 ? "a" : w == 10 ? "b" : "c")).ToList();
        var (uneven, _) = Read(seats);
        var result = Simulator.Run(uneven, ArrivalModel.Even(50, 15), Options(500));
        Assert.InRange(result.Avoidable!.Value, 0.9, 1);
        Assert.True(result.Evenness.Mean < 0.6);
    }

    static (Plan Plan, IReadOnlyList<Problem> Problems) Read(List<Assignment> seats)
    {
        using var here = new Interchange.TempDirectory();
        var csv = "start,end,human\n" + string.Concat(seats.Select(s => $"{s.Start},{s.End},{s.Responder}\n"));
        var (plan, problems) = RotationPlanner.Interchange.PlanImport.Read([here.Write("r.csv", csv)], "csv").Lay(LivingTeam.Of(Weeks, "a", "b", "c"), "commander");
        return (plan!, problems);
    }

    [Fact]
    public void An_incident_that_outlasts_the_shift_is_handed_over()
    {
        var two = LivingTeam.Plan(LivingTeam.Of(2, "a", "b"));
        // Each incident lasts the whole horizon, so that whoever comes second takes all over that began before.
        var result = Simulator.Run(two, ArrivalModel.Even(5, 60 * 24 * 14), Options());
        var second = result.People.MaxBy(p => p.Incidents.Mean)!;
        Near(10, second.Incidents);
        Near(5, result.People.Single(p => p != second).Incidents);
    }

    [Fact]
    public void The_intervals_hold_the_true_mean_as_often_as_they_say()
    {
        var hits = Enumerable.Range(1, 200).Count(seed =>
        {
            var incidents = Simulator.Run(alone, ArrivalModel.Even(2, 15), Options(50, seed)).Incidents;
            return Math.Abs(incidents.Mean - (2 * Weeks)) <= incidents.Margin;
        });
        Assert.InRange(hits, 176, 199);
    }

    [Fact]
    public void The_same_seed_gives_the_same_result_and_another_one_another()
    {
        static string Text(int seed) => string.Join('|', Simulator.Run(three, ArrivalModel.Even(5, 45), Options(300, seed, 0.1)).People);
        Assert.Equal(Text(7), Text(7));
        Assert.NotEqual(Text(7), Text(8));
    }

    [Fact]
    public void Whoever_drops_out_is_covered_by_who_may_take_it_and_else_by_nobody()
    {
        var covered = Simulator.Run(three, ArrivalModel.Even(5, 15), Options(200, dropOut: 0.25));
        Near(Weeks * 0.25, covered.Covers.DropOuts);
        Assert.Equal(0, covered.Covers.Uncovered.Mean);
        Assert.Equal(0, covered.Unled.Mean);
        var nobody = Simulator.Run(alone, ArrivalModel.Even(5, 15), Options(50, dropOut: 1));
        Assert.Equal(Weeks, nobody.Covers.Uncovered.Mean);
        Assert.Equal(nobody.Incidents.Mean, nobody.Unled.Mean);
    }

    [Fact]
    public void The_chance_to_break_a_policy_follows_the_load()
    {
        static double Chance(double rate, string meaning) =>
            Simulator.Run(three, ArrivalModel.Even(rate, 15), Options(200)).Policies.First(p => p.Meaning.Contains(meaning, StringComparison.Ordinal)).Chance.Mean;
        Assert.InRange(Chance(0.2, "12 hours"), 0, 0.1);
        Assert.Equal(1, Chance(100, "12 hours"));
        Assert.Equal(1, Chance(100, "7 days"));
        Assert.Equal(0, Chance(0.2, "19 calls"));
        Assert.Equal(0, Chance(5, "3 hours"));
    }

    [Fact]
    public void It_settles_as_runs_grow()
    {
        var steps = Simulator.Run(three, ArrivalModel.Even(5, 15), Options()).Convergence;
        Assert.Equal(2_000, steps[^1].Runs);
        Assert.True(steps[^1].WorstHours.Margin < steps[0].WorstHours.Margin);
    }

    [Fact]
    public void The_page_is_whole_loads_nothing_and_has_everybody()
    {
        var (company, model) = (three.Company with { Name = "<b>T</b>" }, ArrivalModel.Even(5, 15));
        var result = Simulator.Run(three, model, Options(300, dropOut: 0.1));
        var text = result.Page(company, model);
        var page = Reporting.Pages.Parse(text);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>T", text, StringComparison.Ordinal);
        int Rows(string id) => page.Descendants("section").Single(s => s.Attribute("aria-labelledby")?.Value == id).Descendants("tbody").Sum(b => b.Elements("tr").Count());
        Assert.Equal((3, 3, result.Policies.Count, 2, result.Convergence.Count), (Rows("work"), Rows("calls"), Rows("policies"), Rows("luck"), Rows("settled")));
        Assert.Contains(result.Verdict(company), text, StringComparison.Ordinal);
        Assert.Contains("turns are dropped", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_verdict_names_who_works_most_and_whether_calls_are_too_many()
    {
        var calm = Simulator.Run(three, ArrivalModel.Even(0.5, 15), Options(300)).Verdict(three.Company);
        Assert.Contains("which is good", calm, StringComparison.Ordinal);
        var busy = Simulator.Run(alone, ArrivalModel.Even(50, 15), Options(50));
        Assert.StartsWith("a works most", busy.Verdict(alone.Company), StringComparison.Ordinal);
        Assert.Contains("1 of 1 person is called more than 7 times", busy.Verdict(alone.Company), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_options_are_refused()
    {
        var model = ArrivalModel.Even(1, 15);
        Assert.Throws<ArgumentException>(() => Simulator.Run(three, model, new SimulationOptions { Runs = 0 }));
        Assert.Throws<ArgumentException>(() => Simulator.Run(three, model, new SimulationOptions { DropOut = double.NaN }));
        Assert.Contains("Maybe command/commander", Assert.Throws<ArgumentException>(() => Simulator.Run(three, model, new SimulationOptions { Roles = ["commander"] })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => ArrivalModel.Even(0, 15));
    }
}
