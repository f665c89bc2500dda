namespace RotationPlanner.Program;

/// <summary>A seat program's solution as engines exchange it: which variables are true.</summary>
sealed record Solution(bool[] Values)
{
    /// <summary>The true variables.</summary>
    public IEnumerable<int> Held => Enumerable.Range(0, Values.Length).Where(v => Values[v]);
}
