using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Keeps what people take over the whole horizon within what they can carry: seats that do not overlap and are open to
/// them (but for days off that change nothing), caps on paper, and the hours agreed a quarter for them and for their
/// department. Whoever would take more takes less in every slice, by one factor; the others take the rest, which may
/// ask too much of the next ones, and so on. Each round limits somebody who was not limited before.
/// </summary>
sealed class CarryLimits
{
    const int Rounds = 60;
    const double Slack = 1 + 1e-9;

    readonly ShareInput input;
    readonly ShareGroup[] groups;
    readonly OpenChoices open;
    readonly PaperCaps caps;
    readonly HoursBudget?[] budgets;
    readonly WorkedMinutes worked;
    readonly Dictionary<int, double> heaviest = [];
    readonly int days;

    public CarryLimits(ShareInput input, ShareGroup[] groups, OpenChoices open, PaperCaps caps)
    {
        (this.input, this.groups, this.open, this.caps) = (input, groups, open, caps);
        (Company company, days) = (input.Company, input.Company.Horizon.Length);
        budgets = [.. company.Responders.Select(r => HoursBudget.OfPerson(company, r))];
        worked = WorkedMinutes.Of(company, input.Open, input.Beside);
    }

    /// <summary>Whether hours are agreed by the quarter for anybody.</summary>
    public static bool HasHours(Company company) =>
        company.Departments.Any(d => d.BuyIn is { HoursPerQuarter: not null } or { HoursPerPersonPerQuarter: not null })
            || company.Responders.Any(r => r.HoursPerQuarter is not null);

    public void Keep()
    {
        var byQuarter = HasHours(input.Company);
        for (var round = 0; round < Rounds; round++)
        {
            input.Cancel.ThrowIfCancellationRequested();
            var factors = new Dictionary<(int Person, int Quarter), double>();
            LimitWhole(factors);
            if (byQuarter) LimitQuarters(factors);
            if (factors.Count == 0) return;
            // The last round takes from people and gives to nobody.
            foreach (var group in groups) Apply(group, factors, byQuarter, round < Rounds - 1);
        }
    }

    /// <summary>The part of what graduations add that each person can carry beside the rest.</summary>
    public void Keep(IReadOnlyList<(Slice Slice, int Person, Take Take)> added, Dictionary<int, double> already)
    {
        var sums = added.GroupBy(a => a.Person).ToDictionary(a => a.Key, a => a.Sum(x => x.Take.Amount));
        Weigh([.. sums.Keys.Where(p => sums[p] + already[p] > open.Chain[p] * Slack)]);
        var byQuarter = HasHours(input.Company);
        var minutes = byQuarter ? Used() : [];
        foreach (var own in added.GroupBy(a => (a.Person, Quarter: byQuarter ? QuarterOf(a.Slice) : Always)))
        {
            var person = own.Key.Person;
            var factor = (Most(person) - already[person]) / sums[person];
            if (budgets[person] is { } budget)
            {
                var left = Left(budget.Minutes,
                    worked.By(person, own.Key.Quarter)) - minutes.GetValueOrDefault(own.Key);
                var asked = own.Sum(a =>
                    a.Take.Amount * a.Slice.Supply.Minutes[a.Take.Pool] / a.Slice.Supply.Total[a.Take.Pool]);
                factor = Math.Min(factor, left / asked);
            }
            foreach (var (slice, _, take) in own)
                if (factor > 0) slice.Extra.Add(take with { Amount = take.Amount * Math.Min(1, factor) });
        }
    }

    const int Always = int.MinValue;

    static void Tighten(Dictionary<(int, int), double> factors, int person, int quarter, double factor) =>
        factors[(person, quarter)] = Math.Min(factor, factors.GetValueOrDefault((person, quarter), 1));

    void LimitWhole(Dictionary<(int Person, int Quarter), double> factors)
    {
        var totals = new double[open.Chain.Length];
        foreach (var group in groups)
            foreach (var slice in group.Slices)
                for (var p = 0; p < slice.RowOf.Length; p++)
                    totals[group.Members.People[p].Index] += group.AmountOf(slice, p);
        Weigh([.. Enumerable.Range(0, totals.Length).Where(p => totals[p] > open.Chain[p] * Slack)]);
        for (var p = 0; p < totals.Length; p++)
            if (Most(p) is var most && totals[p] > most * Slack) Tighten(factors, p, Always, most / totals[p]);
    }

    void Weigh(HashSet<int> people)
    {
        people.ExceptWith(heaviest.Keys);
        if (people.Count == 0) return;
        foreach (var (person, most) in open.HeaviestOf(people,
            groups.SelectMany(g => Away(g, people)))) heaviest[person] = most;
    }

