using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Documentation;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Planning;

/// <summary>What docs/fairness.md says of each objective, counted again from what a plan shows to everybody.</summary>
[Properties(Arbitrary = [typeof(GeneratedCompanies)], MaxTest = 25)]
public class TierLaws
{
    static readonly PlanOptions Brief = new() { WorkLimit = 4_000 };

    [Law(8, Checked = 0.24)]
    public void Coverage_is_the_number_of_seats_that_stay_empty(CompanyRecipe recipe)
    {
        if (Plan(recipe) is not { } plan) throw Discard.Case();
        Assert.Equal(plan.Unfilled.Count(u => u.Required), Value(plan, "coverage"));
        Assert.Equal(plan.Unfilled.Count(u => !u.Required), Value(plan, "optional-coverage"));
    }

    [Law(8, Checked = 0.24)]
    public void Wishes_count_two_for_each_shift_on_a_day_to_avoid(CompanyRecipe recipe)
    {
        if (Plan(recipe) is not { } plan) throw Discard.Case();
        var avoided = plan.Assignments.Count(a => plan.Company.Responders.First(r => r.Id == a.Responder) is { Avoids.Count: > 0 } r && HasSaturday(a, r.TimeZone));
        Assert.Equal(2 * avoided, Value(plan, "preferences"));
    }

    [Law(8, Checked = 0.24)]
    public void A_wish_counts_as_often_as_it_weighs(CompanyRecipe recipe, byte drawn)
    {
        var (light, heavy) = ((drawn % 4) + 1, (drawn / 4 % 10) + 1);
        var company = recipe.Build();
        company = company with
        {
            Responders = [.. company.Responders.Select((r, i) => r with
            {
                Avoids = [DaySelector.Every(IsoDayOfWeek.Saturday) with { Weight = i % 2 == 0 ? light : heavy }, .. r.Avoids],
            })],
        };
        if (company.Validate().Count > 0) throw Discard.Case();
        var plan = Planner.Plan(company, Brief);
        var people = company.Responders.ToDictionary(r => r.Id);
        Assert.Equal(2 * plan.Assignments.Sum(a => HasSaturday(a, people[a.Responder].TimeZone) ? people[a.Responder].Avoids[0].Weight : 0),
            Value(plan, "preferences"));
    }

    [Law(8, Checked = 0.24)]
    public void Nearness_counts_the_decisions_of_the_previous_plan_that_are_not_kept(CompanyRecipe recipe)
    {
        // Where the deputy follows the commander, two seats are one decision.
        if (Plan(recipe with { Rules = [.. recipe.Rules.Where(r => r != RuleRecipe.DeputyFollows)] }) is not { } previous) throw Discard.Case();
        var plan = Planner.Plan(previous.Company, Brief with { Previous = previous });
        var kept = plan.Assignments.Select(a => (a.Shift, a.Role, a.Responder)).ToHashSet();
        Assert.Equal(previous.Assignments.Count(a => !kept.Contains((a.Shift, a.Role, a.Responder))),
            Value(plan, "stability"));
    }

    [Law(4, Checked = 0.15)]
    public void Objectives_are_told_in_the_order_of_the_documents(CompanyRecipe recipe)
    {
        if (Plan(recipe) is not { } previous) throw Discard.Case();
        var plan = Planner.Plan(previous.Company, Brief with { Previous = previous });
        var told = plan.Proof.Objectives.Select(o => o.Id).ToList();
        Assert.Equal(told, FairnessDocumentTests.Objectives().Where(told.Contains));
    }

    [Law(4, Checked = 0.15)]
    public void The_plan_is_within_the_tolerance_of_every_anchor(CompanyRecipe recipe)
    {
        if (Plan(recipe) is not { } plan) throw Discard.Case();
        Assert.All(plan.Proof.Objectives.Where(o => o.Anchor.Count > 0),
            o => Assert.True(o.Value <= o.Anchor[0] + o.Tolerance + 1e-9, $"{o.Id}: {o.Value} above {o.Anchor[0]}"));
    }

    static Plan? Plan(CompanyRecipe recipe)
    {
        var company = recipe.Build();
        return company.Validate().Count > 0 ? null : Planner.Plan(company, Brief);
    }

    static bool HasSaturday(Assignment a, DateTimeZone zone)
    {
        var last = (a.End - Duration.Epsilon).InZone(zone).Date;
        for (var day = a.Start.InZone(zone).Date; day <= last; day = day.PlusDays(1))
            if (day.DayOfWeek == IsoDayOfWeek.Saturday) return true;
        return false;
    }

    static double Value(Plan plan, string id) => plan.Proof.Find(id)?.Value ?? 0;
}
