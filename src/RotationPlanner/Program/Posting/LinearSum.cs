namespace RotationPlanner.Program;

/// <summary>
/// A weighted sum over model variables and a constant, meant to be cleared and used again. Not shared between models.
/// </summary>
sealed class LinearSum
{
    readonly List<int> variables = [];
    readonly List<long> factors = [];
    // Where a variable stands in the lists, plus one. Only sums that merge repeated variables need it.
    int[] place = [];

    public ReadOnlySpan<int> Variables => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(variables);

    public ReadOnlySpan<long> Factors => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(factors);

    public Int128 Constant { get; set; }

    public LinearSum Clear()
    {
        if (place.Length > 0)
            foreach (var variable in variables)
                if (variable < place.Length) place[variable] = 0;
        variables.Clear();
        factors.Clear();
        Constant = 0;
        return this;
    }

    /// <summary>Adds a literal (or a whole-numbered variable) that may be in the sum already.</summary>
    public LinearSum Add(int literal, long factor)
    {
        if (!Fold(ref literal, ref factor)) return this;
        if (literal >= place.Length) Array.Resize(ref place, Math.Max(literal + 1, place.Length * 2));
        ref var at = ref place[literal];
        if (at > 0)
        {
            factors[at - 1] = checked(factors[at - 1] + factor);
            return this;
        }
        variables.Add(literal);
        factors.Add(factor);
        at = variables.Count;
        return this;
    }

    /// <summary>Adds a literal that is not in the sum yet and is not added again; cheaper.</summary>
    public LinearSum Append(int literal, long factor)
    {
        if (!Fold(ref literal, ref factor)) return this;
        variables.Add(literal);
        factors.Add(factor);
        return this;
    }

    /// <summary>The sum's value where each variable has the value listed.</summary>
    public Int128 ValueIn(IReadOnlyList<long> values)
    {
        var value = Constant;
        for (var i = 0; i < variables.Count; i++) value += (Int128)factors[i] * values[variables[i]];
        return value;
    }

    bool Fold(ref int literal, ref long factor)
    {
        if (literal == Literal.False) return false;
        if (literal < 0 || literal == Literal.True) Constant += factor;
        if (literal == Literal.True) return false;
        if (literal < 0) (literal, factor) = (Literal.Not(literal), -factor);
        return factor != 0;
    }
}