    IEnumerable<(int Person, WeightedSpan Span)> Away(ShareGroup group, HashSet<int> people)
    {
        for (var p = 0; p < group.Members.People.Length; p++)
        {
            var person = group.Members.People[p].Index;
            var off = input.Company.Responders[person].Unavailable;
            if (off.Count == 0 || !people.Contains(person)) continue;
            foreach (var slice in group.Slices.Where(s => s.SetOf[p] >= 0))
                for (var s = 0; s < slice.Slots.Count; s++)
                {
                    var slot = slice.Slots[s];
                    if (slice.Supply.SeatsOf[s] == 0
                        || Array.IndexOf(group.Members.Sets[slice.SetOf[p]], group.Members.PoolOf(slot)) < 0) continue;
                    Instant start = slot.Shift.Start.ToInstant(), end = slot.Shift.End.ToInstant();
                    if (off.Any(o => o.Overlaps(start, end))
                        && !input.Company.Responders[person].IsRegularlyAway(start, end))
                        yield return (person,
                            new WeightedSpan(slot.StartMinute, slot.EndMinute,
                            (long)Math.Ceiling(slice.Supply.OfSlot[s])));
                }
        }
    }

    double Most(int person) =>
        Math.Min(heaviest.GetValueOrDefault(person, double.PositiveInfinity), caps.Most(caps.Number[person], days));

    void LimitQuarters(Dictionary<(int Person, int Quarter), double> factors)
    {
        var (company, used) = (input.Company, Used());
        foreach (var ((person, quarter), minutes) in used)
            if (budgets[person] is { } budget && Left(budget.Minutes, worked.By(person, quarter)) is var left
                && minutes > left * Slack)
                Tighten(factors, person, quarter, left / minutes);
        var number = company.Departments.Select((d, i) => (d.Id, i)).ToDictionary(d => d.Id, d => d.i,
            StringComparer.Ordinal);
        int[] of = [.. company.Responders.Select(r => number.GetValueOrDefault(r.Department, -1))];
        foreach (var lent in used.GroupBy(u => (Department: of[u.Key.Person], u.Key.Quarter)))
        {
            if (lent.Key.Department < 0
                || company.Departments[lent.Key.Department].BuyIn?.HoursPerQuarter is not { } hours) continue;
            // What the strictest person takes less is the department's to give to others.
            var sum = lent.Sum(u => u.Value * factors.GetValueOrDefault(u.Key, 1));
            var left = Left(hours * 60L, worked.By(p => of[p] == lent.Key.Department, lent.Key.Quarter));
            if (sum <= left * Slack) continue;
            foreach (var ((person, quarter), _) in lent) Tighten(factors, person, quarter,
                factors.GetValueOrDefault((person, quarter), 1) * left / sum);
        }
    }

    /// <summary>The real minutes that each person takes of each quarter.</summary>
    Dictionary<(int Person, int Quarter), double> Used()
    {
        var used = new Dictionary<(int Person, int Quarter), double>();
        foreach (var group in groups)
            foreach (var slice in group.Slices)
            {
                var quarter = QuarterOf(slice);
                for (var p = 0; p < slice.RowOf.Length; p++)
                    if (group.MinutesOf(slice, p) is > 0 and var minutes)
                    {
                        var key = (group.Members.People[p].Index, quarter);
                        used[key] = used.GetValueOrDefault(key) + minutes;
                    }
            }
        return used;
    }

    static double Left(long agreed, long worked) => Math.Max(0, agreed - worked);

    static int QuarterOf(Slice slice) => CalendarQuarter.Of(slice.Slots[0].Shift.Date).Ordinal;

    static void Apply(ShareGroup group, Dictionary<(int Person, int Quarter), double> factors, bool byQuarter,
        bool again)
    {
        foreach (var slice in group.Slices)
        {
            var quarter = byQuarter ? QuarterOf(slice) : Always;
            var changed = false;
            for (var p = 0; p < slice.RowOf.Length; p++)
            {
                var person = group.Members.People[p].Index;
                var factor = Math.Min(factors.GetValueOrDefault((person, quarter), 1),
                    factors.GetValueOrDefault((person, Always), 1));
                if (factor >= 1 || group.AmountOf(slice, p) is <= 0) continue;
                var limit = group.AmountOf(slice, p) * factor;
                if (slice.Limits is null) Array.Fill(slice.Limits = new double[slice.RowOf.Length],
                    double.PositiveInfinity);
                slice.Limits[p] = Math.Min(slice.Limits[p], limit);
                if (!again) slice.Scale(p, factor);
                changed = true;
            }
            if (changed && again) group.Splitter.Split(slice);
        }
    }
}
