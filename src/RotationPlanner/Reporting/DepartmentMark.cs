namespace RotationPlanner.Reporting;

/// <summary>How a department is told apart: by a letter code first, and by a colour beside it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">One to three letters, distinct among the departments.</param>
/// <param name="Colour">Number of a colour of the style sheet.</param>
sealed record DepartmentMark(string Name, string Code, int Colour)
{
    const int Colours = 8;

    public static IReadOnlyDictionary<string, DepartmentMark> Of(IReadOnlyList<Department> departments)
    {
        var marks = new Dictionary<string, DepartmentMark>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var department in departments)
        {
            var code = Candidates(department.Name, marks.Count + 1).First(taken.Add);
            marks.TryAdd(department.Id, new DepartmentMark(department.Name, code, marks.Count % Colours));
        }
        return marks;
    }

    static IEnumerable<string> Candidates(string name, int number)
    {
        var letters = name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).ToArray();
        for (var second = 0; second < letters.Length; second++)
            yield return second == 0 ? $"{letters[0]}" : $"{letters[0]}{char.ToLowerInvariant(letters[second])}";
        for (; ; number++) yield return $"{number}";
    }
}
