using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Counters;

/// <summary>Counts <see cref="LinearConstraint"/>s: a sum each, and what all of them miss by what it means.</summary>
sealed class LinearCounter : IConstraintCounter
{
    /// <summary>What a term adds to a sum.</summary>
    public readonly record struct Part(int Constraint, long Weight);

    readonly Rows<Part> parts, partsOfAny;
    readonly LinearConstraint[] constraints;
    readonly long[] sums, goals;

    public LinearCounter(ProgramIndex index, long[] goals)
    {
        (parts, partsOfAny) = (index.LinearsOf, index.LinearsOfAny);
        (constraints, this.goals) = (index.Program.Linears, goals);
        sums = new long[constraints.Length];
        foreach (var constraint in constraints) Count(constraint, constraint.Miss(0));
    }

    /// <summary>Misses of what a search keeps; 0 unless what is fixed breaks it.</summary>
    public long Limits { get; private set; }

    public long UnmetObligations { get; private set; }

    public long UnmetDemands { get; private set; }

    public long Sum(int constraint) => sums[constraint];

    public long CountMisses(int constraint) => constraints[constraint].Miss(sums[constraint]);

    public void Flip(int v, int sign)
    {
        foreach (var part in parts[v]) Add(part, sign);
    }

    /// <summary>An any-group has become true, or false.</summary>
    public void FlipAny(int any, int sign)
    {
        foreach (var part in partsOfAny[any]) Add(part, sign);
    }

    void Add(Part part, int sign)
    {
        var constraint = constraints[part.Constraint];
        ref var sum = ref sums[part.Constraint];
        var before = constraint.Miss(sum);
        sum += sign * part.Weight;
        var change = constraint.Miss(sum) - before;
        if (change != 0) Count(constraint, change);
    }

    void Count(LinearConstraint constraint, long change)
    {
        if (constraint.Penalty is { } penalty) goals[(int)penalty.Goal] += change * penalty.Weight;
        else if (constraint.IsKept) Limits += change;
        else if (constraint.IsDemand) UnmetDemands += change;
        else UnmetObligations += change;
    }

    /// <summary>Per variable and per any-group: its parts of sums.</summary>
    public static (Rows<Part> OfVariable, Rows<Part> OfAny) IndexRows(SeatProgram program)
    {
        var rows = new TermRows<Part>(program);
        foreach (var constraint in program.Linears) rows.Count(constraint.Terms);
        rows.Begin();
        for (var f = 0; f < program.Linears.Length; f++)
        {
            var (terms, weights) = (program.Linears[f].Terms, program.Linears[f].Weights);
            for (var k = 0; k < terms.Length; k++) rows.Add(terms[k], new Part(f, weights[k]));
        }
        return rows.Done();
    }
}
