namespace RotationPlanner.Reporting;

/// <summary>Each person's load against their share, the most loaded first.</summary>
static class PeopleSection
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var carries = view.People.Any(p => p.Carried.Total != 0);
        var note = Html.Of($"""The bar is what each person carries in weighted hours (<a href="#credit">credit</a>); the mark is their fair share{(carries ? ", less what they carried too much before" : "")}. Those furthest above it come first{(view.Excess.Measure is { Length: > 0 } turn ? $"; {turn}" : "")}.""");
        Frame.Section(page, "people", "Load against share", note, () =>
        {
            var scale = view.People.Select(p => (double)Math.Max(p.Load.Total, p.Due)).DefaultIfEmpty(0).Max();
            page.Line($"""<table class="loads" role="table"><caption class="hidden">Credit, fair share and excess of each person, those furthest above it first</caption>""");
            page.Add($"""<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Person</th><th aria-hidden="true" class="chart"></th><th scope="col" role="columnheader" class="n">Credit</th>""");
            page.Line($"""<th scope="col" role="columnheader" class="n">Fair share</th><th scope="col" role="columnheader" class="n">Excess</th><th scope="col" role="columnheader" class="n turn">in turns</th><th scope="col" role="columnheader" class="n">of share</th></tr></thead><tbody role="rowgroup">""");
            foreach (var person in view.Sharing) Row(page, view, person, scale);
            page.Line($"</tbody></table>");
            Apart(page, view);
            Legend(page, view);
        });
    }

    static void Row(HtmlWriter page, ReportView view, PersonLoad person, double scale)
    {
        page.Add($"""<tr role="row"><th scope="row" role="rowheader">{view.Person(person.Responder)}</th>""");
        page.Add($"""<td aria-hidden="true" class="chart">{Bar.Load(person.Load.Total, person.Due, scale)}</td>""");
        page.Add($"""<td role="cell" class="n credit">{Formatting.Hours(person.Load.Total, view.HoursFormat)}</td><td role="cell" class="n share"><span class="of">of </span>{Formatting.Hours(person.Due, view.HoursFormat)}</td>""");
        page.Line($"""<td role="cell" class="n hours">{Formatting.SignedHours(person.Excess.Total, view.HoursFormat)}</td><td role="cell" class="n turn">{view.Excess.ShortTurns(person)}</td><td role="cell" class="n excess">{Formatting.SignedPercent(person.RelativeExcess)}</td></tr>""");
    }

    static void Apart(HtmlWriter page, ReportView view)
    {
        var apart = view.Apart.ToArray();
        if (apart.Length == 0) return;
        page.Line($"""<p class="apart">No seat and no share in this plan: {Html.Join(Html.Of($", "), apart.Select(p => Html.Of($"""<span>{view.Person(p.Responder)}</span>""")))}. They are not trained for one yet, not in service, or kept from every seat.</p>""");
    }

    static void Legend(HtmlWriter page, ReportView view)
    {
        page.Add($"""<p class="legend" aria-hidden="true"><span><svg class="key" viewBox="0 0 14 12"><rect class="load" y="3" width="14" height="6"/></svg>carried</span>""");
        page.Add($"""<span><svg class="key" viewBox="0 0 14 12"><rect class="over" y="3" width="14" height="6"/></svg>above share</span>""");
        page.Line($"""<span><svg class="key" viewBox="0 0 14 12"><rect class="under" y="3" width="14" height="6"/></svg>missing to share</span></p>""");
        DepartmentLegend(page, view);
    }

    public static void DepartmentLegend(HtmlWriter page, ReportView view)
    {
        page.Add($"""<ul class="legend" aria-label="Departments">""");
        foreach (var mark in view.Departments)
            page.Add($"""<li><span class="b d{mark.Colour}">{mark.Code}</span> {mark.Name}</li>""");
        page.Line($"</ul>");
    }
}
