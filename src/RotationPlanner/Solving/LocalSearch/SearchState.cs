using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// A solution with a counter for every constraint, so that a flip costs only what it touches. Timelines (apart, window)
/// and seat limits are not counted here: see
/// <see cref="Timeline"/>.
/// </summary>
sealed class SearchState : IPlanValues
{
    readonly SeatProgram program;
    readonly ProgramIndex index;
    readonly long[] linearSums;
    readonly int[] anyCounts;
    readonly long[][] worstSums;
    readonly long[] worstCosts;
    readonly long[] spreadCosts;
    readonly (long Misses, long Cost)[] climbs;
    readonly ClimbReading climbReading;
    readonly List<(int Day, int Variable)> days = [];
    long[]? sortedExcess;

    public SearchState(ProgramIndex index)
    {
        (this.index, program) = (index, index.Program);
        Values = new bool[program.VariableCount];
        Filled = new int[program.SlotVariables.Length];
        Held = new HeldList[program.ResponderCount];
        for (var r = 0; r < Held.Length; r++) Held[r] = new HeldList(index.DayOf);
        linearSums = new long[program.Linears.Length];
        anyCounts = new int[program.Anys.Length];
        worstSums = [.. program.MinMaxes.Select(w => new long[w.Terms.Length])];
        worstCosts = new long[program.MinMaxes.Length];
        spreadCosts = new long[program.Spacings.Length];
        climbs = new (long, long)[program.Climbs.Length];
        climbReading = new ClimbReading(program);
        Credits = [.. program.Loads.Select(_ => new long[program.ResponderCount])];
        LoadValues = [.. program.Loads.Select(f => Enumerable.Range(0, program.ResponderCount).Select(r => f.Value(r, 0)).ToArray())];
        Goals = new long[Enum.GetValues<Goal>().Length];
        Goals[(int)Goal.Stability] = program.Previous.Length;
        Uncovered = program.Required.Sum(r => (long)r);
        UncoveredOptional = program.Wanted.Sum(w => (long)w);
        Duty = program.Duty is { } duty ? new DutyCounts(program, duty, Held) : null;
        foreach (var constraint in program.Linears) Count(constraint, 0, +1);
        for (var f = 0; f < climbs.Length; f++) ReadClimb(f);
        for (var v = 0; v < Values.Length; v++)
            if (program.Fixed[v] == 1) Flip(v);
    }

    public ProgramIndex Index => index;
    public bool[] Values { get; }

    /// <summary>Per slot: seats filled.</summary>
    public int[] Filled { get; }

    /// <summary>Per responder: their true variables.</summary>
    public HeldList[] Held { get; }

    /// <summary>Misses of limits; 0 unless what is fixed breaks them.</summary>
    public long Limits { get; private set; }

    public long UnmetObligations { get; private set; }
    public long Uncovered { get; private set; }
    public long UncoveredOptional { get; private set; }

    /// <summary>By how much demands in percent or counts are missed.</summary>
    public long UnmetDemands { get; private set; }

    /// <summary>What is counted of duty beside credit; null where nothing is.</summary>
    public DutyCounts? Duty { get; }

    /// <summary>
    /// From where on what is better is told by later objectives; null while the earlier ones are still searched for
    /// themselves.
    /// </summary>
    public Ceilings? Ceilings { get; set; }

    /// <summary>What is missing of everybody's training, weighted, and the seats it takes.</summary>
    public long Training { get; private set; }

    public long[] Goals { get; }

    /// <summary>Per family and responder: credit earned.</summary>
    public long[][] Credits { get; }

    /// <summary>Per family and responder: the value to even out.</summary>
    public long[][] LoadValues { get; }

    /// <summary>Everybody's value of the load, ascending, of those who may carry any. Not to be written to.</summary>
    public long[] SortedExcess
    {
        get => sortedExcess ??= SortExcess();
        set => sortedExcess = value;
    }

    /// <summary>What the most loaded of those who may carry any is above the share; 0 where nobody may.</summary>
    public long Worst => SortedExcess.Length == 0 ? 0 : SortedExcess[^1];

    /// <summary>What a responder is above the share, whether they hold a seat or not.</summary>
    public long Excess(int responder) => program.Loads[0].Excess(responder, Credits[0][responder]);

    long[] IPlanValues.DeviationsOf(int category) => Duty!.Tables[category].Deviations;

    long[] IPlanValues.TurnDeviations() =>
        [.. Duty!.Tables.Skip(Duty.FirstRole).SelectMany(t => t.Deviations).OrderDescending()];

    long IPlanValues.Unevenness => Duty!.Unevenness;

    long IPlanValues.Rhythm => Duty!.Rhythm;

    public Solution Snapshot() => new((bool[])Values.Clone());

