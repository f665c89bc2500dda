using RotationPlanner.Solving.Counting;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>
/// Settles the excess person by person, worst first. What the next people can come down to is asked where all but the heaviest seats are counted, which takes moments:
/// first coarsely, then by weeks, where it is nearly always what a plan can reach. Then one question to the whole program asks for a plan that reaches it for all of them at once.
/// </summary>
sealed class PersonByPerson(SeatProgram program, PlanOptions options, TierBounds bounds, ProgressReport report, Allowance allowance)
{
    const string Method = "CP-SAT on counted seats";
    const int Batch = 8;
    const double CountUnits = 0.3, WeekUnits = 0.5;
    const double AheadPart = 0.5;

    /// <summary>Goes on until everybody is settled, or the time is over, or it is not known how to go on.</summary>
    public void Run(SearchState state)
    {
        if (allowance.IsOver || HeaviestSeats.Of(program) is not { } heaviest) return;
        report.Tell("settling the excess person by person", state, force: true);
        var coarse = new CountedQuestions(program, options, heaviest, state, Detail.Coarse, CountUnits, allowance);
        var weekly = new CountedQuestions(program, options, heaviest, state, Detail.Weekly, WeekUnits, allowance);
        var placing = new PlacingQuestions(program, options, heaviest, allowance);
        for (int settled = 0, batch = Batch; settled < program.ResponderCount && !allowance.IsOver;)
        {
            var (values, counted) = LookAhead(coarse, weekly, state, settled, batch);
            if (values.Length == settled)
            {
                if (batch == 1) return;
                batch /= 2;
                continue;
            }
            var reached = Reach(placing, weekly, state, settled, values, counted);
            for (; settled < reached; settled++) Raise(state, settled, values);
            if (settled == values.Length) continue;
            // Those before are reached, so that this is what the next can come down to at best.
            Raise(state, settled, values);
            if (!bounds.IsMet(Tier.Load(0, settled), state) && !placing.Least(state, settled, bounds)) return;
        }
    }

    void Raise(SearchState state, int rank, long[] values) => bounds.Raise(Tier.Load(0, rank), values[rank], Method,
        [new(Tier.Broken, 0), new(Tier.Required, state.Required), new(Tier.Wanted, state.Wanted), .. values.Take(rank).Select((most, r) => new Hold(Tier.Load(0, r), most))]);

    /// <summary>Values that the people from a rank on may come down to, after those who are settled, and counts that have them.</summary>
    (long[] Values, Solution Counted) LookAhead(CountedQuestions coarse, CountedQuestions weekly, SearchState state, int settled, int batch)
    {
        var had = Sorted(state);
        var values = had.Take(settled).ToList();
        var (hint, counted) = (state.Snapshot(), state.Snapshot());
        var until = allowance.Used + AheadPart * (1 - allowance.Used);
        for (var next = new List<long>(); values.Count < had.Length && allowance.Used < until;)
        {
            if (next.Count == 0) next = Bounds(coarse, state, values, batch, ref hint);
            if (next.Count == 0) break;
            if (had.Take(values.Count + next.Count).SequenceEqual(values.Concat(next)) || weekly.Can([.. values, .. next], ref counted) == true)
            {
                values.AddRange(next);
                next = [];
            }
            else if (next.Count > 1) next.RemoveRange(next.Count / 2, next.Count - next.Count / 2);
            else if (weekly.Least(values.Count, values, ref counted) is { } least)
            {
                values.Add(least);
                next = [];
            }
            else break;
        }
        return ([.. values], counted);
    }

    /// <summary>Bounds of the next people's excess, each for plans that are at the values before it.</summary>
    List<long> Bounds(CountedQuestions coarse, SearchState state, List<long> values, int batch, ref Solution hint)
    {
        var plan = new TierValues(state);
        var had = plan.Sorted(0);
        var (holds, end) = (values.ToList(), Math.Min(values.Count + batch, had.Count));
        for (var looksForAlike = true; holds.Count < end && !allowance.IsOver;)
        {
            var rank = holds.Count;
            // As long as all before are as in the state, what needs no search does.
            var isKnown = holds.SequenceEqual(had.Take(rank));
            if (isKnown && bounds.FillRank(rank, state, plan) >= had[rank]) holds.Add(had[rank]);
            else if (looksForAlike && rank > 2 && holds[^1] == holds[^3])
            {
                if (AreAlike(coarse, holds, end, ref hint)) holds.AddRange(Enumerable.Repeat(holds[^1], end - rank));
                else looksForAlike = false;
            }
            else if (coarse.Least(rank, holds, ref hint) is { } least) holds.Add(least);
            else break;
        }
        return holds[values.Count..];
    }

    /// <summary>
    /// Whether all people up to the last can come no lower than the one before them: with all but the last held at that value, not even the last can. Equal people are many, and so
    /// one question answers for all of them.
    /// </summary>
    static bool AreAlike(CountedQuestions coarse, List<long> holds, int end, ref Solution hint) =>
        coarse.Least(end - 1, [.. holds, .. Enumerable.Repeat(holds[^1], end - 1 - holds.Count)], ref hint) == holds[^1];

    /// <summary>Looks for a plan with the values, or else with some of them. Returns up to which rank the state has them.</summary>
    int Reach(PlacingQuestions placing, CountedQuestions weekly, SearchState state, int settled, long[] values, Solution counted)
    {
        var count = values.Length;
        for (; count > settled && !IsReached(count) && !allowance.IsOver; count = settled + (count - settled) / 2)
        {
            // Of fewer people less is asked, and other counts may be easier to place.
            if (count < values.Length && weekly.Can(values[..count], ref counted) != true) continue;
            if (weekly.Exactly(counted) is { } counts) placing.Place(state, counts);
        }
        if (count == settled && !allowance.IsOver) placing.Within(state, values[..Math.Min(values.Length, settled + Batch)], counted);
        return Enumerable.Range(settled, values.Length - settled + 1).Last(IsReached);

        bool IsReached(int people) => Sorted(state).Take(people).SequenceEqual(values[..people]);
    }

    static long[] Sorted(SearchState state) => [.. state.LoadValues[0].OrderDescending()];
}
