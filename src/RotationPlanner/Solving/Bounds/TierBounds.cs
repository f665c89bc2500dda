using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// What is known of each tier: lower bounds and where they come from. Most bounds hold only for plans that are as good
/// as some plan in the tiers before; a plan that got better in one tier at the price of a later one is asked about
/// anew.
/// </summary>
sealed class TierBounds
{
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
        if (state.Uncovered > 0)
            Raise(Tier.Uncovered, CountingBound.Overfull(program)
                .Sum(s => s.Missing), "counting seats against people", []);
    }

    /// <summary>Bounds the worst load without search, for plans covered at least as well as this one.</summary>
    public void FillWater(SearchState state, CancellationToken cancel = default)
    {
        if (program.Loads.Length == 0) return;
        // What a plan leaves empty is all that this bound depends on.
        if (pouredFor != (state.Uncovered, state.UncoveredOptional))
            Raise(Tier.Load(0, 0), WaterFillingBound.Of(program, state.Uncovered + state.UncoveredOptional, state.Worst, cancel), Filled, CoveredAs(state));
        pouredFor = (state.Uncovered, state.UncoveredOptional);
    }

    // In a large program, bounds of persons and categories take longer than a user waits for them after the search.

    /// <summary>
    /// Bounds the worst load group by group: sometimes nearer than <see cref="FillWater"/>, and several times dearer.
    /// </summary>
    public void RankWorst(SearchState state)
    {
        if (program.Loads.Length == 0 || program.IsLarge) return;
        // It looks no further than the worst load.
        var worst = state.Worst;
        if (rankedFor != (state.Uncovered, state.UncoveredOptional, worst) && !IsMet(Tier.Load(0, 0), state))
            Raise(Tier.Load(0, 0), Ranks(state.Uncovered + state.UncoveredOptional, worst)
                .Of(0, worst), Filled, CoveredAs(state));
        rankedFor = (state.Uncovered, state.UncoveredOptional, worst);
    }

    /// <summary>
    /// Bounds the excess person by person without search, from the worst down to the first who is not at the bound.
    /// </summary>
    public void FillRanks(SearchState state)
    {
        if (program.Loads.Length == 0 || program.IsLarge) return;
        // Where the worst may still get better, the next is not compared yet.
        if (!IsMet(Tier.Load(0, 0), state)) return;
        var plan = new TierValues(state);
        for (var rank = 1; rank < plan.Sorted(0).Count; rank++)
            if (FillRank(rank, state, plan) < plan.Sorted(0)[rank]) return;
    }

    /// <summary>
    /// Bounds the excess at one rank without search, for plans covered as well as this one and with no worse a worst
    /// load. Returns what is known then.
    /// </summary>
    public long? FillRank(int rank, SearchState state, TierValues plan)
    {
        var (tier, reached, worst) = (Tier.Load(0, rank), plan.Sorted(0)[rank], plan.Sorted(0)[0]);
        if (Best(tier, plan)?.Value is { } known && known >= reached) return known;
        Raise(tier, Ranks(state.Uncovered + state.UncoveredOptional, worst)
            .Of(rank, reached), Filled, [.. CoveredAs(state), new(Tier.Load(0, 0), worst)]);
        return Best(tier, plan)?.Value;
    }

    RankBound Ranks(long empty, long worst)
    {
        if (ranks is not { } known || (known.Empty, known.Worst) != (empty, worst))
            ranks = known = (empty, worst, new RankBound(program, empty, worst));
        return known.Bound;
    }

    /// <summary>
    /// The best bound of a tier for plans as good as this one in the tiers before; null where there is none.
    /// </summary>
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

    /// <summary>Whether the tier is at its bound, to its tolerance, or is settled.</summary>
    public bool IsMet(Tier tier, SearchState state)
    {
        var plan = new TierValues(state);
        return (tier == Tier.Training && program.IsTrainingSettled) || plan.Of(tier) <= Best(tier, plan)?.Value
            + ToleranceOf(tier);
    }

    /// <summary>By how much a plan may be above the bound of a tier and be as good as one at it.</summary>
    public long ToleranceOf(Tier tier) => tier.Kind == TierKind.Load ? program.Loads[0].Tolerance : 0;

    /// <summary>Whether every tier down to the worst load is at its bound, to its tolerance.</summary>
    public bool IsMet(SearchState state) =>
        state.UnmetObligations + state.Uncovered + state.UncoveredOptional + state.UnmetDemands == 0
            && (program.Loads.Length == 0 || IsMet(Tier.Load(0, 0), state));

    /// <summary>Whether every objective is proved, so that no plan is better.</summary>
    public bool AllMet(SearchState state, IReadOnlyList<Objective> objectives) =>
        objectives.All(o => StatusOf(o, o.Read(state), new TierValues(state)) == ProofStatus.Optimal);

    /// <summary>What is known of a state, objective by objective.</summary>
    /// <param name="state">The plan.</param>
    /// <param name="objectives">The program's objectives, in order.</param>
    /// <param name="anchors">The best that was found of each; null for what the state has.</param>
    public IReadOnlyList<ObjectiveResult> Results(
        SearchState state, IReadOnlyList<Objective> objectives, IReadOnlyList<long[]>? anchors = null)
    {
        var plan = new TierValues(state);
        return [.. objectives.Select((o, i) => Result(o, o.Read(state), anchors?[i] ?? o.Read(state), plan, objectives))];
    }

    ObjectiveResult Result(
        Objective objective, long[] value, long[] anchor, TierValues plan, IReadOnlyList<Objective> objectives)
    {
        var known = BestOf(objective, plan);
        var status = StatusOf(objective, value, plan);
        double Told(long number) => (double)number / objective.Scale;
        var reached = value.Length == 0 ? 0 : Told(value[0]);
        return new ObjectiveResult(objective.Id, objective.Name, objective.Unit, reached, status)
        {
            Meaning = objective.Meaning,
            Anchor = Array.ConvertAll(anchor, Told),
            Tolerance = Told(objective.Tolerance),
            Method = status == ProofStatus.NotProved ? "local search" : known?.Method ?? Zero,
            Claim = status == ProofStatus.NotProved || value.Length == 0
                || (known is null && objective.Tolerance > 0) ? null
                : new Claim(objective.Id, Told(Math.Min(known?.Value ?? 0, value[0])))
            {
                Given = [.. (known?.Within ?? []).Select(h => Condition(h, objectives)).OfType<(string, double)>()],
            },
        };
    }

    static (string Objective, double AtMost)? Condition(Hold hold, IReadOnlyList<Objective> objectives) =>
        objectives.FirstOrDefault(o => o.Tier == hold.Tier) is { } objective
            ? (objective.Id, (double)hold.Most / objective.Scale) : null;

    ProofStatus StatusOf(Objective objective, long[] value, TierValues plan)
    {
        if (value.Length == 0) return ProofStatus.Optimal;
        if (objective.Id == Objectives.Excess) return ExcessIsMet(plan) ? ProofStatus.Optimal : ProofStatus.NotProved;
        // Of what a local search alone counts, only that nothing can be below even is known.
        // Parts of a hundredth of a count are rounding.
        if (objective.Tier is null && Array.TrueForAll(value, v => v <= objective.Scale / 100))
            return ProofStatus.Optimal;
        if (BestOf(objective, plan) is not { } known) return ProofStatus.NotProved;
        return value[0] <= known.Value + objective.Tolerance ? ProofStatus.Optimal : known.Method == Zero
            ? ProofStatus.NotProved : ProofStatus.WithinBound;
    }

    KnownBound? BestOf(Objective objective, TierValues plan) =>
        objective.Id == Objectives.Excess ? Best(Tier.Load(0, 0), plan) : objective.Tier is { } tier
            ? Best(tier, plan) : null;

    /// <summary>
    /// Whether nobody, from the most loaded down, can be lower by more than the tolerance while those before stay as
    /// they are. After the most loaded, whoever has no more than their share is low enough.
    /// </summary>
    bool ExcessIsMet(TierValues plan)
    {
        var sorted = plan.Sorted(0);
        return Enumerable.Range(0, sorted.Count).All(k => (k > 0 && sorted[k] <= 0)
            || Best(Tier.Load(0, k), plan)?.Value + program.Loads[0].Tolerance >= sorted[k]);
    }

    KnownBound? Best(Tier tier, TierValues plan) =>
        bounds.TryGetValue(tier, out var known) ? known.Where(k => k.Covers(plan)).MaxBy(k => k.Value) : null;

    static Hold[] CoveredAs(SearchState state) =>
        [new(Tier.Uncovered, state.Uncovered), new(Tier.UncoveredOptional, state.UncoveredOptional)];

    static IEnumerable<Tier> Counts() =>
        [Tier.Obligations, Tier.Uncovered, Tier.UncoveredOptional, Tier.UnmetDemands, Tier.Training,
            .. Enum.GetValues<Goal>().Select(Tier.Of)];
}
