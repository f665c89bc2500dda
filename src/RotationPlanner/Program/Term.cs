namespace RotationPlanner.Program;

/// <summary>
/// A truth value of the seat program: a choice, or "any of these choices" (see <see cref="ProgramBuilder.Any"/>).
/// </summary>
public readonly record struct Term
{
    // Choices are their index; any-groups are the complement of theirs.
    internal Term(int code, object owner) => (Code, Owner) = (code, owner);

    internal int Code { get; }

    // The choice itself, or the draft that knows the group: a term of another program is told from one of this.
    internal object? Owner { get; }

    /// <summary>The term that is true when the choice is made.</summary>
    /// <param name="choice">A choice of the program.</param>
    public static implicit operator Term(Choice choice) => FromChoice(choice);

    /// <summary>The term that is true when the choice is made.</summary>
    /// <param name="choice">A choice of the program.</param>
    /// <returns>The term.</returns>
    public static Term FromChoice(Choice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return new Term(choice.Index, choice);
    }

    /// <summary>The term times a factor, for weighted sums.</summary>
    /// <param name="weight">The factor.</param>
    /// <returns>The term with its factor, which may be negative.</returns>
    public (Term Term, long Weight) Times(long weight) => (this, weight);
}
