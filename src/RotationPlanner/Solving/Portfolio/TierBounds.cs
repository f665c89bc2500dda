using RotationPlanner.Fairness.Bounds;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>What is known of each tier: the lower bound and where it comes from.</summary>
sealed class TierBounds
{
    public const string TrainingName = "training";
    const string Filled = "water-filling with integrality";

    readonly SeatProgram program;
    readonly Dictionary<Tier, (long Bound, string Method)> bounds = [];
    long? pouredFor;
    (long Empty, long Worst)? rankedFor;
    (long Empty, long Worst, RankBound Bound)? ranks;

    public TierBounds(SeatProgram program)
    {
        this.program = program;
        foreach (var tier in Counts()) bounds[tier] = (0, "zero is least");
    }

    /// <summary>Bounds the empty required seats without search, where a plan in hand leaves some.</summary>
    public void CountSeats(SearchState state)
    {
        if (state.Required > 0) Raise(Tier.Required, CountingBound.Overfull(program).Sum(s => s.Missing), "counting seats against people");
    }

    /// <summary>Bounds the worst load without search, for plans covered at least as well as this one.</summary>
    public void FillWater(SearchState state)
    {
        if (program.Loads.Length == 0) return;
        var (empty, worst) = (state.Required + state.Wanted, state.LoadValues[0].Max());
        // What a plan leaves empty is all that this bound depends on.
        if (pouredFor != empty) Raise(Tier.Load(0, 0), WaterFillingBound.Of(program, empty, worst), Filled);
        pouredFor = empty;
    }

    // In a large program, bounds of persons and categories take longer than a user waits for them after the search.

    /// <summary>Bounds the worst load group by group: sometimes nearer than <see cref="FillWater"/>, and several times dearer.</summary>
    public void RankWorst(SearchState state)
    {
        if (program.Loads.Length == 0 || program.IsLarge) return;
        // It looks no further than the worst load.
        var (empty, worst) = (state.Required + state.Wanted, state.LoadValues[0].Max());
        if (rankedFor != (empty, worst) && !IsMet(Tier.Load(0, 0), state)) Raise(Tier.Load(0, 0), Ranks(empty, worst).Of(0, worst), Filled);
        rankedFor = (empty, worst);
    }

    /// <summary>Bounds the excess person by person without search, from the worst down to the first who is not at the bound.</summary>
    public void FillRanks(SearchState state)
    {
        if (program.Loads.Length == 0 || program.IsLarge) return;
        // Where the worst may still get better, the next is not compared yet.
        if (!IsMet(Tier.Load(0, 0), state)) return;
        var sorted = state.LoadValues[0].OrderDescending().ToArray();
        for (var rank = 1; rank < sorted.Length; rank++)
        {
            FillRank(rank, sorted[rank], state.Required + state.Wanted, sorted[0]);
            if (Of(Tier.Load(0, rank)) < sorted[rank]) return;
        }
    }

    /// <summary>Bounds the excess at one rank without search.</summary>
    /// <param name="rank">The rank, 0 for the most loaded.</param>
    /// <param name="reached">The value that a plan in hand has there; the bound is not above it.</param>
    /// <param name="empty">Required and wanted seats that plans may leave empty.</param>
    /// <param name="worst">The worst value that plans may have.</param>
    public void FillRank(int rank, long reached, long empty, long worst)
    {
        if (Of(Tier.Load(0, rank)) is not { } known || known < reached) Raise(Tier.Load(0, rank), Ranks(empty, worst).Of(rank, reached), Filled);
    }

    RankBound Ranks(long empty, long worst)
    {
        if (ranks is not { } known || (known.Empty, known.Worst) != (empty, worst)) ranks = known = (empty, worst, new RankBound(program, empty, worst));
        return known.Bound;
    }

    /// <summary>Bounds the worst excess of each category without search.</summary>
    public void FillCategories(SearchState state)
    {
        if (program.IsLarge) return;
        var found = Cores.Map(Math.Max(0, program.Loads.Length - 1), i => WaterFillingBound.Of(program, state.Required + state.Wanted, state.LoadValues[i + 1].Max(), i + 1));
        for (var i = 0; i < found.Length; i++) Raise(Tier.Load(i + 1, 0), found[i], Filled);
    }

    public long? Of(Tier tier) => bounds.TryGetValue(tier, out var known) ? known.Bound : null;

