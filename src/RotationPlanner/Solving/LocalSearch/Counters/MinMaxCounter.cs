using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Counters;

/// <summary>Counts <see cref="MinMaxConstraint"/>s: all their sums, and the units of the largest.</summary>
sealed class MinMaxCounter : IConstraintCounter
{
    /// <summary>What a term adds to one of the sums.</summary>
    public readonly record struct Part(int Constraint, int Sum, long Weight);

    readonly Rows<Part> parts, partsOfAny;
    readonly MinMaxConstraint[] constraints;
    readonly long[][] sums;
    readonly long[] units, goals;

    public MinMaxCounter(ProgramIndex index, long[] goals)
    {
        (parts, partsOfAny) = (index.MinMaxesOf, index.MinMaxesOfAny);
        (constraints, this.goals) = (index.Program.MinMaxes, goals);
        sums = Array.ConvertAll(constraints, c => new long[c.Terms.Length]);
        units = new long[constraints.Length];
    }

    /// <summary>One of the sums of which a constraint takes the largest.</summary>
    public long Sum(int constraint, int sum) => sums[constraint][sum];

    public long CountMisses(int constraint) => units[constraint];

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
        var own = sums[part.Constraint];
        var before = MinMaxConstraint.Units(own[part.Sum], constraint.Unit);
        own[part.Sum] += sign * part.Weight;
        var after = MinMaxConstraint.Units(own[part.Sum], constraint.Unit);
        var worst = units[part.Constraint];
        if (after > worst) worst = after;
        else if (before == worst && after < before)
        {
            worst = 0;
            foreach (var sum in own) worst = Math.Max(worst, MinMaxConstraint.Units(sum, constraint.Unit));
        }
        goals[(int)constraint.Penalty.Goal] += constraint.Penalty.Weight * (worst - units[part.Constraint]);
        units[part.Constraint] = worst;
    }

    /// <summary>Per variable and per any-group: its parts of sums.</summary>
    public static (Rows<Part> OfVariable, Rows<Part> OfAny) IndexRows(SeatProgram program)
    {
        var rows = new TermRows<Part>(program);
        foreach (var constraint in program.MinMaxes)
            foreach (var terms in constraint.Terms) rows.Count(terms);
        rows.Begin();
        for (var f = 0; f < program.MinMaxes.Length; f++)
            for (var s = 0; s < program.MinMaxes[f].Terms.Length; s++)
            {
                var (terms, weights) = (program.MinMaxes[f].Terms[s], program.MinMaxes[f].Weights[s]);
                for (var k = 0; k < terms.Length; k++) rows.Add(terms[k], new Part(f, s, weights[k]));
            }
        return rows.Done();
    }
}
