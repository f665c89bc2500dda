using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Solving.Bounds;

/// <summary>A bound speaks of plans within what was held when it was proved, and of no others.</summary>
public class KnownBoundTests
{
    static readonly Tier worst = Tier.Load(0, 0);

    [Fact]
    public void A_bound_for_covered_plans_says_nothing_of_a_plan_with_empty_seats()
    {
        var state = State();
        var bounds = new TierBounds(state.Index.Program);
        bounds.Raise(worst, 1_000_000, "test", [new(Tier.Uncovered, state.Uncovered - 1)]);
        Assert.Null(bounds.Of(worst, state));
        Assert.False(bounds.IsMet(worst, state));
        Assert.NotEqual(ProofStatus.Optimal, bounds.Results(state, Objectives.Of(state.Index.Program))
            .Single(p => p.Id == "worst-excess").Status);

        bounds.Raise(worst, 1_000_000, "test", [new(Tier.Uncovered, state.Uncovered)]);
        Assert.True(bounds.IsMet(worst, state));
    }

    [Fact]
    public void The_highest_of_the_bounds_that_speak_of_a_plan_counts()
    {
        var state = State();
        var bounds = new TierBounds(state.Index.Program);
        bounds.Raise(worst, 3, "weak", []);
        bounds.Raise(worst, 9, "of other plans", [new(Tier.Obligations, -1)]);
        Assert.Equal(3, bounds.Of(worst, state));
        bounds.Raise(worst, 5, "of these plans", [new(Tier.Uncovered, state.Uncovered)]);
        Assert.Equal(5, bounds.Of(worst, state));
        bounds.Raise(worst, 4, "weaker", [new(Tier.Uncovered, state.Uncovered)]);
        Assert.Equal(5, bounds.Of(worst, state));
    }

    [Fact]
    public void A_bound_of_one_person_is_forgotten_where_those_before_carry_more_than_was_held()
    {
        var state = State();
        var bounds = new TierBounds(state.Index.Program);
        var first = state.LoadValues[0].Max();
        bounds.Raise(Tier.Load(0, 1), 1_000_000, "test", [new(worst, first - 1)]);
        Assert.Null(bounds.Of(Tier.Load(0, 1), state));
        bounds.Raise(Tier.Load(0, 1), 1_000_000, "test", [new(worst, first)]);
        Assert.Equal(1_000_000, bounds.Of(Tier.Load(0, 1), state));
    }

    [Fact]
    public void A_plan_that_gave_up_seats_to_meet_a_demand_is_not_called_as_even_as_can_be()
    {
        // Covered, somebody breaks the demand; once the demand is met, seats are empty and loads are others.
        var company = Company(new AtMostOneEach());
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var state = new SearchState(new ProgramIndex(program));
        for (var v = 0; v < program.VariableCount; v++)
            if (state.Filled[program.VariableSlots[v][0]] == 0) state.Flip(v);
        Assert.Equal(0, state.Uncovered);
        Assert.True(state.UnmetObligations > 0);
        var bounds = new TierBounds(program);
        bounds.FillWater(state);
        Assert.NotNull(bounds.Of(worst, state));
        foreach (var held in state.Held[program.VariableResponder[0]].Items.ToArray().Skip(1)) state.Flip(held);
        Assert.Equal(0, state.UnmetObligations);
        Assert.True(state.Uncovered > 0);
        Assert.Null(bounds.Of(worst, state));
    }

    static SearchState State()
    {
        var company = Company(new ShiftCap(3, 14));
        return new SearchState(new ProgramIndex(ProgramCompiler.Compile(company, Schedule.Of(company)).Program));
    }

    static Company Company(IRule rule)
    {
        var company = RandomConstraints.Company(4, balancesLoad: true);
        return company with
        {
            Responders = [.. company.Responders.Select(r => r with { Unavailable = [] })],
            Rotations = [.. company.Rotations.Select(r => r with { Roles = [r.Roles[0] with { Seats = new SeatRange(1, 2), WantsOptionalSeats = false }], Rules = [rule] })],
        };
    }

    /// <summary>A demand, not a limit: it may be missed where it cannot be met.</summary>
    sealed class AtMostOneEach : IRule
    {
        public string Name => "at most one each";

        public void Lower(ProgramBuilder program)
        {
            foreach (var responder in program.Company.Responders)
                program.Between(new Label(Name, "has more than one"), -1, program.Of(responder)
                    .Select(c => Term.FromChoice(c).Times(-1)), 0);
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
