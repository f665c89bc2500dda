using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Generated;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Solving.LargeNeighbourhoodSearch;

public class ProgramPartLaws
{
    [Property(Arbitrary = [typeof(GeneratedCompanies)], MaxTest = 100)]
    public void A_change_of_a_part_is_as_much_better_or_worse_as_it_is_in_the_whole(CompanyRecipe recipe, int seed) =>
        AssertSameChanges(recipe.Build(), seed);

    [Property(MaxTest = 100)]
    public void Whatever_constraints_a_rule_posts_a_part_counts_them_as_the_whole_does(int seed) =>
        AssertSameChanges(RandomConstraints.Company(seed, balancesLoad: true), seed);

    [Property(Arbitrary = [typeof(GeneratedCompanies)], MaxTest = 100)]
    public void What_fits_in_a_part_fits_in_the_whole_and_the_other_way_round(CompanyRecipe recipe, int seed)
    {
        var (whole, part, own) = Given(recipe.Build(), seed);
        var (inWhole, inPart) = (new Timeline(whole), new Timeline(own));
        foreach (var v in Free(part))
            Assert.Equal(own.Values[v] || inPart.Fits(v), own.Values[v] || inWhole.Fits(part.Variables[v]));
    }

    [Property(MaxTest = 30)]
    public void Entries_of_a_part_are_in_order_of_start_also_where_seats_go_together(int seed)
    {
        var team = LivingTeam.Of(8, "a", "b", "c", "d", "e", "f");
        var company = team with
        {
            Rotations =
            [
                team.Rotations[0] with { Roles = [new Role { Id = "commander" }, new Role { Id = "deputy" }], Rules = [new DeputyFollowsCommander()] },
                new Rotation { Id = "liaison", Pattern = ShiftPattern.Daily(new LocalTime(12, 0)), Roles = [new Role { Id = "liaison" }] },
            ],
        };
        var (_, part, _) = Given(company, seed);
        Assert.All(part.Program.NoOverlaps, c => Assert.Equal(c.Starts.Order(), c.Starts));
    }

    static void AssertSameChanges(Company company, int seed)
    {
        var (whole, part, own) = Given(company, seed);
        var free = Free(part);
        var random = new Random(seed);
        var (wholeBefore, partBefore) = (Counts(whole), Counts(own));
        for (var i = 0; i < 20 && free.Length > 0; i++)
        {
            var v = free[random.Next(free.Length)];
            own.Flip(v);
            whole.Flip(part.Variables[v]);
            Assert.Equal(Counts(whole).Zip(wholeBefore, (a, b) => a - b), Counts(own).Zip(partBefore, (a, b) => a - b));
            Assert.Equal(whole.LoadValues, own.LoadValues);
        }
    }

    static (SearchState Whole, ProgramPart Part, SearchState Own) Given(Company company, int seed)
    {
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var whole = new SearchState(new ProgramIndex(program));
        var random = new Random(seed);
        new GreedyConstruction(whole, random).Run(default);
        new IteratedLocalSearch(whole, random).Run(new Budget(null, 300, default));
        var from = random.Next(program.Slots.Length);
        var to = from + random.Next(1, program.Slots.Length);
        var part = ProgramPart.Of(whole, Enumerable.Range(0, program.VariableCount)
            .Where(v => program.VariableSlots[v][0] >= from && program.VariableSlots[v][0] < to));
        return (whole, part, part.Begin());
    }

    static int[] Free(ProgramPart part) =>
        [.. Enumerable.Range(0, part.Variables.Length).Where(v => part.Program.Fixed[v] == 0)];

    static long[] Counts(SearchState state) => [state.Limits, state.UnmetObligations, state.Uncovered,
        state.UncoveredOptional, state.Training, .. state.Goals];
}
