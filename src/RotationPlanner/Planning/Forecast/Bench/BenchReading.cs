using NodaTime;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>Puts a forecast of the bench together.</summary>
sealed class BenchReading
{
    const long PlanWork = 60_000;
    const int Months = 12;
    const double Tail = 0.05, WorkForNeeds = 20, WorkForChances = 8;

    readonly Company company;
    readonly Plan? plan;
    readonly BenchOptions options;
    readonly Action<double> progress;
    readonly CancellationToken cancel;
    readonly IReadOnlyList<BenchMember> bench;
    readonly BenchOracle oracle;
    readonly LocalDate start;
    readonly IReadOnlyList<(LocalDate From, LocalDate To)> months;
    readonly int[] today;
    readonly BenchGaps gaps;

    public BenchReading(Company company, Plan? plan, BenchOptions options, Action<double>? progress, CancellationToken cancel)
    {
        (this.company, this.plan, this.options, this.cancel, this.progress) = (company, plan, options, cancel, progress ?? (_ => { }));
        start = company.Horizon.Start;
        bench = BenchPeople.Of(company, plan);
        oracle = new BenchOracle(company, bench, cancel);
        months = [.. CalendarMonths(start, LocalDate.Max(company.Horizon.End, start.With(DateAdjusters.StartOfMonth).PlusMonths(Months).PlusDays(-1)))];
        today = [.. oracle.Groups.Select(g => bench.Count(m => m.Person.Department == g.Department && m.IsHere(start)))];
        gaps = new BenchGaps(company, bench, months[^1].To);
    }

    /// <summary>How many mixes of departments are asked about one by one.</summary>
    public int MostMixes { get; init; } = BenchChance.MostMixes;

    /// <summary>How much work the solver may do to find who is needed, for each rate.</summary>
    public double WorkForGrowth { get; init; } = 8;

    public BenchStrength Read()
    {
        oracle.Allow(WorkForNeeds);
        var search = new SmallestBench(oracle);
        var enough = oracle.Holds(today);
        int?[] ofOne = [.. oracle.Groups.Select((g, d) => BenchPeople.Lends(company, g.Department) ? search.OfOne(today, d) : 0)];
        progress(0.1);
        oracle.Allow(WorkForNeeds);
        var smallest = search.Of(today);
        progress(0.3);
        // Where one fewer may do, nothing is known to keep it from it.
        var bounds = smallest is { Total: > 0, IsProved: true } ? new BenchBounds(oracle, cancel).Of(smallest.Counts) : new Bounding([], false);
        var confirmed = smallest is not null && Confirms(smallest.Counts);
        progress(0.4);
        var attrition = options.Attrition.Select((rate, i) =>
        {
            var told = Under(rate, ofOne);
            progress(0.4 + (0.6 * (i + 1) / options.Attrition.Count));
            return told;
        }).ToList();
        return new BenchStrength
        {
            Company = company, Plan = plan, Confidence = options.Confidence, IsEnoughToday = enough,
            Smallest = smallest?.Total, IsProved = smallest?.IsProved ?? false, IsConfirmed = confirmed,
            Bounds = bounds.Rules, AreBoundsTogether = bounds.AreTogether,
            Departments = [.. oracle.Groups.Select((g, d) => Department(g.Department, today[d], ofOne[d], smallest?.Counts[d]))],
            Attrition = attrition,
            TraineeSeats = gaps.Seats.Shifts.Count, DaysOfTraineeSeat = gaps.Seats.Days,
        };
    }

    /// <summary>Whether the planner finds a plan too, which its checker reads by itself.</summary>
    bool Confirms(int[] counts)
    {
        var kept = BenchCompany.Keeping(oracle.Company, oracle.Groups, counts);
        if (kept.Validate().Count > 0) return false;
        var planned = Planner.Plan(kept, new PlanOptions { WorkLimit = PlanWork }, cancel: cancel);
        cancel.ThrowIfCancellationRequested();
        return planned.IsComplete;
    }

