using System.Xml.Linq;
using NodaTime;
using RotationPlanner.Baselines;
using RotationPlanner.Tests.Planning.Living;
using RotationPlanner.Tests.Reporting;

namespace RotationPlanner.Tests.Baselines;

/// <summary>Figures of rosters reckoned by hand: weeks of command, each with one weekend and seven nights.</summary>
public class ComparisonTests
{
    static readonly Company company = LivingTeam.Of(6, "a", "b", "c");
    static readonly Plan plan = LivingTeam.Plan(company);

    static RosterFigures Figures(string weeks, Company? of = null)
    {
        var own = of is null ? plan : LivingTeam.Plan(of);
        var seats = weeks.Select((who, week) => (who, week)).Where(p => p.who != '-').Select(p => LivingTeam.Held(p.week, p.who.ToString())).ToList();
        return Comparison.Of(own, Duration.Zero, [], [("given", seats)]).Rosters[0];
    }

    [Fact]
    public void A_week_more_than_the_share_is_a_worst_excess_of_a_week()
    {
        var figures = Figures("abcaab");
        var week = plan.Fairness.People[0].Load.Total / 2 / 60.0;
        Assert.Equal(week, figures.WorstExcessHours, 3);
        Assert.Equal(1, figures.WorstExcessTurns, 3);
        Assert.Equal(0, Figures("abcabc").WorstExcessHours, 3);
    }

    [Fact]
    public void Turns_and_weekends_are_the_fewest_and_the_most_of_those_who_are_due_the_same()
    {
        var figures = Figures("abcaab");
        Assert.Equal([("command/commander", new Spread(1, 3))], figures.Turns);
        Assert.Equal(new Spread(1, 3), figures.Weekends);
        Assert.Equal(new Spread(7, 21), figures.Nights);
        Assert.Null(figures.Holidays);
    }

    [Fact]
    public void A_seat_that_passes_on_is_a_hand_over_and_one_that_is_kept_is_none()
    {
        Assert.Equal(5, Figures("abcabc").HandOvers);
        Assert.Equal(4, Figures("abcaab").HandOvers);
    }

    [Fact]
    public void Pauses_are_between_turns_and_turns_on_end_are_one()
    {
        var figures = Figures("abcaab");
        Assert.Equal(14, figures.ShortestPauseDays);
        Assert.Equal(14, figures.TenthPauseDays);
        Assert.Null(Figures("aabbcc").ShortestPauseDays);
    }

    [Fact]
    public void A_week_without_anybody_is_a_gap() => Assert.Equal(2, Figures("ab-ab-").Gaps);

    [Fact]
    public void A_seat_that_is_held_in_part_is_a_gap()
    {
        var seat = LivingTeam.Held(0, "a");
        var part = seat with { End = seat.Start + Duration.FromDays(3) };
        Assert.Equal(6, Comparison.Of(plan, Duration.Zero, [], [("given", [part])]).Rosters[0].Gaps);
        var rest = seat with { Start = part.End, Responder = "b" };
        Assert.Equal(5, Comparison.Of(plan, Duration.Zero, [], [("given", [part, rest])]).Rosters[0].Gaps);
    }

    [Fact]
    public void What_the_checker_finds_is_counted_by_rule()
    {
        var away = LivingTeam.Off(company, "a", LivingTeam.Start, LivingTeam.Start.PlusDays(13));
        Assert.Equal([("time off", 1)], Figures("abcabc", away).Broken);
    }

    /// <summary>Fairness of five people who carry 5, 5, 2, 2, 1 and 6, 3, 3, 2, 1 weeks ties on sums of squares.</summary>
    [Fact]
    public void The_published_tie_is_told_apart_by_the_worst_excess_alone()
    {
        var five = LivingTeam.Of(15, "a", "b", "c", "d", "e");
        var (one, other) = (Figures("aaaaabbbbbccdde", five), Figures("aaaaaabbbcccdde", five));
        Assert.Equal(one.Jain, other.Jain, 6);
        Assert.Equal(0.7627, one.Jain, 4);
        Assert.Equal(one.Unfairness, other.Unfairness, 6);
        Assert.Equal(2, one.WorstExcessTurns, 3);
        Assert.Equal(3, other.WorstExcessTurns, 3);
    }

    [Fact]
    public void An_absence_changes_one_seat_of_ours_and_none_of_who_does_not_look()
    {
        var comparison = Comparison.Of(plan, Duration.Zero, [.. Baseline.All.Where(b => b.Id == "round-robin")], []);
        Assert.Equal(1, comparison.Ours.ChangedByAbsence);
        Assert.Equal(0, comparison.Rosters[0].ChangedByAbsence);
        Assert.Equal(7, comparison.Absence!.Value.Days.Length);
    }

    [Fact]
    public void Leading_is_counted_by_the_first_role_and_outside_engineering()
    {
        var mixed = company with
        {
            Departments = [new Department { Id = "eng" }, new Department { Id = "support" }],
            Responders = [.. company.Responders.Select(r => r.Id == "c" ? r with { Department = "support" } : r)],
        };
        var figures = Figures("abcabc", mixed);
        Assert.Equal(2, figures.DepartmentsThatLead);
        Assert.Equal(1 / 3.0, figures.LedOutsideEngineering, 6);
        Assert.Equal(1, Figures("ababab", mixed).DepartmentsThatLead);
    }

    [Fact]
    public void The_page_is_whole_loads_nothing_and_names_every_way()
    {
        using var here = new Interchange.TempDirectory();
        var comparison = Comparison.Of(plan, Duration.FromSeconds(1), Baseline.All, [("<b>mine</b>", plan.Assignments)]);
        comparison.WritePage(here["pages/compare.html"]);
        var text = File.ReadAllText(here["pages/compare.html"]);
        var page = Pages.Parse(text);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>mine", text, StringComparison.Ordinal);
        Assert.All(Baseline.All, way => Assert.Contains(way.Name, text, StringComparison.Ordinal));
        Assert.All(page.Descendants("table"), table => Assert.Equal(Baseline.All.Count + 2, table.Descendants("tbody").Elements("tr").Count()));
    }
}
