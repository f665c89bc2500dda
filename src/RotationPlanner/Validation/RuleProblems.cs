using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner;

/// <summary>
/// Asks each rule about its parameters, users' own rules included, and looks for roles that rules name and rotations
/// lack.
/// </summary>
static class RuleProblems
{
    public static IEnumerable<Problem> Of(Company company) =>
    [
        .. company.Rotations.SelectMany((rotation, i) =>
            rotation.Rules.SelectMany((rule, j) => Of(company, rule, rotation.Roles, $"rotations[{i}].rules[{j}]"))),
        .. company.Rules.SelectMany(
            (rule, i) => Of(company, rule, [.. company.Rotations.SelectMany(r => r.Roles)], $"rules[{i}]")),
        .. company.Responders.SelectMany((person, i) => person.Rules.SelectMany(
            (rule, j) => Of(company, rule, [.. company.Rotations.SelectMany(r => r.Roles)], $"responders[{i}].rules[{j}]"))),
    ];

    static IEnumerable<Problem> Of(Company company, IRotationRule rule, IReadOnlyList<Role> roles, string place) =>
    [
        .. Ask(company, rule, place),
        .. rule is IRule ? Array.Empty<Problem>()
            : [new Problem(place, $"The rule '{RuleReading.NameOf(rule)}' says neither what a search must keep nor how a plan is checked.",
                rule.GetType().Name, $"Maybe let it implement {typeof(IRule).FullName}.")],
        .. rule is INamesRoles naming ? Unknown(naming, roles, place) : [],
    ];

    static IReadOnlyList<Problem> Ask(Company company, IRotationRule rule, string place)
    {
        try
        {
            return [.. rule.Validate(company, place)
                .Select(p => p ?? throw new InvalidOperationException("it lists a problem that is null"))];
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            return [new Problem(place, $"The validation of rule '{RuleReading.NameOf(rule)}' failed: {TextSanitizer.Line(e.Message)}", null, "Maybe it expects a sound company: solve the other problems first.")];
        }
    }

    static IEnumerable<Problem> Unknown(INamesRoles naming, IReadOnlyList<Role> roles, string place)
    {
        var known = roles.Select(r => r.Id).ToList();
        return naming.NamedRoles.Where(n => !known.Contains(n.Role) && !known.Contains(""))
            .Select(n => new Problem($"{place}.{n.Part}", $"The rule '{naming.Name}' names a role that is not there.", n.Role, SpellingSuggestion.Advice(n.Role, known)));
    }
}
