using System.Text.RegularExpressions;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Which problems of the model would only repeat, in other words, that something else could not be
/// read.</summary>
static partial class Consequences
{
    /// <summary>Whether shifts can be unrolled as the file means them.</summary>
    public static bool IsCalendarKnown(Reading reading) => reading.IsHorizonKnown
        && !reading.Problems.Any(p => Calendar().IsMatch(p.Place));

    /// <summary>Whether a problem may be due to a ladder that could not be read.</summary>
    public static bool Follows(Problem problem, Reading reading) => Stage().IsMatch(problem.Place)
        && reading.Problems.Touches("ladder");

    [GeneratedRegex(@"^(horizon|timeZone|rotations)\b(?!\[[0-9]+\](\.(roles|rules|name|id)\b))")]
    private static partial Regex Calendar();

    [GeneratedRegex(@"\.(stage|needs|stages|done|training)\b")]
    private static partial Regex Stage();
}
