namespace RotationPlanner.Reporting;

/// <summary>The hours that weigh most: who works nights, weekends and holidays.</summary>
static class CategoriesSection
{
    static readonly (string Title, Func<PersonLoad, int> Count, Func<Credit, long> Credit)[] Categories =
    [
        ("Nights", p => p.Nights, c => c.Night),
        ("Weekends", p => p.Weekends, c => c.Weekend),
        ("Holidays", p => p.Holidays, c => c.Holiday),
    ];

    public static void Write(HtmlWriter page, ReportView view)
    {
        var bad = Expects(view) ? FormattableString.Invariant($" Bad months, with more than {view.Company.Fairness.Experience?.BadMonth} calls outside working hours, are those to expect as past incidents came.") : "";
        var note = Html.Of($"How many nights, weekends and public holidays each person gives, all in their own local time. The bar is the credit earned in them, the mark the fair share of it.{bad}");
        Frame.Section(page, "categories", "Nights, weekends, holidays", note, () =>
        {
            page.Line($"""<table class="cats" role="table"><caption class="hidden">Seats, hours, nights, weekends and holidays of each person</caption>""");
            page.Add($"""<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Person</th>""");
            foreach (var (title, _, _) in Categories) page.Add($"""<th scope="col" role="columnheader">{title}</th>""");
            if (Expects(view)) page.Add($"""<th scope="col" role="columnheader" class="n">Bad months</th>""");
            page.Line($"""<th scope="col" role="columnheader" class="n">Seats</th><th scope="col" role="columnheader" class="n">Hours</th></tr></thead><tbody role="rowgroup">""");
            var scales = Categories.Select(c => view.People.Select(p => (double)Math.Max(c.Credit(p.Load), c.Credit(p.Share))).DefaultIfEmpty(0).Max()).ToArray();
            foreach (var person in view.Sharing) Row(page, view, person, scales);
            page.Line($"</tbody></table>");
        });
    }

    static bool Expects(ReportView view) => view.People.Any(p => p.BadMonths is not null);

    static void Row(HtmlWriter page, ReportView view, PersonLoad person, double[] scales)
    {
        page.Add($"""<tr role="row"><th scope="row" role="rowheader">{view.Person(person.Responder)}</th>""");
        foreach (var ((title, count, credit), scale) in Categories.Zip(scales))
            page.Add($"""<td role="cell" class="cat"><span class="label">{title} </span><span class="count">{count(person)}</span>{Bar.Load(credit(person.Load), credit(person.Share), scale)}</td>""");
        if (Expects(view)) page.Add($"""<td role="cell" class="n"><span class="label">Bad months </span>{Formatting.Number(person.BadMonths ?? 0, "0.00")}</td>""");
        page.Add($"""<td role="cell" class="n"><span class="label">Seats </span>{person.Seats}</td>""");
        page.Line($"""<td role="cell" class="n"><span class="label">Hours </span>{Formatting.Number(person.Hours, "#,0.#")}</td></tr>""");
    }
}
