using FsCheck.Xunit;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Generated;
using SearchResult = RotationPlanner.Solving.SearchResult;

namespace RotationPlanner.Tests.Solving;

/// <summary>What more work does for a plan, and what a plan is never worse than. Plans of two searches are compared with the anchors of the one that worked more.</summary>
[Properties(Arbitrary = [typeof(GeneratedCompanies)], MaxTest = 12)]
public class EffortLaws
{
    [Law(5, Checked = 0.24)]
    public void More_work_never_makes_a_plan_worse(CompanyRecipe recipe, ushort little, ushort more)
    {
        if (Compile(recipe) is not { } program) throw Discard.Case();
        var (few, many) = (1L + little, 2L + little + (3L * more));
        var (first, second) = (Runs.Solve(program, work: few), Runs.Solve(program, work: many));
        var anchors = Anchors(program, second);
        Assert.True(Compare(Key(program, second.Solution, anchors), Key(program, first.Solution, anchors)) <= 0,
            $"after {many} steps the plan is worse than after {few}");
    }

    [Law(5, Checked = 0.03)]
    public void A_plan_is_never_worse_than_the_plain_rotation_however_little_work(CompanyRecipe recipe, byte work)
    {
        // With time off or several rules the plain rotation is hardly ever sound.
        var always = recipe.People.Select(p => p with { OffWeek = -1 });
        var simple = recipe with { Rules = [.. recipe.Rules.Take(1)], People = [.. always] };
        if (Compile(simple) is not { } program || Plain(program) is not { } plain) throw Discard.Case();
        var found = Runs.Solve(program, work: 1L + work);
        var anchors = Anchors(program, found);
        Assert.True(Compare(Key(program, found.Solution, anchors), Key(program, plain, anchors)) <= 0);
        // The plain rotation is among what anchors are the best of: none is worse by more than the tolerance.
        var objectives = Objectives.Of(program);
        var (own, theirs) = (Values(program, found.Solution), Values(program, plain));
        for (var i = 0; i < objectives.Count; i++)
        {
            if (own[i].Length > 0 && own[i][0] > theirs[i][0] + objectives[i].Tolerance)
                Assert.Fail($"{objectives[i].Id}: {own[i][0]} where the plain rotation has {theirs[i][0]}");
            // Beyond the first objective in which the two differ by more than that, nothing is promised.
            if (!own[i].AsSpan().SequenceEqual(theirs[i])) break;
        }
    }

    [Law(5, Checked = 0.24)]
    public void The_anchors_of_a_plan_are_reached_to_the_tolerance_by_the_plan_itself(CompanyRecipe recipe, byte work)
    {
        if (Compile(recipe) is not { } program) throw Discard.Case();
        var found = Runs.Solve(program, work: 1L + (100L * work));
        Assert.All(Key(program, found.Solution, Anchors(program, found)),
            o => Assert.All(o, beyond => Assert.Equal(0, beyond)));
    }

    static SeatProgram? Compile(CompanyRecipe recipe)
    {
        var company = recipe.Build();
        if (company.Validate().Count > 0) return null;
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        return program.VariableCount == 0 ? null : program;
    }

    static Solution? Plain(SeatProgram program)
    {
        if (program.Duty is null || new RoundRobin(program, program.Duty).Plain() is not { } chosen) return null;
        var state = new SearchState(new ProgramIndex(program));
        var timeline = new Timeline(state);
        foreach (var v in chosen.Where(v => !state.Values[v]))
        {
            if (!timeline.Fits(v)) return null;
            state.Flip(v);
        }
        return state.Limits == 0 ? state.Snapshot() : null;
    }

    static long[][] Values(SeatProgram program, Solution solution)
    {
        var state = new SearchState(new ProgramIndex(program));
        state.Follow(solution);
        return [.. Objectives.Of(program).Select(o => (long[])o.Read(state).Clone())];
    }

    static long[][] Anchors(SeatProgram program, SearchResult found) =>
        [.. Objectives.Of(program)
            .Select(o => found.Of(o.Id).Anchor.Select(a => (long)Math.Round(a * o.Scale)).ToArray())];

    static long[][] Key(SeatProgram program, Solution solution, long[][] anchors)
    {
        var objectives = Objectives.Of(program);
        return [.. Values(program, solution)
            .Select((v, i) => v.Select((x, k) => Math.Max(0, x - anchors[i][k] - objectives[i].Tolerance)).ToArray())];
    }

    static int Compare(long[][] one, long[][] other)
    {
        for (var i = 0; i < one.Length; i++)
            if (one[i].AsSpan().SequenceCompareTo(other[i]) is not 0 and var order) return order;
        return 0;
    }
}
