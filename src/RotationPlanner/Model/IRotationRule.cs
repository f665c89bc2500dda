namespace RotationPlanner;

/// <summary>
/// A rule as a company and its rotations list it: its name and whether its parameters make sense. What it means to a
/// search and to the checker is said by <c>RotationPlanner.Rules.IRule</c>, which every rule of a company implements;
/// validation refuses one that does not.
/// </summary>
public interface IRotationRule
{
    /// <summary>The rule's name in messages, such as "rest".</summary>
    string Name { get; }

    /// <summary>Finds parameters that make no sense, alone or with the company.</summary>
    /// <param name="company">The company.</param>
    /// <param name="place">The rule's place in the model, such as <c>rotations[0].rules[1]</c>, to begin each problem's
    /// place with.</param>
    /// <returns>The problems; empty when it is fine.</returns>
    IEnumerable<Problem> Validate(Company company, string place) => [];
}