    public void Raise(Tier tier, long bound, string method)
    {
        if (!bounds.TryGetValue(tier, out var known) || bound > known.Bound) bounds[tier] = (bound, method);
    }

    /// <summary>Whether the tier is at its bound, or is settled.</summary>
    public bool IsMet(Tier tier, SearchState state) => (tier == Tier.Training && program.IsTrainingSettled) || Of(tier) is { } bound && Exact.ValueOf(tier, state) <= bound;

    /// <summary>Whether every tier down to the worst load is at its bound.</summary>
    public bool IsMet(SearchState state) =>
        state.Broken == 0 && state.Required == 0 && state.Wanted == 0
        && (program.Loads.Length == 0 || (Of(Tier.Load(0, 0)) is { } bound && state.LoadValues[0].Max() <= bound));

    /// <summary>Whether every tier down to the worst load is at its bound, or the worst load within one shift of it.</summary>
    public bool IsNear(SearchState state) =>
        state.Broken == 0 && state.Required == 0 && state.Wanted == 0
        && (program.Loads.Length == 0 || (Of(Tier.Load(0, 0)) is { } bound && state.LoadValues[0].Max() <= bound + QuickRepair.OneShift(program.Loads[0])));

    /// <summary>Whether every tier is proved, so that no plan is better.</summary>
    public bool AllMet(SearchState state) => Proofs(state).All(p => p.Status == ProofStatus.Optimal);

    public IReadOnlyList<TierProof> Proofs(SearchState state)
    {
        var proofs = new List<TierProof>
        {
            Proof("demands", Tier.Broken, state.Broken, 1, "units"),
            Proof("coverage", Tier.Required, state.Required, 1, "required seats"),
            Proof("optional coverage", Tier.Wanted, state.Wanted, 1, "optional seats"),
        };
        if (program.Loads.Length > 0)
        {
            var sorted = state.LoadValues[0].OrderDescending().ToArray();
            const double percent = SeatProgram.ShareUnit / 100.0;
            proofs.Add(Proof("worst excess", Tier.Load(0, 0), sorted[0], percent, "% of share"));
            if (program.Climbs.Length > 0) proofs.Add(Proof(TrainingName, Tier.Training, state.Training, 1, "points missing"));
            proofs.Add(PersonByPerson(sorted));
            foreach (var (family, i) in program.Loads.Select((f, i) => (f, i)).Skip(1))
                proofs.Add(Proof($"worst excess of {family.Name}", Tier.Load(i, 0), state.LoadValues[i].Max(), percent, "% of share"));
        }
        else if (program.Climbs.Length > 0) proofs.Add(Proof(TrainingName, Tier.Training, state.Training, 1, "points missing"));
        foreach (var goal in Enum.GetValues<Goal>().Where(g => g != Goal.Stability || program.Previous.Length > 0))
            proofs.Add(Proof(goal.ToString().ToLowerInvariant(), Tier.Of(goal), state.Goals[(int)goal], 1, goal == Goal.Spacing ? "missing days" : "penalty points"));
        return proofs;
    }

    // The value counts people, the most loaded first, down to the last before whom all are proved.
    TierProof PersonByPerson(long[] sorted)
    {
        var methods = Enumerable.Range(0, sorted.Length).TakeWhile(k => Of(Tier.Load(0, k)) >= sorted[k]).Select(k => bounds[Tier.Load(0, k)].Method).ToArray();
        return new TierProof("excess person by person", methods.Length, null, $"of {sorted.Length} people, worst first",
            methods.Length == sorted.Length ? ProofStatus.Optimal : ProofStatus.NotProved,
            methods.Length == 0 ? "local search" : string.Join(", ", methods.Distinct(StringComparer.Ordinal)));
    }

    TierProof Proof(string name, Tier tier, long value, double scale, string unit)
    {
        if (!bounds.TryGetValue(tier, out var known)) return new TierProof(name, value / scale, null, unit, ProofStatus.NotProved, "local search");
        var reached = value <= known.Bound;
        var status = reached ? ProofStatus.Optimal : known.Method == "zero is least" ? ProofStatus.NotProved : ProofStatus.WithinBound;
        return new TierProof(name, value / scale, Math.Min(known.Bound, value) / scale, unit, status, reached || status == ProofStatus.WithinBound ? known.Method : "local search");
    }

    static IEnumerable<Tier> Counts() => [Tier.Broken, Tier.Required, Tier.Wanted, Tier.Training, .. Enum.GetValues<Goal>().Select(Tier.Of)];
}
