using RotationPlanner.Fairness.Bounds;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>
/// What is known of each tier: lower bounds and where they come from. Most bounds hold only for plans that are as good as some plan in the tiers before; a plan that got better in
/// one tier at the price of a later one is asked about anew.
/// </summary>
sealed class TierBounds
{
    public const string TrainingName = "training";
    const string Zero = "zero is least";
    const string Filled = "water-filling with integrality";

    readonly SeatProgram program;
    readonly Dictionary<Tier, List<KnownBound>> bounds = [];
    (long Required, long Wanted)? pouredFor;
    (long Required, long Wanted, long Worst)? rankedFor;
    (long Empty, long Worst, RankBound Bound)? ranks;

    public TierBounds(SeatProgram program)
    {
        this.program = program;
        foreach (var tier in Counts()) Raise(tier, 0, Zero, []);
    }

    /// <summary>Bounds the empty required seats without search, where a plan in hand leaves some.</summary>
    public void CountSeats(SearchState state)
    {
        if (state.Required > 0) Raise(Tier.Required, CountingBound.Overfull(program).Sum(s => s.Missing), "counting seats against people", []);
    }

    /// <summary>Bounds the worst load without search, for plans covered at least as well as this one.</summary>
    public void FillWater(SearchState state)
    {
        if (program.Loads.Length == 0) return;
        // What a plan leaves empty is all that this bound depends on.
        if (pouredFor != (state.Required, state.Wanted))
            Raise(Tier.Load(0, 0), WaterFillingBound.Of(program, state.Required + state.Wanted, state.LoadValues[0].Max()), Filled, CoveredAs(state));
        pouredFor = (state.Required, state.Wanted);
    }

    // In a large program, bounds of persons and categories take longer than a user waits for them after the search.

    /// <summary>Bounds the worst load group by group: sometimes nearer than <see cref="FillWater"/>, and several times dearer.</summary>
    public void RankWorst(SearchState state)
    {
        if (program.Loads.Length == 0 || program.IsLarge) return;
        // It looks no further than the worst load.
        var worst = state.LoadValues[0].Max();
        if (rankedFor != (state.Required, state.Wanted, worst) && !IsMet(Tier.Load(0, 0), state))
            Raise(Tier.Load(0, 0), Ranks(state.Required + state.Wanted, worst).Of(0, worst), Filled, CoveredAs(state));
        rankedFor = (state.Required, state.Wanted, worst);
    }

    /// <summary>Bounds the excess person by person without search, from the worst down to the first who is not at the bound.</summary>
    public void FillRanks(SearchState state)
    {
        if (program.Loads.Length == 0 || program.IsLarge) return;
        // Where the worst may still get better, the next is not compared yet.
        if (!IsMet(Tier.Load(0, 0), state)) return;
        var plan = new TierValues(state);
        for (var rank = 1; rank < plan.Sorted(0).Count; rank++)
            if (FillRank(rank, state, plan) < plan.Sorted(0)[rank]) return;
    }

    /// <summary>Bounds the excess at one rank without search, for plans covered as well as this one and with no worse a worst load. Returns what is known then.</summary>
    public long? FillRank(int rank, SearchState state, TierValues plan)
    {
        var (tier, reached, worst) = (Tier.Load(0, rank), plan.Sorted(0)[rank], plan.Sorted(0)[0]);
        if (Best(tier, plan)?.Value is { } known && known >= reached) return known;
        Raise(tier, Ranks(state.Required + state.Wanted, worst).Of(rank, reached), Filled, [.. CoveredAs(state), new(Tier.Load(0, 0), worst)]);
        return Best(tier, plan)?.Value;
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
        for (var i = 0; i < found.Length; i++) Raise(Tier.Load(i + 1, 0), found[i], Filled, CoveredAs(state));
    }

    /// <summary>The best bound of a tier for plans as good as this one in the tiers before; null where there is none.</summary>
    public long? Of(Tier tier, SearchState state) => Best(tier, new TierValues(state))?.Value;

    /// <param name="tier">The tier.</param>
    /// <param name="bound">No plan within the holds has less.</param>
    /// <param name="method">How that is known.</param>
    /// <param name="within">What was held when it was proved.</param>
    public void Raise(Tier tier, long bound, string method, IReadOnlyList<Hold> within)
    {
        if (!bounds.TryGetValue(tier, out var known)) bounds[tier] = known = [];
        var raised = new KnownBound(bound, method, within);
        if (known.Exists(k => k.Implies(raised))) return;
        known.RemoveAll(raised.Implies);
        known.Add(raised);
    }

