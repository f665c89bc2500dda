using RotationPlanner.Reporting;

namespace RotationPlanner.Recognition;

/// <summary>The page of contributions, in the style of the report.</summary>
static class ContributionsPage
{
    public static string Of(Contributions all)
    {
        var (words, page) = (new ContributionWords(all.Company), new HtmlWriter());
        var marks = DepartmentMark.Of(all.Company.Departments);
        var head = new FrameHead(all.Company.Name, "contributions", "Contributions to incident command", all.Period,
            [("sentences", "In words"), ("people", "In figures"), ("departments", "Departments")],
            "Made by RotationPlanner from plans and training records. In alphabetical order; nobody is ranked.");
        Frame.Write(page, head, () =>
        {
            Frame.Section(page, "sentences", "In words", Html.Of($"What each person gave, as plans and training records show it. Quote it freely."), () => Sentences(page, all));
            Frame.Section(page, "people", "In figures", Html.Of($"Shifts count by the day on which they start. Nights, weekends and holidays are the person’s own."), () => Figures(page, all, words));
            Frame.Section(page, "departments", "Departments", Html.Of($"For their leaders: hours given against hours agreed, where their people stand, and who helped them along."), () =>
            {
                foreach (var department in all.Departments)
                    Department(page, department, words, marks.GetValueOrDefault(department.Department));
            });
        });
        return page.ToString();
    }

    static void Sentences(HtmlWriter page, Contributions all)
    {
        if (all.People.Count == 0) page.Line($"<p>The plans and records show nothing in these days.</p>");
        else
            page.Line($"""<ul class="said">{Html.Join(all.People.Select(p => Html.Of($"<li>{p.Sentence}</li>")))}</ul>""");
    }

    static void Figures(HtmlWriter page, Contributions all, ContributionWords words)
    {
        var columns = ContributionColumns.Of(all, words);
        page.Line($"""<table class="gave" role="table"><caption class="hidden">Contributions of each person</caption><thead role="rowgroup"><tr role="row">{Html.Join(columns.Select(c => Html.Of($"""<th scope="col" role="columnheader" class="{Class(c.IsNumber)}">{c.Title}</th>""")))}</tr></thead><tbody role="rowgroup">""");
        foreach (var person in all.People)
        {
            page.Add($"""<tr role="row"><th scope="row" role="rowheader"><bdi>{columns[0].Value(person)}</bdi></th>""");
            foreach (var column in columns.Skip(1))
                page.Add($"""<td role="cell" class="{Class(column.IsNumber)} {(column.Value(person) is "" or "0" ? "none" : "some")}"><span class="label">{column.Title} </span><bdi>{column.Value(person)}</bdi></td>""");
            page.Line($"</tr>");
        }
        page.Line($"</tbody></table>");
    }

    static void Department(
        HtmlWriter page, DepartmentContribution department, ContributionWords words, DepartmentMark? mark)
    {
        page.Line($"""<h3><span class="b d{mark?.Colour ?? 0}">{mark?.Code ?? ""}</span> <bdi>{words.Department(department.Department)}</bdi></h3><ul class="gives">""");
        foreach (var hours in department.Hours) page.Line($"<li>{ContributionWords.Hours(hours)}</li>");
        page.Line($"<li>On the ladder: {words.Rungs(department)}</li>");
        foreach (var (what, names) in ContributionWords.Thanks(department))
            page.Line($"<li>Thanks for {what} to {names}</li>");
        page.Line($"</ul>");
    }

    static string Class(bool isNumber) => isNumber ? "n" : "t";
}
