using System.Buffers;
using System.Text;
using RotationPlanner.Reporting;

namespace RotationPlanner.Recognition;

/// <summary>CommonMark with tables.</summary>
static class ContributionsMarkdown
{
    static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>()#+!|~&");

    public static string Of(Contributions all)
    {
        var (words, page) = (new ContributionWords(all.Company), new StringBuilder());
        Line($"# {Text(all.Company.Name)}: contributions to incident command");
        Line();
        Line($"{Formatting.LongDay(all.Period.Start)} to {Formatting.LongDay(all.Period.End)}. What plans and training records show, in alphabetical order.");
        Line();
        Line("## People");
        Line();
        foreach (var person in all.People) Line($"- {Text(person.Sentence)}");
        if (all.People.Count == 0) Line("The plans and records show nothing in these days.");
        else Table();
        Line();
        Line("## Departments");
        foreach (var department in all.Departments) Department(department);
        return page.ToString();

        void Table()
        {
            var columns = ContributionColumns.Of(all, words);
            Line();
            Line(Row(columns.Select(c => c.Title)));
            Line(Row(columns.Select(c => c.IsNumber ? "--:" : "---")));
            foreach (var person in all.People) Line(Row(columns.Select(c => Text(c.Value(person)))));
        }

        void Department(DepartmentContribution department)
        {
            Line();
            Line($"### {Text(words.Department(department.Department))}");
            Line();
            foreach (var hours in department.Hours) Line($"- {Text(ContributionWords.Hours(hours))}");
            Line($"- On the ladder: {Text(words.Rungs(department))}");
            foreach (var (what, names) in ContributionWords.Thanks(department))
                Line($"- Thanks for {what} to {Text(names)}");
        }

        void Line(string line = "") => page.Append(line).Append('\n');
    }

    static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>On one line, with everything escaped that could be markup.</summary>
    static string Text(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in TextSanitizer.Whole(text).EnumerateRunes())
        {
            if (rune.IsAscii && Special.Contains((char)rune.Value)) line.Append('\\');
            line.Append(rune.ToString());
        }
        return line.ToString();
    }
}
