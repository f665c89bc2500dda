using System.Globalization;

namespace RotationPlanner.Planning.Explaining;

/// <summary>"1 is resting", "4 are resting and have left by then".</summary>
static class Plural
{
    static readonly (string Many, string One)[] Verbs = [("are ", "is "), ("have ", "has "), ("hold ", "holds "),
        ("belong ", "belongs "), ("train ", "trains ")];

    public static string Of(int count, params IReadOnlyList<string> reasons) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{count} {string.Join(" and ", count == 1 ? reasons.Select(One) : reasons)}");

    /// <summary>The reason as it is told of one person.</summary>
    public static string One(string reason)
    {
        foreach (var (many, one) in Verbs)
            if (reason.StartsWith(many, StringComparison.Ordinal)) return one + reason[many.Length..];
        return reason;
    }

    /// <summary>A reason told of one person as that person hears it: "is resting" is "are resting".</summary>
    public static string Many(string reason)
    {
        foreach (var (many, one) in Verbs)
            if (reason.StartsWith(one, StringComparison.Ordinal)) return many + reason[one.Length..];
        return reason;
    }
}
