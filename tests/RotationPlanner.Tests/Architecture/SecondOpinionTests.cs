using Mono.Cecil;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Architecture;

/// <summary>A rule's lowering and its check stand side by side; these laws keep them from leaning on one another.</summary>
public class SecondOpinionTests
{
    const int RulesToChoose = 12, RulesThatAlwaysHold = 12;

    static readonly IReadOnlyList<MethodDefinition> checks = [.. Rules("Check", "IsOneStretch"),
        .. Rules("FindViolations")];
    static readonly IReadOnlyList<MethodDefinition> lowerings =
        [.. Rules("Lower", "Excludes", "ExcludesAlways")
            .Where(m => IsChosen(m.DeclaringType) || MethodReach.Implements(m.DeclaringType, "IStandingRule"))];

    [Fact]
    public void All_rules_are_looked_at()
    {
        Assert.True(checks.Count(m => m.Name == "Check") >= RulesToChoose);
        Assert.True(checks.Count(m => m.Name == "FindViolations") >= RulesThatAlwaysHold);
        Assert.True(lowerings.Count >= RulesToChoose + RulesThatAlwaysHold);
    }

    [Fact]
    public void The_checker_knows_no_program() =>
        Assert.DoesNotContain(House.Uses, u => u.ToRoom == "Program"
            && (u.FromRoom == "Verification" || u.From.EndsWith("Check", StringComparison.Ordinal) || u.From.EndsWith(".PlanChecker", StringComparison.Ordinal)));

    [Fact]
    public void No_check_comes_to_the_program() =>
        Assert.DoesNotContain(MethodReach.From(checks, "Rules"), m => MethodReach.RoomOf(m) == "Program");

    [Fact]
    public void A_check_and_a_lowering_share_no_code_but_the_parameters_of_a_rule()
    {
        var shared = MethodReach.From(checks, "Rules").Intersect(MethodReach.From(lowerings, "Rules"));
        Assert.Empty(shared.Where(m => MethodReach.RoomOf(m) == "Rules" && !IsParameter(m)).Select(m => m.FullName));
    }

    [Fact]
    public void Rules_to_choose_use_of_the_program_what_users_rules_can_use()
    {
        var chosen = lowerings.Where(m => IsChosen(m.DeclaringType));
        var used = MethodReach.From(chosen, "Rules").Where(m => MethodReach.RoomOf(m) == "Program").ToList();
        Assert.Contains(used, m => m.Name == "WindowOfEach");
        Assert.Empty(used.Where(m => !m.IsPublic || !m.DeclaringType.IsPublic).Select(m => m.FullName));
    }

    static bool IsChosen(TypeDefinition type) => MethodReach.Implements(type, "IRule");

    static IEnumerable<MethodDefinition> Rules(params string[] names) =>
        MethodReach.ClassesOf("Rules").SelectMany(t => t.Methods)
            .Where(m => m.HasBody && names.Contains(m.Name.Split('.')[^1]));

    // A getter that only reads a field or a constant.
    static bool IsParameter(MethodDefinition method) => method.IsGetter && !MethodReach.Called(method).Any();
}
