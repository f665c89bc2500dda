using RotationPlanner.Reporting;

namespace RotationPlanner.Simulation.Pages;

/// <summary>A table of names, numbers and bars; where the page is narrow, each row is a block that names its numbers.</summary>
/// <param name="caption">What it shows, for screen readers.</param>
/// <param name="first">The head of the names.</param>
sealed class PageTable(string caption, string first)
{
    readonly List<(string Head, bool IsChart)> heads = [];
    readonly List<(string Name, Html[] Cells)> rows = [];

    public PageTable Numbers(params string[] titles)
    {
        heads.AddRange(titles.Select(t => (t, false)));
        return this;
    }

    /// <summary>A column of bars, whose numbers stand in the next ones.</summary>
    public PageTable Chart()
    {
        heads.Add(("", true));
        return this;
    }

    public void Row(string name, params Html[] cells) => rows.Add((name, cells));

    public void Write(HtmlWriter page)
    {
        page.Add($"""<table role="table" class="lived"><caption class="hidden">{caption}</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{first}</th>""");
        foreach (var (head, isChart) in heads)
        {
            if (isChart) page.Add($"""<th aria-hidden="true" class="chart"></th>""");
            else page.Add($"""<th scope="col" role="columnheader" class="n">{head}</th>""");
        }
        page.Line($"</tr></thead><tbody role=\"rowgroup\">");
        foreach (var (name, cells) in rows)
        {
            page.Add($"""<tr role="row"><th scope="row" role="rowheader"><bdi>{name}</bdi></th>""");
            foreach (var ((head, isChart), cell) in heads.Zip(cells))
            {
                if (isChart) page.Add($"""<td aria-hidden="true" class="chart">{cell}</td>""");
                else page.Add($"""<td role="cell" class="n"><span class="label">{head} </span>{cell}</td>""");
            }
            page.Line($"</tr>");
        }
        page.Line($"</tbody></table>");
    }
}
