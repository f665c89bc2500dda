using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Rules;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Reporting;
using RotationPlanner.Tool;
using RotationPlanner.Tool.Output.Rosters;

namespace RotationPlanner.Tests.Tool;

/// <summary>Who is on call next, as a person reads it on a terminal.</summary>
public class RosterTablesTests
{
    [Fact]
    public void A_short_horizon_is_shown_whole_and_a_long_one_begins_with_eight_weeks()
    {
        var (few, many) = (Next(Plan(SampleCompany.Create(weeks: 9))), Next(Plan(SampleCompany.Create(weeks: 26))));
        Assert.Equal(9, Rows(few, "09:00"));
        Assert.DoesNotContain("rotation-planner show", few, StringComparison.Ordinal);
        Assert.Equal(8, Rows(many, "09:00"));
        Assert.Contains("For later weeks: rotation-planner show out/plan.json", many, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_seat_of_a_daily_rota_is_in_a_table_with_a_row_a_week_and_shift()
    {
        var company = Named(SampleCompany.Create(weeks: 4));
        var plan = Plan(company with { Rotations = [company.Rotations[1]] });
        var text = Next(plan);
        Assert.Contains("Mon", text, StringComparison.Ordinal);
        // Three shifts a day over four weeks.
        Assert.Equal(12, new[] { "apac", "emea", "amer" }.Sum(s => Rows(text, s)));
        Assert.Equal(plan.Assignments.Count, Words(text).Count(w => w.StartsWith('p') && w.Length == 3));
    }

    [Fact]
    public void Rotations_with_the_same_shifts_stand_beside_each_other()
    {
        var company = Named(SampleCompany.Create(weeks: 4));
        var one = company.Rotations[0] with { Roles = [company.Rotations[0].Roles[0]] };
        var text = Next(Plan(company with { Rotations = [one, one with { Id = "second", Name = "Second line" }] }));
        Assert.Equal(4, Rows(text, "09:00"));
        Assert.Contains(text.Split('\n'), l => l.Contains("Incident command", StringComparison.Ordinal)
            && l.Contains("Second line", StringComparison.Ordinal));
    }

    [Fact]
    public void Shifts_with_gaps_say_when_they_end()
    {
        var company = Named(SampleCompany.Create(weeks: 1));
        var office = new NamedShift { Id = "office", Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday }, From = new(9, 0), To = new(17, 0) };
        var text = Next(Plan(company with { Rotations = [company.Rotations[1] with { Pattern = ShiftPattern.Named(office) }] }));
        Assert.Contains("Mon 4 Jan 09:00 – 17:00", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_rotations_are_told_by_their_number()
    {
        var company = Named(SampleCompany.Create(weeks: 4));
        var many = Enumerable.Range(0, 9).Select(i => company.Rotations[1] with { Id = $"r{i}", Name = $"Rotation {i}", Pattern = ShiftPattern.Daily(new(i, 0)) });
        var text = Next(Plan(company with { Rotations = [.. many] }));
        Assert.Contains("3 more rotations", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rotation 6", text, StringComparison.Ordinal);
    }

    [Fact]
    public void First_names_serve_where_only_one_person_has_them()
    {
        var company = SampleCompany.Create(weeks: 4);
        var names = new ShortNames(Roster.Of(PlanFile.Of(Plan(company))));
        var holders = Plan(company).Assignments.Select(a => a.Responder).Distinct().ToArray();
        Assert.Equal(holders.Length, holders.Select(names.Of).Distinct().Count());
        var only = company with { Responders = [.. company.Responders.Select((r, i) => i == 0 ? r with { Name = "Zoë Papadopoulos" } : r)] };
        Assert.Equal("Zoë", new ShortNames(Roster.Of(PlanFile.Of(Plan(only)))).Of("p00"));
    }

    [Fact]
    public void A_commander_before_the_sign_off_is_marked_and_the_mark_explained()
    {
        var plan = Plan(Named(SampleCompany.Create(weeks: 4)));
        var first = plan.Assignments.First(a => a.Role == "commander");
        var text = Next(plan with { Assignments = [.. plan.Assignments.Select(a => a == first ? a with { Provisional = true, Fallback = "p01" } : a)] });
        Assert.Contains($"{first.Responder}*", text, StringComparison.Ordinal);
        Assert.Contains("* commands before the sign-off", text, StringComparison.Ordinal);
        Assert.DoesNotContain("*", Next(plan), StringComparison.Ordinal);
    }

    static Plan Plan(Company company) => SamplePlan.Create(company);

    // Ids are words that nothing else on the page looks like.
    static Company Named(Company company) =>
        company with { Responders = [.. company.Responders.Select(r => r with { Name = r.Id })] };

    static string Next(Plan plan)
    {
        using var output = new StringWriter();
        RosterTables.WriteNext(
            Roster.Of(PlanFile.Of(plan)), "out/plan.json", new Terminal(output, TextWriter.Null).Pretty);
        return output.ToString();
    }

    static int Rows(string text, string part) =>
        text.Split('\n').Count(l => l.Contains(part, StringComparison.Ordinal));

    static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
}
