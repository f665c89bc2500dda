using RotationPlanner.Program;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>The meaning of the constraints, read again without regard to speed: what the engine must agree with.</summary>
sealed class Recount(SeatProgram program, bool[] values)
{
    public bool IsTrue(int code) => code >= 0 ? values[code] : program.Anys[~code].Any(v => values[v]);

    public long Sum(int[] terms, long[] weights) => terms.Zip(weights).Sum(t => IsTrue(t.First) ? t.Second : 0);

    public long Miss(LinearConstraint constraint)
    {
        var sum = Sum(constraint.Terms, constraint.Weights);
        return (long)Int128.Max(0, Int128.Max((Int128)constraint.Least - sum, (Int128)sum - constraint.Most));
    }

    /// <summary>Everything that is never elastic.</summary>
    public bool IsWithinForms() =>
        Enumerable.Range(0, values.Length).All(v => program.Fixed[v] != 1 || values[v])
        && Enumerable.Range(0, program.Seats.Length).All(s => Filled(s) <= program.Seats[s])
        && program.Linears.All(f => f.Penalty is not null || !f.IsKept || Miss(f) == 0)
        && program.NoOverlaps.All(Apart) && program.Windows.All(Window)
        && program.Climbs.All(c => new ClimbRecount(program, c, values).Misses == 0);

    public long Tier(Tier tier) => tier.Kind switch
    {
        TierKind.Obligations => program.Linears.Where(f => f.IsMended).Sum(Miss),
        TierKind.UnmetDemands => program.Linears.Where(f => f.IsDemand).Sum(Miss),
        TierKind.Uncovered =>
            Enumerable.Range(0, program.Seats.Length).Sum(s => Math.Max(0, program.Required[s] - Filled(s))),
        TierKind.UncoveredOptional => Enumerable.Range(0, program.Seats.Length)
            .Sum(s => Math.Max(0, program.Wanted[s] - Math.Max(0, Filled(s) - program.Required[s]))),
        TierKind.Training => program.Climbs.Sum(c => new ClimbRecount(program, c, values).Cost),
        TierKind.Load => Enumerable.Range(0, program.ResponderCount).Where(r => Carries(program.Loads[tier.Index], r))
            .Select(r => Load(program.Loads[tier.Index], r)).OrderDescending().ElementAtOrDefault(tier.Rank),
        _ => Goal((Goal)tier.Index),
    };

    /// <summary>Whether fewer people carry than the tier's rank: then it holds nobody to anything.</summary>
    public bool HasNobodyAt(Tier tier) =>
        tier.Kind == TierKind.Load && Enumerable.Range(0, program.ResponderCount)
            .Count(r => Carries(program.Loads[tier.Index], r)) <= tier.Rank;

    // Who may carry nothing says nothing about a plan.
    bool Carries(LoadFamily family, int person) =>
        Enumerable.Range(0, values.Length).Any(v => program.VariableResponder[v] == person && family.Credits[v] > 0);

    public long Load(LoadFamily family, int person)
    {
        var credit = Enumerable.Range(0, values.Length).Where(v => values[v] && program.VariableResponder[v] == person)
            .Sum(v => family.Credits[v]);
        var excess = family.Carried[person] + credit - family.Shares[person];
        return credit == 0 ? Math.Min(0, excess) : excess;
    }

    int Filled(int slot) => program.SlotVariables[slot].Count(v => values[v]);

    long Goal(Goal goal) =>
        program.Linears.Where(f => f.Penalty?.Goal == goal).Sum(f => f.Penalty!.Weight * Miss(f))
        + program.MinMaxes.Where(f => f.Penalty.Goal == goal).Sum(Worst)
        + (goal == RotationPlanner.Program.Goal.Stability ? program.Previous.Count(v => !values[v]) : 0);

    long Worst(MinMaxConstraint constraint) => constraint.Penalty.Weight * constraint.Terms.Zip(constraint.Weights)
        .Select(t => (long)Math.Ceiling(Math.Max(0, Sum(t.First, t.Second)) / (decimal)constraint.Unit))
        .DefaultIfEmpty(0).Max();

    bool Apart(NoOverlapConstraint constraint)
    {
        for (var i = 0; i < constraint.Variables.Length; i++)
            for (var j = 0; j < i; j++)
                if (constraint.Variables[i] != constraint.Variables[j] && values[constraint.Variables[i]]
                    && values[constraint.Variables[j]]
                    && Math.Max(constraint.Starts[i], constraint.Starts[j]) < Math.Min(constraint.Ends[i], constraint.Ends[j])) return false;
        return true;
    }

    bool Window(RollingWindowConstraint constraint)
    {
        foreach (var from in constraint.Days)
        {
            var days = Enumerable.Range(0, constraint.Days.Length).Where(i => constraint.Days[i] >= from
                && constraint.Days[i] < from + constraint.Length && values[constraint.Variables[i]])
                .GroupBy(i => constraint.Days[i]);
            if (days.Sum(d => constraint.OncePerDay ? d.Max(i => constraint.Weights[i]) : d.Sum(i => constraint.Weights[i])) > constraint.Most) return false;
        }
        return true;
    }
}
