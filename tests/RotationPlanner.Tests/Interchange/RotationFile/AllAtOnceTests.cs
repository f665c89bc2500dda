namespace RotationPlanner.Tests.Interchange;

/// <summary>What is malformed in one place hides nothing of what is wrong in another, and nothing is told twice in
/// other words.</summary>
public class AllAtOnceTests
{
    [Fact]
    public void A_guess_at_the_format_is_told_all_that_is_wrong_with_it()
    {
        const string guess = """
            name: Bellweather
            horizon: { from: 2026-12-07, to: 2027-03-28 }
            timezone: Europe/London
            departments: [engineering, support, product]
            holidays:
              GB: [2026-12-25, 2026-12-28, 2027-01-01]
            responders:
              - { id: ann, department: engineerin, stage: mentor, holidays: GB, vacation: 2027-01-04/2027-01-24 }
              - { id: bob, department: engineering, stage: commander, capacity: 60 }
              - { id: cat, department: support, stage: trainee, timeZone: GMT+1 }
              - { id: cat, department: support, unavailable: "4 Jan 2027" }
            rotations:
              - id: command
                handoff: weekly
                roles: [commander, deputy]
                rules: { rest: 7 days, maxConsecutive: 1, cap: 2 per month }
            """;
        Is(guess,
            "timezone 'timeZone'",
            "departments[0] { id: engineering }", "departments[1] { id: support }", "departments[2] { id: product }",
            "holidays.GB { dates: [ 2026-12-25, ... ] }",
            "responders[0].department 'engineering'", "responders[0].vacation 'unavailable'",
                "responders[0].unavailable [ 2027-01-04/2027-01-24 ]",
            "responders[1].stage 'certified'", "responders[1].capacity 60%",
            "responders[2].stage 'shadowing'", "responders[2].timeZone Europe/Berlin",
            "responders[3].id rename", "responders[3].unavailable 2027-01-04",
            "rotations[0].handoff { every: week, on: Monday, at: \"09:00\" }",
            "rotations[0].roles[0] { id: commander }", "rotations[0].roles[1] { id: deputy }",
            "rotations[0].rules.rest P7D", "rotations[0].rules.cap 'caps'", "rotations[0].rules.caps shifts: 2");
    }

    [Theory]
    [InlineData("departments")]
    [InlineData("responders")]
    [InlineData("rotations")]
    [InlineData("holidays")]
    [InlineData("ladder")]
    [InlineData("horizon")]
    public void A_section_that_is_no_section_is_one_problem(string section)
    {
        var problems = Yaml.Read(Replaced(section, $"{section}: 42")).Problems;
        Assert.Equal(section, Assert.Single(problems).Place);
    }

    [Theory]
    [InlineData("departments")]
    [InlineData("responders")]
    [InlineData("rotations")]
    [InlineData("horizon")]
    public void A_missing_section_is_one_problem(string section)
    {
        var problems = Yaml.Read(Replaced(section, "")).Problems;
        Assert.Equal(section, Assert.Single(problems).Place);
    }

    [Fact]
    public void Items_behind_a_broken_one_keep_their_place_and_line()
    {
        var text = Yaml.Sound.Replace("responders:\n", "responders:\n  - [ broken ]\n", StringComparison.Ordinal)
            .Replace("stage: mentor", "stage: guru", StringComparison.Ordinal);
        var problems = Yaml.Read(text).Problems;
        Assert.Contains(problems, p => p.Place == "responders[0]");
        var stage = Assert.Single(problems, p => p.Place.EndsWith(".stage", StringComparison.Ordinal));
        Assert.Equal(("responders[3].stage", Yaml.LineOf(text, "stage: guru")), (stage.Place, stage.Line));
        Assert.Equal(2, problems.Count);
    }

    [Theory]
    [InlineData("every: week", "every: week, interval: 2", "`every: 2 weeks`; with `lasts: 1 week`")]
    [InlineData("every: week", "every: 0 weeks", "`week`")]
    [InlineData("every: week", "every: fortnight", "'2 weeks'")]
    [InlineData("\"09:00\"", "\"Fri 11:00\"", "days have a key of their own")]
    [InlineData("every: week", "every: weekly", "'week'")]
    [InlineData("every: week", "every: month", "Maybe 1st Monday")]
    [InlineData("on: Monday", "on: 1st Monday", "let it repeat by the month")]
    [InlineData("every: week, on: Monday", "every: month, on: 31", "last day")]
    [InlineData("every: week, on: Monday", "every: month, on: 5th Mon", "last Monday")]
    [InlineData("every: week, on: Monday", "every: 2 days, on: Monday", "remove `on`")]
    [InlineData("every: week, on: Monday", "on: [ Mon, Monday ]", "remove one of them")]
    [InlineData("every: week, on: Monday", "every: month, on: [ 1, 1st Mon ]", "Maybe remove one of these days")]
    [InlineData("at: \"09:00\"", "at: \"09:00\", lasts: 8 days", "remove `lasts`")]
    [InlineData("at: \"09:00\"", "at: \"09:00\", except: GX", "'GB'")]
    [InlineData("at: \"09:00\"", "at: \"09:00\", only: holidays of GB", "working days of GB")]
    public void Patterns_that_cannot_be_are_told_with_advice(string old, string mistake, string advice) =>
        Assert.Contains(Yaml.Read(Yaml.With(old, mistake)).Problems, p =>
            p.Advice!.Contains(advice, StringComparison.Ordinal));

    [Theory]
    [InlineData("x", "ab")]
    [InlineData("ab", "cd")]
    [InlineData("a1", "b1")]
    public void A_short_word_is_near_to_nothing_but_itself(string value, string known) =>
        Assert.Null(SpellingSuggestion.To(value, [known]));

    /// <summary>The sound file with one section written otherwise.</summary>
    static string Replaced(string section, string by)
    {
        var lines = Yaml.Sound.Split('\n').ToList();
        var at = lines.FindIndex(l => l.StartsWith(section + ":", StringComparison.Ordinal));
        if (at < 0) return $"{Yaml.Sound}\n{by}\n";
        var end = lines.FindIndex(at + 1, l => l.Length > 0 && l[0] is not ' ');
        lines.RemoveRange(at, (end < 0 ? lines.Count : end) - at);
        lines.InsertRange(at, by.Length == 0 ? [] : [by]);
        return string.Join('\n', lines);
    }

    /// <summary>These problems and no others, each as its place and a part of its advice.</summary>
    static void Is(string text, params string[] told)
    {
        var problems = Yaml.Read(text).Problems;
        var expected = told.Select(t => t.Split(' ', 2)).ToList();
        Assert.Equal(expected.Select(e => e[0]).Order(StringComparer.Ordinal), problems.Select(p => p.Place)
            .Order(StringComparer.Ordinal));
        Assert.All(expected, e => Assert.Contains(problems, p => p.Place == e[0]
            && p.Advice!.Contains(e[1], StringComparison.Ordinal)));
    }
}
