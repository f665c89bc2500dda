namespace RotationPlanner.Program;

/// <summary>A seat program's solution as engines exchange it: which variables are true.</summary>
sealed record Solution(bool[] Values);
