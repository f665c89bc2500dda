using System.Runtime.CompilerServices;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Documentation;

public class RulesDocumentTests
{
    const string Name = "docs/rules.md";

    [Fact]
    public void Every_rule_has_a_section()
    {
        var rules = typeof(IRule).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, Namespace: "RotationPlanner.Rules" } && (t.IsAssignableTo(typeof(IRule)) || t.IsAssignableTo(typeof(IStandingRule)))).ToList();
        Assert.True(rules.Count > 20);
        var headings = Documents.Headings(Name);
        Assert.All(rules, rule => Assert.Contains(NameOf(rule), headings));
        Assert.All(rules.Where(r => r.IsPublic),
            rule => Assert.Contains($"`new {rule.Name}(", Documents.Read(Name), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_policy_is_in_the_table() =>
        Assert.All(Policies.Names,
            p => Assert.Contains($"\n| `{p}` | ", Documents.Section(Name, "Policies"), StringComparison.Ordinal));

    // The name is the same whatever the parameters are.
    static string NameOf(Type rule)
    {
        var any = RuntimeHelpers.GetUninitializedObject(rule);
        return any is IRule own ? own.Name : ((IStandingRule)any).Name;
    }
}
