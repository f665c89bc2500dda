namespace RotationPlanner.Rules;

/// <summary>A rule that names roles, which the rotations in its scope must have.</summary>
interface INamesRoles : IRule
{
    /// <summary>The roles, each with the part of the rule that names it.</summary>
    IEnumerable<(string Part, string Role)> NamedRoles { get; }

    static IEnumerable<(string Part, string Role)> In(IReadOnlyList<string>? roles) =>
        (roles ?? []).Select((role, i) => ($"roles[{i}]", role));
}
