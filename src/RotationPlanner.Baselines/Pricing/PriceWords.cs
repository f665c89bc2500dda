using NodaTime;
using RotationPlanner.Reporting;

namespace RotationPlanner.Baselines.Pricing;

/// <summary>What a curve says in sentences.</summary>
static class PriceWords
{
    public static string Verdict(PriceOfFairness price)
    {
        if (price.Wishes == 0)
            return "Nobody wishes anything about a shift that is open to them, so fairness has no price here. Maybe add `prefers` or `avoids` to responders.";
        if (price.Points.Count == 0)
            return "Load is not evened out here, so wishes cost no fairness. Maybe remove `balance: false` from `fairness`.";
        var (first, last) = (price.Points[0], price.Points[^1]);
        var begin = $"{Wishes(price)} With {Hours(first.Tolerance)} of tolerance, {Formatting.Part(first.Honoured)} are honoured, and {Carries(first)}.";
        // Where nothing is gained any more, a larger tolerance only costs.
        var enough = price.Points.First(p => p.Honoured >= last.Honoured);
        if (enough == first) return $"{begin} More tolerance honours no more.";
        return $"{begin} {Capital(Hours(enough.Tolerance))} of tolerance honour {Formatting.Part(enough.Honoured)}, and {Carries(enough)}{Payer(price, enough)}.{(enough == last ? "" : " More honours no more.")}";
    }

    /// <summary>How today's plan stands beside the curve; empty where it is as good.</summary>
    public static string Today(PriceOfFairness price)
    {
        if (price.Points.Count == 0) return "";
        var (today, early) = (price.Today, price.Points.LastOrDefault(p => p.Tolerance <= price.Today.Tolerance));
        return early is not null && early.Honoured > today.Honoured
            ? $"The plan as it is honours {Formatting.Part(today.Honoured)}, as weekends, nights, holidays, turns and rhythm come before wishes. `fairness: {{ wishes: early }}` puts wishes before them, and honours {Formatting.Part(early.Honoured)} with the same tolerance or less."
            : $"The plan as it is honours {Formatting.Part(today.Honoured)}.";
    }

    public static string Hours(Duration time) => Hours(time.TotalHours);

    public static string Hours(double hours) => $"{Formatting.Number(hours, "#,0.#")} h";

    /// <summary>A person and how much more they carry, or nobody.</summary>
    public static string Pay(PricePoint point, Func<string, string> name) => point.Pay is [var (who, hours), ..]
        ? $"{name(who)} {Formatting.Signed(hours)} h{Others(point.Pay.Count)}" : "nobody";

    public static string Gain(PricePoint point, Func<string, string> name) => point.Gain is [var (who, wishes), ..]
        ? $"{name(who)} {Formatting.Signed(wishes)}{Others(point.Gain.Count)}" : "nobody";

    public static Func<string, string> Names(Company company)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        return id => names.GetValueOrDefault(id, id);
    }

    static string Others(int all) => all > 1 ? $" and {Formatting.Count(all - 1, "other", "others")}" : "";

    static string Wishes(PriceOfFairness price) => price.Wishes == 1
        ? "There is 1 wish about a shift." : $"There are {Formatting.Number(price.Wishes, "#,0")} wishes about shifts.";

    static string Payer(PriceOfFairness price, PricePoint point) =>
        point.CarriesMost is { } who ? $"; {Names(price.Today.Plan.Company)(who)} carries most" : "";

    static string Carries(PricePoint point) => point.WorstExcessHours >= 0
        ? $"nobody carries more than {Hours(point.WorstExcessHours)} above a fair share"
        : $"everybody carries at least {Hours(-point.WorstExcessHours)} less than a fair share";

    static string Capital(string text) => Formatting.Capitalised(text);
}
