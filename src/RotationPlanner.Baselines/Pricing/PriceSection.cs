using RotationPlanner.Reporting;

namespace RotationPlanner.Baselines.Pricing;

/// <summary>The price of fairness on the page of a comparison.</summary>
static class PriceSection
{
    public const string Id = "price", Title = "What wishes cost";

    const string None = "–";

    public static void Write(HtmlWriter page, PriceOfFairness price)
    {
        var note = Html.Of($"A wish is a person and a shift on a day that they prefer or avoid; a day to avoid counts twice. Avoided are shifts served on days to avoid, preferred are shifts that were not given. Each plan lets wishes go before weekends, nights, holidays, turns and rhythm, and keeps everybody within the tolerance of the evenest plan.");
        Frame.Section(page, Id, Title, note, () =>
        {
            page.Line($"<p>{price.Verdict()}</p>");
            if (price.Points.Count == 0) return;
            page.Line($"""{PriceChart.Of(price)}<p class="note">Each dot is a plan, with its tolerance; the ring is the plan as it is.</p>""");
            Table(page, price);
            page.Line($"<p>{Html.Join(price.Advice().Split('`').Select((text, i) => i % 2 == 0 ? Html.Of($"{text}") : Html.Of($"<code>{text}</code>")))}</p>");
        });
    }

    static void Table(HtmlWriter page, PriceOfFairness price)
    {
        var name = PriceWords.Names(price.Today.Plan.Company);
        string[] numbers = ["Worst excess", "Honoured", "At most", "Avoided", "Preferred"], words = ["Carries most", "Carries more", "Gains wishes"];
        page.Add($"""<table role="table" class="lived"><caption class="hidden">Wishes honoured by tolerance, and who pays</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Tolerance</th>""");
        foreach (var head in numbers) page.Add($"""<th scope="col" role="columnheader" class="n">{head}</th>""");
        foreach (var head in words) page.Add($"""<th scope="col" role="columnheader">{head}</th>""");
        page.Line($"</tr></thead><tbody role=\"rowgroup\">");
        foreach (var point in price.Points)
        {
            page.Add($"""<tr role="row"><th scope="row" role="rowheader">{PriceWords.Hours(point.Tolerance)}</th>""");
            string[] cells =
            [
                PriceWords.Hours(point.WorstExcessHours), Formatting.Part(point.Honoured), point.HonouredAtMost is { } most ? Formatting.Part(most) : None,
                Formatting.Number(point.AvoidedServed, "#,0"), Formatting.Number(point.PreferredMissed, "#,0"),
            ];
            foreach (var (head, cell) in numbers.Zip(cells)) page.Add($"""<td role="cell" class="n"><span class="label">{head} </span>{cell}</td>""");
            foreach (var (head, cell) in words.Zip([point.CarriesMost is { } who ? name(who) : None, PriceWords.Pay(point, name), PriceWords.Gain(point, name)]))
                page.Add($"""<td role="cell"><span class="label">{head} </span><bdi>{cell}</bdi></td>""");
            page.Line($"</tr>");
        }
        page.Line($"</tbody></table>");
    }
}
