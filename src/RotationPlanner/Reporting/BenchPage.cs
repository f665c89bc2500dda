using NodaTime;

namespace RotationPlanner.Reporting;

/// <summary>Whether there are commanders enough, as one page in the style of the report.</summary>
static class BenchPage
{
    public static string Of(BenchStrength bench)
    {
        var (page, words) = (new HtmlWriter(), new BenchWords(bench));
        var months = bench.Attrition[0].Months;
        var head = new FrameHead(bench.Company.Name, "bench of commanders", "Bench of commanders", new DateInterval(months[0].From, months[^1].To),
            [("fewest", "The fewest"), .. bench.Attrition.Select((a, i) => (Id(i), $"At {BenchWords.Percent(a.Rate)} a year"))],
            "Made by RotationPlanner from one input file. Who leaves is chance; what the rotation needs is solved.");
        Frame.Write(page, head, () =>
        {
            Headline(page, bench, words);
            var fewest = Html.Of($"""
                The fewest found with which the rotation keeps its rules and policies. Of one department: of those who are free least,
                with all others as they are today.
                """);
            Frame.Section(page, "fewest", "The fewest", fewest, () => Departments(page, bench, words));
            var futures = Html.Of($"""
                Everybody leaves with the same chance. The band holds nine of ten futures, the mark is the fewest of all departments
                together.
                """);
            foreach (var (attrition, i) in bench.Attrition.Select((a, i) => (a, i)))
                Frame.Section(page, Id(i), $"At {BenchWords.Percent(attrition.Rate)} a year", futures, () =>
                {
                    Months(page, bench, attrition);
                    Answer(page, words, attrition);
                });
        });
        return page.ToString();
    }

    static string Id(int rate) => $"rate-{Formatting.Number(rate)}";

    static void Headline(HtmlWriter page, BenchStrength bench, BenchWords words)
    {
        page.Add($"""<section class="headline" aria-labelledby="summary"><h2 id="summary" class="hidden">In short</h2>""");
        page.Line($"""<p class="verdict">{string.Join(" ", words.Needs())}</p><dl class="figures">""");
        Figure(page, "Today", Formatting.Number(bench.Today), "may command");
        Figure(page, "Fewest", bench.Smallest is { } smallest ? Formatting.Number(smallest) : "none",
            bench.Smallest is null ? "that was tried will do" : "keep the rules and policies");
        foreach (var attrition in bench.Attrition.Take(2))
            Figure(page, $"At {BenchWords.Percent(attrition.Rate)} a year", Needed(attrition),
                $"{(IsEnough(attrition) ? "today for" : "needed today for")} a chance of {BenchWords.Percent(bench.Confidence).Replace(' ', '\u202F')}");
        page.Line($"</dl></section>");
    }

    // Nobody counts how many fewer would do.
    static bool IsEnough(BenchAttrition attrition) => attrition is { NeededToday: not null, MoreToday.Count: 0 };

    static string Needed(BenchAttrition attrition) => attrition switch
    {
        _ when IsEnough(attrition) => "enough",
        { NeededToday: { } needed, IsSettled: true } => Formatting.Number(needed),
        { NeededToday: { } needed } => $"at most {Formatting.Number(needed)}",
        { IsSettled: false } => "not settled",
        _ => "none",
    };

    static void Figure(HtmlWriter page, string label, string value, string note) =>
        page.Line($"""<div><dt>{label}</dt><dd><span class="value">{value}</span> <span class="note">{note}</span></dd></div>""");

