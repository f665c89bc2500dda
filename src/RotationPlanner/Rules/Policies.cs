namespace RotationPlanner.Rules;

/// <summary>Named, sourced sets of workload rules.</summary>
public static class Policies
{
    /// <summary>The names that <see cref="Find"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["eu-wtd", "google-sre-book", "google-sre-workbook", "pagerduty", "uk-moj"];

    /// <summary>The rules of a policy.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The rules, or null for an unknown name.</returns>
    public static IReadOnlyList<IRule>? Find(string name) => throw new NotImplementedException();
}
