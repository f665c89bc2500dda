using NodaTime;
using RotationPlanner.Scheduling;
using RotationPlanner.Training;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>Reads from the company who may hold what from when until when.</summary>
sealed class SharerReading
{
    readonly Company company;
    readonly Seats seats;
    readonly TrainingOutlook outlook;
    readonly ClimbForecast? forecast;
    readonly Dictionary<string, (int Index, BuyIn? Agreed)> departments;
    readonly ILookup<string, TimeOffTaken> noted;
    readonly Dictionary<(DateTimeZone, string?), int> ways = [];

    public SharerReading(ShareInput input, Seats seats)
    {
        (company, this.seats, forecast) = (input.Company, seats, input.Forecast);
        outlook = TrainingOutlook.Of(company);
        noted = company.Ledger.TimeOff.ToLookup(t => t.Responder, StringComparer.Ordinal);
        departments = company.Departments.Select((d, i) => (d.Id, (i, d.BuyIn))).ToDictionary(d => d.Id,
            d => d.Item2, StringComparer.Ordinal);
    }

    /// <param name="index">The person.</param>
    /// <param name="open">By pool: whether some seat of it is open to them at all.</param>
    public Sharer Of(int index, ReadOnlySpan<bool> open)
    {
        var responder = company.Responders[index];
        // Whoever climbs may have no seat open yet, and counts among those who will share it all the same.
        var climbs = outlook[responder.Id] is { Climb.Count: > 0 } or { Known.Count: > 1 };
        var zone = responder.TimeZone;
        if (!ways.TryGetValue((zone, responder.Holidays), out var way)) ways[(zone,
            responder.Holidays)] = way = ways.Count;
        var (department, agreed) = departments.GetValueOrDefault(responder.Department, (-1, null));
        var joins = responder.Joins is { } first ? first.AtStartOfDayInZone(zone).ToInstant().Minute() : long.MinValue;
        var leaves = responder.Leaves is { } last ? last.PlusDays(1).AtStartOfDayInZone(zone).ToInstant().Minute()
            : long.MaxValue;
        var leave = LeaveOf(responder);
        var (spans, graduations) = (new List<(int Pool, long From, long To)>(), new List<Graduation>());
        for (var pool = 0; pool < open.Length; pool++)
        {
            var role = seats.Pools[pool].Role;
            if (seats.Slots[pool].Count == 0
                || !(open[pool] || (climbs && (responder.MayHold?.Contains(role.Id) ?? true) && seats.For[pool]?.Allows(responder) != false))) continue;
            var from = Math.Max(joins, agreed is null ? long.MinValue : seats.MinuteOf(pool, agreed.Since));
            var ends = agreed?.Ends is { } end ? seats.MinuteOf(pool, end) : long.MaxValue;
            var to = Math.Min(ends, leaves == long.MaxValue ? leaves : seats.FirstEndingAfter(pool, leaves));
            var (opens, closes, later) = Stage(responder, pool);
            if (opens < closes && open[pool]) spans.Add((pool, Math.Max(from, opens), Math.Min(to, closes)));
            else if (opens == closes && later is { } graduates) graduations.Add(new Graduation(pool, Math.Max(from, graduates), ends));
        }
        return new Sharer(index, (double)responder.Capacity, department, way)
        {
            Entitled = Entitlements(spans, leave),
            Graduations = graduations,
            Serves = minute => minute < leaves && !leave.Exists(l => l.From <= minute && minute < l.To),
        };
    }

    List<(long From, long To)> LeaveOf(Responder responder)
    {
        var runs = new List<(long From, long To)>();
        foreach (var day in DaysOff.LeaveOf(responder, company, noted[responder.Id]))
        {
            var from = day.AtStartOfDayInZone(responder.TimeZone).ToInstant().Minute();
            var to = day.PlusDays(1).AtStartOfDayInZone(responder.TimeZone).ToInstant().Minute();
            if (runs.Count > 0 && runs[^1].To == from) runs[^1] = (runs[^1].From, to);
            else runs.Add((from, to));
        }
        foreach (var (pauses, serves) in responder.Tour?.PausesIn(company.Horizon) ?? [])
            runs.Add((pauses.AtStartOfDayInZone(responder.TimeZone).ToInstant().Minute(),
                serves == LocalDate.MaxIsoValue ? long.MaxValue : serves.AtStartOfDayInZone(responder.TimeZone).ToInstant().Minute()));
        if (responder.SteppedBack() is not var (back, returns)) return runs;
        runs.Add((back.AtStartOfDayInZone(responder.TimeZone).ToInstant().Minute(),
            returns is { } again ? again.AtStartOfDayInZone(responder.TimeZone).ToInstant().Minute() : long.MaxValue));
        return runs;
    }

    /// <summary>
    /// From when until when the stage opens a pool by what is known, the whole horizon or from a promotion on; nothing of
    /// it, where a rung to be climbed in the horizon opens it: then when, or null for never.
    /// </summary>
    (long Opens, long Closes, long? Later) Stage(Responder responder, int pool)
    {
        var (known, meaning) = (outlook[responder.Id].Known, outlook.MeaningOf(seats.Pools[pool].Role));
        var start = 0;
        for (var i = 1; i < known.Count; i++)
            if (known[i].From <= company.Horizon.Start) start = i;
        var opens = Allows(start);
        for (var i = start + 1; i < known.Count; i++)
            if (Allows(i) != opens)
                return (opens, known[i].ByEvidence, seats.MinuteOf(pool, known[i].From)) switch
                {
                    (true, _, var day) => (long.MinValue, day, null),
                    (_, true, var day) => (day, long.MaxValue, null),
                    (_, _, var day) => (0, 0, day),
                };
        return opens ? (long.MinValue, long.MaxValue, null) : (0, 0, Climbed(responder, meaning));

        bool Allows(int rung) => meaning.Allows[known[rung].Height] && (known[rung].MayLead || !meaning.IsCommand);
    }

    /// <summary>
    /// When seats bring the person to a rung that opens a role; the end of time while nobody knows, null for never.
    /// </summary>
    long? Climbed(Responder responder, NeedMeaning meaning)
    {
        var climb = outlook[responder.Id].Climb;
        for (var k = 0; k < climb.Count; k++)
            if (meaning.Allows[climb[k].Opens])
                return forecast is not null && forecast.Completed.TryGetValue(responder.Id, out var done)
                    && done.Count > k
                    ? done[k] + (climb[k].GapDays * 24L * 60) : long.MaxValue;
        return null;
    }

    static List<Entitlement> Entitlements(List<(int Pool, long From, long To)> spans, List<(long From, long To)> leave)
    {
        long[] turns = [.. spans.SelectMany(s =>
            new[] { s.From, s.To }).Concat(leave.SelectMany(l => new[] { l.From, l.To })).Distinct().Order()];
        var entitled = new List<Entitlement>();
        for (var i = 0; i + 1 < turns.Length; i++)
        {
            var (from, to) = (turns[i], turns[i + 1]);
            if (leave.Exists(l => l.From <= from && to <= l.To)) continue;
            int[] pools = [.. spans.Where(s => s.From <= from && to <= s.To).Select(s => s.Pool)];
            if (pools.Length > 0) entitled.Add(new Entitlement(from, to, pools));
        }
        return entitled;
    }
}
