using System.Globalization;
using System.Text.RegularExpressions;

namespace RotationPlanner;

/// <summary>
/// A company without the stints and rules that make no sense by themselves, so that what cannot be met is told beside
/// them. Less is asked of it, so that it is told nothing which is not so of the whole.
/// </summary>
static partial class SoundPart
{
    /// <param name="company">The company.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <returns>The company, every rule in its place; null where something else is wrong.</returns>
    public static Company? Of(Company company, IEnumerable<Problem> problems)
    {
        var sound = company;
        foreach (var problem in problems)
        {
            var match = Part().Match(problem.Place);
            if (!match.Success) return null;
            var rule = match.Groups["rule"] is { Success: true } part ? Number(part) : -1;
            sound = match.Groups["rotation"] is { Success: true } rotation
                ? sound with { Rotations = [.. sound.Rotations.Select((r, i) => i != Number(rotation) ? r : rule < 0 ? r with { Stints = [] } : r with { Rules = Without(r.Rules, rule) })] }
                : sound with { Rules = Without(sound.Rules, rule) };
        }
        return sound;
    }

    static IReadOnlyList<IRotationRule> Without(IReadOnlyList<IRotationRule> rules, int gone) =>
        [.. rules.Select((rule, i) => i == gone ? new Nothing() : rule)];

    static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(rotations\[(?<rotation>[0-9]+)\]\.)?(rules\[(?<rule>[0-9]+)\]|(?<=\.)stints\b)")]
    private static partial Regex Part();

    sealed record Nothing : IRotationRule
    {
        public string Name => "nothing";
    }
}
