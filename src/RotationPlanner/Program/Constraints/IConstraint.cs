namespace RotationPlanner.Program;

/// <summary>
/// A constraint of a seat program. Each kind is one file: what it means, its data, its count of a plan (the definition
/// that every engine's own count is tested against), its label for explanations, and how an exact solver states it. Its
/// fast count within the local search is the class of the same name in Solving/LocalSearch/Counters.
/// </summary>
interface IConstraint
{
    /// <summary>Which rule it comes from; what explanations are made of.</summary>
    Label Label { get; }

    /// <summary>By how much a plan misses the constraint; 0 where it holds.</summary>
    /// <param name="program">The program that the constraint is part of.</param>
    /// <param name="values">Per variable of the program: whether it is true.</param>
    long CountMisses(SeatProgram program, bool[] values);
}

/// <summary>A constraint that an exact solver can be held to.</summary>
interface IHardConstraint : IConstraint
{
    /// <summary>Has every solution of the model keep the constraint, wherever a literal is true.</summary>
    void Post(IConstraintModel model, int when = Literal.True);
}

/// <summary>A constraint that may be missed at a cost.</summary>
interface ISoftConstraint : IConstraint
{
    /// <summary>
    /// Adds to a cost what missing the constraint costs: exactly that once the cost is minimised, otherwise at least
    /// that.
    /// </summary>
    void PostCost(IConstraintModel model, LinearSum cost);
}
