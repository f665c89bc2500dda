namespace RotationPlanner.Interchange.Evidences;

/// <summary>One row: its fields that are not empty.</summary>
sealed record Row(int Line, IReadOnlyDictionary<string, string> Fields);

/// <summary>A table as text, not yet interpreted.</summary>
/// <param name="Columns">All names of fields there are, with the line where each is first seen.</param>
/// <param name="Items">The rows.</param>
/// <param name="Problems">What is wrong with the form of the file.</param>
sealed record Rows(IReadOnlyList<(string Name, int Line)> Columns, IReadOnlyList<Row> Items,
    IReadOnlyList<Problem> Problems);
