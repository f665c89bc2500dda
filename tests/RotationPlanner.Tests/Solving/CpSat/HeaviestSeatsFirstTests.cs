using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Solving.CpSat;

public class HeaviestSeatsFirstTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Weeks_of_command_are_decided_within_the_bound_and_the_lighter_shifts_filled_around_them(int seed)
    {
        var context = Begin(Both(), seed);
        var (state, bounds) = (context.State, context.Bounds);
        Assert.False(bounds.IsMet(Tier.Load(0, 0), state));

        new HeaviestSeatsFirst().Run(context);

        Assert.Equal(0, state.Uncovered);
        Assert.True(new Recount(state.Index.Program, state.Values).IsWithinForms());
        Assert.Equal(bounds.Of(Tier.Load(0, 0), state), state.LoadValues[0].Max());
    }

    [Fact]
    public void A_rotation_of_light_shifts_is_left_to_moves_of_single_seats()
    {
        var company = Both();
        var context = Begin(company with { Rotations = [company.Rotations[1]] }, 1);
        var before = context.State.Snapshot().Values;
        new HeaviestSeatsFirst().Run(context);
        Assert.Equal(before, context.State.Values);
    }

    static SearchContext Begin(Company company, int seed)
    {
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        // Without a tolerance there is more to decide.
        program = program with { Loads = [program.Loads[0] with { Tolerance = 0 }] };
        var state = new SearchState(new ProgramIndex(program));
        new GreedyConstruction(state, new Random(seed)).Run(default);
        var context = Runs.Context(state, seed);
        new QuickBounds("bounding").Run(context);
        context.Share = new Share(Units: 0.4);
        return context;
    }

    // Weeks of commander, then deputy, among nine; and a shift on every working day.
    static Company Both()
    {
        var company = Given.Weekly(
            new DeputyFollowsCommander(), new RestBetweenShifts(Period.FromDays(7)), new DistinctDepartments());
        string[] departments = ["engineering", "support", "sales"];
        return company with
        {
            Responders = [.. Enumerable.Range(0, 9)
                .Select(i => Given.Person($"p{i}", $"P {i}", departments[i % 3]) with { Capacity = i < 2 ? 0.8m : 1 })],
            Rotations =
            [
                company.Rotations[0] with { Roles = [.. company.Rotations[0].Roles.Take(2)] },
                new Rotation
                {
                    Id = "liaison", Roles = [new Role { Id = "liaison", Weight = 0.5m }],
                    Pattern = ShiftPattern.Named(new NamedShift { Id = "day", From = new LocalTime(9, 0), To = new LocalTime(17, 0), Days = WorkingDays }),
                },
            ],
        };
    }

    static readonly HashSet<IsoDayOfWeek> WorkingDays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];
}
