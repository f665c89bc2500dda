using FsCheck;
using FsCheck.Fluent;

namespace RotationPlanner.Tests.Generated;

/// <summary>Companies of up to eight people and five weeks; shrinks by dropping people, rules and weeks.</summary>
public static class GeneratedCompanies
{
    public static Arbitrary<CompanyRecipe> Recipes() => Arb.From(Companies, Smaller);

    static Gen<PersonRecipe> Person =>
        from department in Gen.Choose(0, 2)
        from zone in Gen.Choose(0, 3)
        from trainee in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from half in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from off in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, 4)))
        from saturday in Gen.Elements(true, false)
        select new PersonRecipe(department, zone, trainee, half, off, saturday);

    static Gen<CompanyRecipe> Companies =>
        from count in Gen.Choose(1, 8)
        from people in Person.ListOf(count)
        from weeks in Gen.Choose(1, 5)
        from pattern in Gen.Elements(Enum.GetValues<PatternRecipe>())
        from rules in Gen.SubListOf(Enum.GetValues<RuleRecipe>().Where(r => r <= RuleRecipe.DeputyFollows))
        from more in Gen.Elements(Enum.GetValues<RuleRecipe>().Where(r => r > RuleRecipe.DeputyFollows)).ListOf(2)
        from few in Gen.Choose(0, 2)
        select new CompanyRecipe(
            [new PersonRecipe(0, 0, false, false, -1, false), .. people], weeks, pattern, [.. rules, .. more.Take(few)]);

    static IEnumerable<CompanyRecipe> Smaller(CompanyRecipe recipe)
    {
        for (var i = 1; i < recipe.People.Count; i++)
            yield return recipe with { People = [.. recipe.People.Where((_, k) => k != i)] };
        for (var i = 0; i < recipe.Rules.Count; i++)
            yield return recipe with { Rules = [.. recipe.Rules.Where((_, k) => k != i)] };
        if (recipe.Weeks > 1) yield return recipe with { Weeks = recipe.Weeks - 1 };
    }
}