    /// <summary>Notes what CP-SAT answered about a tier within holds.</summary>
    public void Raise(Tier tier, Answer answer, IReadOnlyList<Hold> within)
    {
        if (answer.Bound is { } bound) Raise(tier, bound, "CP-SAT", [.. within]);
    }

    /// <summary>Whether the tier is at its bound, or is settled.</summary>
    public bool IsMet(Tier tier, SearchState state)
    {
        var plan = new TierValues(state);
        return (tier == Tier.Training && program.IsTrainingSettled) || plan.Of(tier) <= Best(tier, plan)?.Value;
    }

    /// <summary>Whether every tier down to the worst load is at its bound.</summary>
    public bool IsMet(SearchState state) =>
        state.Broken == 0 && state.Required == 0 && state.Wanted == 0
        && (program.Loads.Length == 0 || (Of(Tier.Load(0, 0), state) is { } bound && state.LoadValues[0].Max() <= bound));

    /// <summary>Whether every tier down to the worst load is at its bound, or the worst load within one shift of it.</summary>
    public bool IsNear(SearchState state) =>
        state.Broken == 0 && state.Required == 0 && state.Wanted == 0
        && (program.Loads.Length == 0 || (Of(Tier.Load(0, 0), state) is { } bound && state.LoadValues[0].Max() <= bound + QuickRepair.OneShift(program.Loads[0])));

    /// <summary>Whether every tier is proved, so that no plan is better.</summary>
    public bool AllMet(SearchState state) => Proofs(state).All(p => p.Status == ProofStatus.Optimal);

    public IReadOnlyList<TierProof> Proofs(SearchState state)
    {
        var plan = new TierValues(state);
        var proofs = new List<TierProof> { Proof("demands", Tier.Broken, 1, "units"), Proof("coverage", Tier.Required, 1, "required seats"), Proof("optional coverage", Tier.Wanted, 1, "optional seats") };
        if (program.Loads.Length > 0)
        {
            const double percent = SeatProgram.ShareUnit / 100.0;
            proofs.Add(Proof("worst excess", Tier.Load(0, 0), percent, "% of share"));
            if (program.Climbs.Length > 0) proofs.Add(Proof(TrainingName, Tier.Training, 1, "points missing"));
            proofs.Add(PersonByPerson(plan));
            foreach (var (family, i) in program.Loads.Select((f, i) => (f, i)).Skip(1)) proofs.Add(Proof($"worst excess of {family.Name}", Tier.Load(i, 0), percent, "% of share"));
        }
        else if (program.Climbs.Length > 0) proofs.Add(Proof(TrainingName, Tier.Training, 1, "points missing"));
        foreach (var goal in Enum.GetValues<Goal>().Where(g => g != Goal.Stability || program.Previous.Length > 0))
            proofs.Add(Proof(goal.ToString().ToLowerInvariant(), Tier.Of(goal), 1, goal == Goal.Spacing ? "missing days" : "penalty points"));
        return proofs;

        TierProof Proof(string name, Tier tier, double scale, string unit)
        {
            var value = plan.Of(tier);
            if (Best(tier, plan) is not { } known) return new TierProof(name, value / scale, null, unit, ProofStatus.NotProved, "local search");
            var reached = value <= known.Value;
            var status = reached ? ProofStatus.Optimal : known.Method == Zero ? ProofStatus.NotProved : ProofStatus.WithinBound;
            return new TierProof(name, value / scale, Math.Min(known.Value, value) / scale, unit, status, reached || status == ProofStatus.WithinBound ? known.Method : "local search");
        }
    }

    // The value counts people, the most loaded first, down to the last before whom all are proved.
    TierProof PersonByPerson(TierValues plan)
    {
        var sorted = plan.Sorted(0);
        var methods = Enumerable.Range(0, sorted.Count).Select(k => Best(Tier.Load(0, k), plan)).TakeWhile((known, k) => known?.Value >= sorted[k]).Select(known => known!.Method).ToArray();
        return new TierProof("excess person by person", methods.Length, null, $"of {sorted.Count} people, worst first",
            methods.Length == sorted.Count ? ProofStatus.Optimal : ProofStatus.NotProved,
            methods.Length == 0 ? "local search" : string.Join(", ", methods.Distinct(StringComparer.Ordinal)));
    }

    KnownBound? Best(Tier tier, TierValues plan) => bounds.TryGetValue(tier, out var known) ? known.Where(k => k.Covers(plan)).MaxBy(k => k.Value) : null;

    static Hold[] CoveredAs(SearchState state) => [new(Tier.Required, state.Required), new(Tier.Wanted, state.Wanted)];

    static IEnumerable<Tier> Counts() => [Tier.Broken, Tier.Required, Tier.Wanted, Tier.Training, .. Enum.GetValues<Goal>().Select(Tier.Of)];
}