    public void Flip(int v)
    {
        var on = !Values[v];
        var sign = on ? 1 : -1;
        Values[v] = on;
        var r = program.VariableResponder[v];
        if (on) Held[r].Add(v); else Held[r].Remove(v);

        foreach (var s in program.VariableSlots[v]) Fill(s, sign);
        foreach (var part in index.LinearsOf[v]) AddLinear(part.Constraint, sign * part.Weight);
        foreach (var part in index.MinMaxesOf[v]) AddWorst(part.Constraint, part.Sum, sign * part.Weight);
        foreach (var a in index.AnysOf[v])
        {
            var before = anyCounts[a];
            anyCounts[a] += sign;
            if ((before == 0) == (anyCounts[a] == 0)) continue;
            foreach (var part in index.LinearsOfAny[a]) AddLinear(part.Constraint, sign * part.Weight);
            foreach (var part in index.MinMaxesOfAny[a]) AddWorst(part.Constraint, part.Sum, sign * part.Weight);
        }
        for (var f = 0; f < program.Loads.Length; f++)
        {
            var family = program.Loads[f];
            Credits[f][r] += sign * family.Credits[v];
            LoadValues[f][r] = family.Value(r, Credits[f][r]);
            sortedExcess = null;
        }
        Duty?.Flip(v, sign);
        var last = -1;
        foreach (var entry in index.SpacingsOf[v])
        {
            if (entry.Constraint == last) continue;
            last = entry.Constraint;
            var cost = SpreadCost(last);
            Goals[(int)Goal.Spacing] += cost - spreadCosts[last];
            spreadCosts[last] = cost;
        }
        foreach (var f in index.ClimbsOf[v]) ReadClimb(f);
        foreach (var s in program.VariableSlots[v])
            foreach (var beside in index.BesidesOf[s])
                if (Values[program.Climbs[beside.Constraint].Seats[beside.Seat].Variable]) ReadClimb(beside.Constraint);
        if (index.WasHeld[v]) Goals[(int)Goal.Stability] -= sign;
    }

    long[] SortExcess()
    {
        if (program.Loads.Length == 0) return [];
        var sorted = Array.ConvertAll(index.Carriers, r => LoadValues[0][r]);
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>Has every variable as a solution has it.</summary>
    public void Follow(Solution solution)
    {
        for (var v = 0; v < solution.Values.Length; v++)
            if (solution.Values[v] != Values[v]) Flip(v);
    }

    /// <summary>By how much a linear constraint is missed.</summary>
    public long Miss(int constraint) =>
        LinearMisses.Miss(program.Linears[constraint].Least, linearSums[constraint], program.Linears[constraint].Most);

    /// <summary>The sum of a linear constraint.</summary>
    public long Sum(int constraint) => linearSums[constraint];

    /// <summary>One of the sums of which a min-max constraint takes the largest.</summary>
    public long WorstSum(int constraint, int sum) => worstSums[constraint][sum];

    void Fill(int slot, int sign)
    {
        var before = Filled[slot];
        var after = Filled[slot] = before + sign;
        int required = program.Required[slot], wanted = program.Wanted[slot];
        Uncovered += Math.Max(0, required - after) - Math.Max(0, required - before);
        UncoveredOptional += Math.Max(0, wanted - Math.Max(0, after - required)) - Math.Max(0, wanted - Math.Max(0, before - required));
    }

    void ReadClimb(int f)
    {
        var read = climbReading.Of(program.Climbs[f], Values);
        Limits += read.Misses - climbs[f].Misses;
        Training += read.Cost - climbs[f].Cost;
        climbs[f] = read;
    }

    void AddLinear(int f, long weight)
    {
        var constraint = program.Linears[f];
        Count(constraint, linearSums[f], -1);
        linearSums[f] += weight;
        Count(constraint, linearSums[f], +1);
    }

    void Count(LinearConstraint constraint, long sum, int sign)
    {
        var miss = sign * LinearMisses.Miss(constraint.Least, sum, constraint.Most);
        if (constraint.Penalty is { } penalty) Goals[(int)penalty.Goal] += miss * penalty.Weight;
        else if (constraint.IsKept) Limits += miss;
        else if (constraint.IsDemand) UnmetDemands += miss;
        else UnmetObligations += miss;
    }

    void AddWorst(int f, int sum, long weight)
    {
        var constraint = program.MinMaxes[f];
        var before = LinearMisses.Units(worstSums[f][sum], constraint.Unit);
        worstSums[f][sum] += weight;
        var after = LinearMisses.Units(worstSums[f][sum], constraint.Unit);
        var worst = worstCosts[f];
        if (after > worst) worst = after;
        else if (before == worst && after < before)
        {
            worst = 0;
            foreach (var one in worstSums[f]) worst = Math.Max(worst, LinearMisses.Units(one, constraint.Unit));
        }
        Goals[(int)constraint.Penalty.Goal] += constraint.Penalty.Weight * (worst - worstCosts[f]);
        worstCosts[f] = worst;
    }

    /// <summary>Walks the few variables a person holds rather than all the constraint could hold.</summary>
    long SpreadCost(int f)
    {
        var constraint = program.Spacings[f];
        days.Clear();
        foreach (var v in Held[constraint.Responder].Items)
            foreach (var entry in index.SpacingsOf[v])
                if (entry.Constraint == f) days.Add((entry.Day, v));
        days.Sort();
        long cost = 0;
        for (var i = 1; i < days.Count; i++)
            if (days[i].Variable != days[i - 1].Variable) cost += Math.Max(0, constraint.Target - (days[i].Day - days[i - 1].Day));
        return cost;
    }
}
