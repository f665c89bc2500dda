namespace RotationPlanner.Program;

/// <summary>Two choices of one person that are one decision.</summary>
/// <param name="Label">Whose constraint it is.</param>
/// <param name="Choice">The index of the one.</param>
/// <param name="Other">The index of the other.</param>
/// <param name="IsUsers">Whether a user's own rule posted it. What rules of the library join, their checks know by
/// themselves.</param>
sealed record SameConstraint(Label Label, int Choice, int Other, bool IsUsers);
