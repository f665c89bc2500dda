namespace RotationPlanner.Interchange.Yaml;

/// <summary>Collects the problems of one file.</summary>
sealed class ProblemList(string file)
{
    /// <summary>A file can be wrong in every line; nobody reads more than this.</summary>
    internal const int Most = 1_000;

    readonly List<Problem> problems = [];
    readonly HashSet<string> places = new(StringComparer.Ordinal);

    public string File { get; } = file;

    public bool IsFull => problems.Count >= Most;

    public bool IsEmpty => problems.Count == 0;

    public void Add(int? line, string place, string message, string? value, string? advice) =>
        Add(new Problem(place.Length == 0 ? "file" : place, message, value, advice) { File = File, Line = line });

    public void Add(Problem problem)
    {
        if (IsFull) return;
        problems.Add(problem);
        places.Add(problem.Place);
    }

    /// <summary>
    /// Whether something was reported at a place, within it or around it: what follows from that need not be reported
    /// again.
    /// </summary>
    public bool Touches(string place) =>
        places.Any(p => Contains(p, place) || Contains(place, p));

    /// <summary>Whether any problem is of a kind.</summary>
    public bool Any(Func<Problem, bool> kind) => problems.Exists(p => kind(p));

    /// <summary>All problems by line; those without a line last, in the order they were found.</summary>
    public IReadOnlyList<Problem> Sorted() => [.. problems.Distinct().OrderBy(p => p.Line ?? int.MaxValue)];

    static bool Contains(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal)
            && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');
}
