using System.Globalization;
using System.Text.RegularExpressions;
using RotationPlanner.Calendars;
using RotationPlanner.Program;

namespace RotationPlanner.Benchmarks.Oncall;

/// <summary>An on-call-rostering instance. Slots count from 1; Monday to Thursday are one each, Friday to Sunday one together.</summary>
sealed partial record OncallInstance(string Name, int Staff, int Slots, int WeekendOffset, int[] Loads,
    HashSet<int>[] Unavailable, HashSet<int>[] Fixed, int AdjacentWeight, int WednesdayWeight)
{
    public bool IsWeekend(int slot) => ((slot - 1 - WeekendOffset) % 5 + 5) % 5 == 0;

    public IEnumerable<int> All => Enumerable.Range(1, Slots);

    /// <summary>Whether somebody is fixed to the slot.</summary>
    public bool IsFixed(int slot) => Array.Exists(Fixed, f => f.Contains(slot));

    public static OncallInstance Read(string file)
    {
        var text = Comment().Replace(File.ReadAllText(file), "");
        var values = Entry().Matches(text)
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim(), StringComparer.Ordinal);
        return new OncallInstance(
            Path.GetFileNameWithoutExtension(file), Number("num_staff"), Number("num_days"), Number("weekend_offset"),
            [.. Numbers(values["work_load"])], Sets("unavailable"), Sets("fixed"), Number("adj_days_str"), Number("wed_before_weekend_str"));

        int Number(string name) => int.Parse(values[name], CultureInfo.InvariantCulture);

        HashSet<int>[] Sets(string name) => [.. Set().Matches(values[name]).Select(m => Numbers(m.Value).ToHashSet())];
    }

    static IEnumerable<int> Numbers(string text) => Whole().Matches(text).SelectMany(m =>
    {
        var first = int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture);
        var last = m.Groups[2].Success ? int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) : first;
        return Enumerable.Range(first, Math.Max(0, last - first + 1));
    });

    [GeneratedRegex("%.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(\w+)\s*=\s*([^;]*);")]
    private static partial Regex Entry();

    // {1, 2}, or a range without braces
    [GeneratedRegex(@"\{[^}]*\}|\d+\s*\.\.\s*\d+")]
    private static partial Regex Set();

    [GeneratedRegex(@"(\d+)(?:\s*\.\.\s*(\d+))?")]
    private static partial Regex Whole();
}
