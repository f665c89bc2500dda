using System.Globalization;

namespace RotationPlanner.Planning.Explaining;

/// <summary>"1 is resting", "4 are resting".</summary>
static class Plural
{
    static readonly (string Many, string One)[] Verbs = [("are ", "is "), ("have ", "has "), ("hold ", "holds "), ("belong ", "belongs ")];

    public static string Of(int count, string reason)
    {
        if (count == 1)
            foreach (var (many, one) in Verbs)
                if (reason.StartsWith(many, StringComparison.Ordinal)) { reason = one + reason[many.Length..]; break; }
        return string.Create(CultureInfo.InvariantCulture, $"{count} {reason}");
    }
}
