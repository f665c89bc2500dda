using NodaTime;
using RotationPlanner.Baselines.Comparing;
using RotationPlanner.Solving;

namespace RotationPlanner.Baselines.Pricing;

/// <summary>Makes a plan for each tolerance, tightest first, each from the one before.</summary>
sealed class PriceCurve
{
    const double MinutesPerHour = 60, Rounding = 1e-6;

    static readonly double[] factors = [0, 0.25, 0.5, 1, 2, 4];

    readonly Granting today;
    readonly double turn;
    readonly int weight;

    public PriceCurve(Plan plan)
    {
        (today, turn) = (new Granting(plan), RosterMeasuring.TurnOf(plan));
        weight = Math.Max(1, today.Wishes.Sum(w => w.Weight));
    }

    Duration LargestShare => Duration.FromMinutes(today.Plan.Fairness.People.Select(p => p.Yardstick.Total - p.Training.Total).DefaultIfEmpty().Max());

    /// <summary>What is wrong with tolerances that somebody asks for.</summary>
    public IReadOnlyList<Problem> Problems(IReadOnlyList<Duration> asked) =>
    [
        .. asked.Where(t => t < Duration.Zero).Select(t => new Problem("tolerances", "A tolerance is not negative.", PriceWords.Hours(t), "Maybe 4h.")),
        .. asked.Where(t => t > LargestShare && LargestShare > Duration.Zero).Select(t => new Problem(
            "tolerances", $"The tolerance is larger than the largest share, which is {PriceWords.Hours(LargestShare)} of weighted time.", PriceWords.Hours(t), "Maybe a few hours, such as 4h.")),
    ];

    /// <summary>Those asked for, in order and once each; the usual ones where none are.</summary>
    public IReadOnlyList<Duration> Tolerances(IReadOnlyList<Duration>? asked) =>
        Ordered(asked ?? [.. factors.Select(f => Own() * f).Where(t => t <= LargestShare)]);

    static IReadOnlyList<Duration> Ordered(IEnumerable<Duration> tolerances) =>
        [.. tolerances.Select(t => Duration.FromMinutes(Math.Round(t.TotalMinutes))).Distinct().Order()];

    /// <summary>The company's own tolerance; half a turn where that is none.</summary>
    Duration Own() => today.Tolerance > Duration.Zero ? today.Tolerance : Duration.FromMinutes(turn / 2);

    public PriceOfFairness Draw(IReadOnlyList<Duration> tolerances, PlanOptions options, Action<double>? progress, CancellationToken cancel)
    {
        if (today.Wishes.Count == 0 || today.Worst is null) tolerances = [];
        var (found, points, proved) = (new List<Granting>(), new List<PricePoint>(), new ProvedWishes(today.Plan, weight));
        var part = options with { TimeLimit = options.TimeLimit / Math.Max(1, tolerances.Count) };
        var (company, last, first) = (today.Plan.Company, today, today);
        foreach (var tolerance in tolerances)
        {
            // Where all wishes are granted, there is nothing to gain any more.
            if (points.Count == 0 || last.Missed > 0)
            {
                var within = company with { Fairness = company.Fairness with { Tolerance = tolerance, WishesEarly = true } };
                found.Add(new Granting(Planner.Plan(within, part with { Previous = last.Plan }, cancel: cancel)));
                cancel.ThrowIfCancellationRequested();
                proved.Note(found[^1].Plan, found[^1].Missed);
                last = Best(found, found[0].Anchor + tolerance.TotalHours);
            }
            first = points.Count == 0 ? last : first;
            points.Add(Point(last, tolerance, first));
            progress?.Invoke((double)points.Count / tolerances.Count);
        }
        // What is proved for a larger tolerance holds for a smaller one, too.
        PricePoint Proved(PricePoint point) => point with { HonouredAtMost = proved.AtMost(point.Plan, point.Honoured) };
        return new PriceOfFairness { Today = Point(today, today.Tolerance, today), Points = [.. points.Select(Proved)], Wishes = today.Wishes.Count };
    }

    /// <summary>
    /// Of all plans so far that are within the limit and leave no more undone than the newest: what has a larger tolerance
    /// can never honour less.
    /// </summary>
    static Granting Best(List<Granting> found, double limit)
    {
        var newest = found[^1];
        return found.Where(g => g.Worst <= limit + Rounding && g.Undone.CompareTo(newest.Undone) <= 0).MinBy(g => (g.Missed, g.Worst)) ?? newest;
    }

    PricePoint Point(Granting of, Duration tolerance, Granting first)
    {
        var (worst, honoured) = (of.Worst ?? 0, 1 - ((double)of.Missed / weight));
        return new PricePoint
        {
            Tolerance = tolerance,
            ToleranceTurns = tolerance.TotalMinutes / turn,
            Plan = of.Plan,
            WorstExcessHours = worst,
            WorstExcessTurns = worst * MinutesPerHour / turn,
            CarriesMost = of.Plan.Fairness.Worst?.Responder,
            AvoidedServed = of.Wishes.Count(w => !w.IsMet && !w.IsForIt),
            PreferredMissed = of.Wishes.Count(w => !w.IsMet && w.IsForIt),
            Honoured = honoured,
            HonouredAtMost = null,
            Pay = [.. More(of.Loads, first.Loads).Select(m => (m.Responder, m.More / MinutesPerHour))],
            Gain = [.. More(of.Granted, first.Granted).Select(m => (m.Responder, (int)m.More))],
        };
    }

    static IEnumerable<(string Responder, double More)> More(IReadOnlyDictionary<string, double> now, IReadOnlyDictionary<string, double> before) =>
        now.Select(n => (Responder: n.Key, More: n.Value - before.GetValueOrDefault(n.Key))).Where(m => m.More > 0)
            .OrderByDescending(m => m.More).ThenBy(m => m.Responder, StringComparer.Ordinal);

    /// <summary>A plan, and what it grants.</summary>
    sealed class Granting(Plan plan)
    {
        readonly ObjectiveResult? excess = plan.Proof.Find("worst-excess");

        public Plan Plan => plan;

        public IReadOnlyList<Wish> Wishes { get; } = plan.Wishes();

        public double? Worst => excess?.Value;

        public double Anchor => excess is { Anchor: [var least, ..] } ? least : 0;

        public Duration Tolerance => Duration.FromHours(excess?.Tolerance ?? 0);

        public int Missed => Wishes.Where(w => !w.IsMet).Sum(w => w.Weight);

        public (int, int, int) Undone => (plan.Unfilled.Count(u => u.Required), plan.Unmet.Count, plan.Unfilled.Count);

        public IReadOnlyDictionary<string, double> Loads =>
            plan.Fairness.People.ToDictionary(p => p.Responder, p => (double)(p.Load.Total - p.Training.Total), StringComparer.Ordinal);

        public IReadOnlyDictionary<string, double> Granted =>
            Wishes.GroupBy(w => w.Responder, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (double)g.Count(w => w.IsMet), StringComparer.Ordinal);
    }
}