    static void Departments(HtmlWriter page, BenchStrength bench, BenchWords words)
    {
        var scale = 1.1 * Math.Max(1, bench.Departments.Max(d => Math.Max(d.Today, d.Smallest ?? 0)));
        page.Add($"""<table class="budgets" role="table"><caption class="hidden">Commanders by department, and the fewest</caption>""");
        page.Add($"""<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Department</th>""");
        page.Line($"""<th aria-hidden="true" class="chart"></th>""");
        page.Add($"""<th scope="col" role="columnheader" class="n">Today</th><th scope="col" role="columnheader" class="n">Fewest</th>""");
        page.Line($"""<th scope="col" role="columnheader" class="t">To come</th></tr></thead><tbody role="rowgroup">""");
        foreach (var d in bench.Departments)
        {
            var fewest = d.Smallest is { } known ? Formatting.Number(known) : "none will do";
            page.Add($"""<tr role="row"><th scope="row" role="rowheader"><bdi>{words.Department(d.Department)}</bdi></th>""");
            page.Add($"""<td aria-hidden="true" class="chart">{Bar.Stock(d.Today, 0, 0, d.Smallest, scale)}</td>""");
            page.Add($"""<td role="cell" class="n"><span class="label">Today </span>{Formatting.Number(d.Today)}</td>""");
            page.Add($"""<td role="cell" class="n"><span class="label">Fewest </span>{fewest}</td>""");
            page.Line($"""<td role="cell" class="t"><bdi>{words.Coming(d)}</bdi></td></tr>""");
        }
        page.Line($"</tbody></table>");
    }

    static void Months(HtmlWriter page, BenchStrength bench, BenchAttrition attrition)
    {
        var scale = 1.1 * Math.Max(1, Math.Max(attrition.Months.Max(m => m.Known), bench.Smallest ?? 0));
        page.Add($"""<table class="pool" role="table"><caption class="hidden">Commanders left by month</caption>""");
        page.Add($"""<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">End of</th>""");
        page.Line($"""<th aria-hidden="true" class="chart"></th>""");
        page.Add($"""<th scope="col" role="columnheader" class="n">Left</th><th scope="col" role="columnheader" class="n">5 to 95 %</th>""");
        page.Line($"""<th scope="col" role="columnheader" class="n">Chance</th></tr></thead><tbody role="rowgroup">""");
        foreach (var month in attrition.Months)
        {
            var chance = BenchWords.Chance(month);
            var told = month.Chance < bench.Confidence ? Html.Of($"<strong>{chance}</strong>") : Html.Of($"{chance}");
            var bar = Bar.Stock(month.Expected, month.Low, month.High, bench.Smallest, scale);
            page.Add($"""<tr role="row"><th scope="row" role="rowheader">{Formatting.Month(month.From)}</th>""");
            page.Add($"""<td aria-hidden="true" class="chart">{bar}</td><td role="cell" class="n">{Formatting.Number(month.Expected, "0.0")}</td>""");
            page.Add($"""<td role="cell" class="n">{month.Low} to {month.High}</td>""");
            page.Line($"""<td role="cell" class="n"><span class="label">Chance </span>{told}</td></tr>""");
        }
        page.Line($"</tbody></table>");
        page.Add($"""<p class="legend" aria-hidden="true"><span><svg class="key" viewBox="0 0 14 12">""");
        page.Add($"""<rect class="load" y="3" width="14" height="6"/></svg>left on average</span>""");
        page.Add($"""<span><svg class="key" viewBox="0 0 14 12"><rect class="band" width="14" height="12"/></svg>nine of ten futures</span>""");
        page.Line($"""<span><svg class="key" viewBox="0 0 14 12"><line class="mark" x1="7" x2="7" y1="0" y2="12"/></svg>the fewest</span></p>""");
    }

    static void Answer(HtmlWriter page, BenchWords words, BenchAttrition attrition)
    {
        page.Line($"<p>{string.Join(" ", words.Answer(attrition))}</p>");
        if (attrition.Gaps.Count == 0) return;
        page.Line($"""<ul class="reasons">{Html.Join(attrition.Gaps.Select(g => Html.Of($"<li>{words.Gap(g)}</li>")))}</ul>""");
        if (words.Work(attrition) is { } work) page.Line($"<p>{work}</p>");
    }
}
