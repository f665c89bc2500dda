using RotationPlanner.Reporting;

namespace RotationPlanner.Recognition;

/// <summary>One page for a leader before they agree, in the style of the report.</summary>
static class BuyInPage
{
    static readonly string[] counted = ["Hours", "A quarter", "Nights", "Weekends"];

    public static string Of(BuyInRequest asked)
    {
        var page = new HtmlWriter();
        var name = BuyInWords.Name(asked);
        var head = new FrameHead(asked.Company.Name, $"what {name} is asked for", $"A request to {name}", asked.Company.Horizon,
            [("asked", "What is asked"), ("gains", "What it gains"), ("otherwise", "If it lends nobody")],
            "Made by RotationPlanner from one input file and two plans: one with the department, and one without it.");
        Frame.Write(page, head, () =>
        {
            Headline(page, asked);
            Frame.Section(page, "asked", "What is asked", Html.Of($"Real hours of shifts and training sessions. Nights and weekends are the person’s own."), () =>
            {
                Quarters(page, asked);
                People(page, asked);
            });
            Frame.Section(page, "gains", "What it gains", Html.Of($"Dates hold if everything before them is done and signed. What people give is recorded, to be quoted."), () =>
            {
                page.Line($"<p>{BuyInWords.Gained(asked)}</p><p>{BuyInWords.Shared(asked)}</p>");
                if (asked.Recognised.Count > 0)
                    page.Line($"""<h3>What could be said of its people afterwards</h3><ul class="said">{Html.Join(asked.Recognised.Select(s => Html.Of($"<li>{s}</li>")))}</ul>""");
            });
            Frame.Section(page, "otherwise", "If it lends nobody", Html.Of($"The same company planned without {name}. Hours a month of the people of all other departments."), () =>
            {
                page.Line($"<p>{BuyInWords.Otherwise(asked)}</p>");
                Otherwise(page, asked);
            });
        });
        return page.ToString();
    }

    static void Headline(HtmlWriter page, BuyInRequest asked)
    {
        page.Line($"""<section class="headline" aria-labelledby="summary"><h2 id="summary" class="hidden">In short</h2><p class="verdict">{BuyInWords.Asked(asked)}</p><dl class="figures">""");
        Figure(page, "People", Formatting.Number(asked.People.Count), "hold seats or take part in training");
        Figure(page, "Working time", Formatting.Percent(asked.PartOfWorkingTime), "of the department’s working hours");
        Figure(page, "New commanders", Formatting.Number(asked.NewCommanders.Count),
            asked.Commanders == 0 ? "and none before" : $"beside the {Formatting.Number(asked.Commanders)} it has");
        Figure(page, "Without it", $"{Formatting.Signed(asked.OthersMean.Without - asked.OthersMean.With, "#,0")}\u202Fh", "a month for each of the others");
        page.Line($"</dl></section>");
    }

    static void Figure(HtmlWriter page, string label, string value, string note) =>
        page.Line($"""<div><dt>{label}</dt><dd><span class="value">{value}</span> <span class="note">{note}</span></dd></div>""");

    static void Quarters(HtmlWriter page, BuyInRequest asked)
    {
        if (asked.Quarters.Count == 0) return;
        var widest = 1.1 * asked.Quarters.Max(q => Math.Max(q.Used, q.Agreed ?? 0));
        page.Line($"""<h3>By quarter</h3><table class="budgets" role="table"><caption class="hidden">Hours asked by quarter</caption>""");
        page.Add($"""<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Quarter</th><th aria-hidden="true" class="chart"></th>""");
        page.Line($"""<th scope="col" role="columnheader" class="n">Asked</th><th scope="col" role="columnheader" class="n">Agreed</th></tr></thead><tbody role="rowgroup">""");
        foreach (var quarter in asked.Quarters)
        {
            page.Add($"""<tr role="row"><th scope="row" role="rowheader">{quarter.Quarter}</th><td aria-hidden="true" class="chart">{(quarter.Agreed is { } agreed ? Bar.Load(quarter.Used, agreed, widest) : Bar.Range(quarter.Used, null, null, widest))}</td>""");
            page.Line($"""<td role="cell" class="n"><span class="label">Asked </span>{BuyInWords.Number(quarter.Used)} h</td><td role="cell" class="n"><span class="label">Agreed </span>{(quarter.Agreed is { } hours ? $"{Formatting.Number(hours)} h" : "no number")}</td></tr>""");
        }
        page.Line($"</tbody></table>");
    }

    static void People(HtmlWriter page, BuyInRequest asked)
    {
        if (asked.People.Count == 0) return;
        var names = asked.Company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        page.Line($"""<h3>By person</h3><table class="gave" role="table"><caption class="hidden">What each person is asked for</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Person</th><th scope="col" role="columnheader" class="t">Roles</th>""");
        page.Line($"""{Html.Join(counted.Select(t => Html.Of($"""<th scope="col" role="columnheader" class="n">{t}</th>""")))}</tr></thead><tbody role="rowgroup">""");
        foreach (var person in asked.People)
        {
            page.Add($"""<tr role="row"><th scope="row" role="rowheader"><bdi>{names[person.Responder]}</bdi></th><td role="cell" class="t"><bdi>{(person.Roles.Count == 0 ? "training" : string.Join(", ", person.Roles))}</bdi></td>""");
            foreach (var (title, value) in counted.Zip([person.Hours, person.HoursAQuarter, person.Nights, person.Weekends]))
                page.Add($"""<td role="cell" class="n"><span class="label">{title} </span>{BuyInWords.Number(value)}</td>""");
            page.Line($"</tr>");
        }
        page.Line($"</tbody></table>");
    }

    static void Otherwise(HtmlWriter page, BuyInRequest asked)
    {
        var scale = 1.1 * Math.Max(asked.OthersMost.With, asked.OthersMost.Without);
        page.Line($"""<table class="budgets" role="table"><caption class="hidden">Hours a month of the others</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">The others</th><th aria-hidden="true" class="chart"></th><th scope="col" role="columnheader" class="n">With</th><th scope="col" role="columnheader" class="n">Without</th></tr></thead><tbody role="rowgroup">""");
        foreach (var (title, hours) in new[] { ("Each, on average", asked.OthersMean), ("The most loaded", asked.OthersMost) })
            page.Line($"""<tr role="row"><th scope="row" role="rowheader">{title}</th><td aria-hidden="true" class="chart">{Bar.Load(hours.Without, hours.With, scale)}</td><td role="cell" class="n"><span class="label">With </span>{BuyInWords.Number(hours.With)} h</td><td role="cell" class="n"><span class="label">Without </span>{BuyInWords.Number(hours.Without)} h</td></tr>""");
        page.Line($"</tbody></table>");
    }
}
