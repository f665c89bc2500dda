namespace RotationPlanner.Program;

/// <summary>
/// A seat program's variables in a model of an exact solver. Literals are coded as <see cref="Literal"/> says.
/// </summary>
interface IConstraintModel
{
    SeatProgram Program { get; }

    IModelWriter Writer { get; }

    /// <summary>The literal of a variable.</summary>
    int Variable(int index);

    /// <summary>The literal of a coded term; an any-group is posted when first asked for.</summary>
    int Term(int code);

    /// <summary>A literal that is true exactly when one of the variables is.</summary>
    int Any(IEnumerable<int> variables);

    /// <summary>An empty sum. Valid until the next call of this or of <see cref="Sum"/>.</summary>
    LinearSum EmptySum();

    /// <summary>The weighted sum of coded terms. Valid until the next call.</summary>
    LinearSum Sum(int[] terms, long[] weights);
}
