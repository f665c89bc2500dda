namespace RotationPlanner.Program;

/// <summary>
/// The primitives of an exact solver: variables, bounded sums, implications. Each variable has a value in the hint, the
/// plan that a search starts from, so that the hint is complete.
/// </summary>
interface IModelWriter
{
    /// <summary>A new boolean; its literal.</summary>
    int NewBoolean(bool hint);

    /// <summary>A new whole number from least to most.</summary>
    int NewWhole(long least, long most, Int128 hint);

    /// <summary>least &lt;= sum &lt;= most, wherever the literal is true.</summary>
    void Post(LinearSum sum, Int128 least, Int128 most, Label? label = null, int when = Literal.True);

    /// <summary>Where the first is true, so is the second.</summary>
    void PostImplies(int when, int then);

    /// <summary>No solution has this literal true.</summary>
    void PostNever(int literal);

    /// <summary>A literal's value under the hint.</summary>
    bool HintOf(int literal);

    /// <summary>The sum's value under the hint.</summary>
    Int128 HintOf(LinearSum sum);

    /// <summary>The least and the largest value the sum can take.</summary>
    /// <exception cref="OverflowException">The sum may leave the numbers the solver can count with.</exception>
    (Int128 Least, Int128 Most) RangeOf(LinearSum sum, Label? label = null);
}