    BenchAttrition Under(double rate, int?[] ofOne)
    {
        var survival = new BenchSurvival(company, bench, oracle, rate);
        var chance = new BenchChance(oracle, MostMixes);
        var growth = new BenchGrowth(survival, chance, oracle, options.Confidence);
        oracle.Allow(WorkForChances);
        var told = months.Select(m => Month(m, survival, chance, ofOne)).ToList();
        // Where it is not settled, for want of work or as there are too many mixes, nobody can say who is needed.
        if (told.Exists(m => m.Chance < options.Confidence && m.Chance + m.Unsettled >= options.Confidence))
            return new BenchAttrition
            {
                Rate = rate, Months = told, IsReached = false, IsSettled = false, MoreToday = new Dictionary<string, int>(), Gaps = [],
            };
        oracle.Allow(WorkForGrowth);
        var now = growth.Today(start, [.. months.Select(m => m.To)], Prefer);
        var (added, isReached) = growth.ByWhen(months, Prefer);
        return new BenchAttrition
        {
            Rate = rate, Months = told, IsReached = isReached, IsSettled = growth.IsSettled,
            NeededToday = now is null ? null : today.Sum() + now.Count,
            MoreToday = (now ?? []).CountBy(a => oracle.Groups[a.Department].Department).ToDictionary(StringComparer.Ordinal),
            Gaps = gaps.Of([.. added.Select(a => (oracle.Groups[a.Department].Department, a.From))]),
        };
    }

    double Prefer(int department, int nth) => gaps.Distance(oracle.Groups[department].Department, nth);

    BenchMonth Month((LocalDate From, LocalDate To) month, BenchSurvival survival, BenchChance chance, int?[] ofOne)
    {
        cancel.ThrowIfCancellationRequested();
        var counts = survival.Counts(month.To, []);
        var all = counts.Aggregate(Binomials.Sum);
        var (holds, unsettled) = chance.Of(counts);
        return new BenchMonth
        {
            From = month.From, To = month.To,
            Known = bench.Count(m => m.IsHere(month.To)), Graduates = bench.Count(m => m.Graduation is not null && m.IsHere(month.To)),
            Expected = Binomials.Mean(all), Low = Binomials.Quantile(all, Tail), High = Binomials.Quantile(all, 1 - Tail),
            Distribution = all, Chance = holds, Unsettled = unsettled,
            Departments = oracle.Groups.Select((g, d) => (g.Department, Least: ofOne[d], Counts: counts[d])).Where(g => g.Least is not null)
                .ToDictionary(g => g.Department, g => Binomials.AtLeast(g.Counts, g.Least!.Value), StringComparer.Ordinal),
        };
    }

    BenchDepartment Department(string id, int now, int? ofOne, int? inSmallest)
    {
        var (standings, last) = (Standings.Of(company), months[^1].To);
        var own = bench.Where(m => m.Person.Department == id).ToList();
        return new BenchDepartment
        {
            Department = id, Today = now, Smallest = ofOne, InSmallest = inSmallest,
            Coming = [.. own.Where(m => m.From > start && m.From <= last).OrderBy(m => m.From)
                .Select(m => m.Graduation ?? new PlannedRung(m.Person.Id, standings[m.Person.Id].Stage, m.From))],
            Leaving = [.. own.Select(m => Leaves(m, last)).OfType<LocalDate>().Order()],
            Lapses = [.. own.Where(m => m.Graduation is null).Select(m => standings[m.Person.Id].LapsesOn).OfType<LocalDate>().Where(d => d <= last).Order()],
        };
    }

    /// <summary>The last day of somebody here of whom it is known that they go.</summary>
    static LocalDate? Leaves(BenchMember member, LocalDate last)
    {
        if (member.IsHere(last)) return null;
        for (var day = last; day >= member.From; day = day.PlusDays(-1))
            if (member.IsHere(day)) return day;
        return null;
    }

    static IEnumerable<(LocalDate From, LocalDate To)> CalendarMonths(LocalDate first, LocalDate last)
    {
        for (var from = first; from <= last; from = from.With(DateAdjusters.StartOfMonth).PlusMonths(1))
            yield return (from, LocalDate.Min(from.With(DateAdjusters.EndOfMonth), last));
    }
}
