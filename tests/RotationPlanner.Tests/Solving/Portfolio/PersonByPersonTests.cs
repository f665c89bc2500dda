using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Portfolio;
using RotationPlanner.Solving.Search;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.Portfolio;

public class PersonByPersonTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_plan_of_the_whole_program_beats_what_is_settled_with_counts(int seed)
    {
        var (state, bounds) = Settled(seed);
        var program = state.Index.Program;
        var sorted = state.LoadValues[0].OrderDescending().ToArray();
        var settled = Enumerable.Range(0, sorted.Length).Take(4).TakeWhile(rank => bounds.Of(Tier.Load(0, rank), state) >= sorted[rank]).Count();
        Assert.True(settled >= 3, $"only {settled} people were settled");

        for (var rank = 0; rank < settled; rank++)
        {
            var better = CpSatEngine.Ask(new Question
            {
                Program = program,
                Holds = [new(Tier.Broken, 0), new(Tier.Required, state.Required), .. sorted.Take(rank).Select((most, r) => new Hold(Tier.Load(0, r), most)), new(Tier.Load(0, rank), sorted[rank] - 1)],
                DeterministicLimit = 0.5,
            }, default);
            Assert.True(better.Solution is null, $"the person at rank {rank} can come below {sorted[rank]}");
        }
    }

    [Fact]
    public void Loads_only_get_better_and_no_seat_is_lost()
    {
        var program = WeeksAndDays.Program(new Random(4));
        var state = Begin(program, 4);
        var (required, before) = (state.Required, state.LoadValues[0].OrderDescending().ToArray());
        Run(state, 4);
        Assert.Equal(required, state.Required);
        Assert.True(before.AsSpan().SequenceCompareTo(state.LoadValues[0].OrderDescending().ToArray()) > 0);
        Assert.True(new Recount(program, [.. state.Values]).IsWithinForms());
    }

    [Fact]
    public void Without_heavier_seats_nothing_is_asked()
    {
        var company = WeeksAndDays.Company(new Random(1));
        var program = Compiled(company with { Rotations = [company.Rotations[1]] });
        var state = Begin(program, 1);
        bool[] before = [.. state.Values];
        Run(state, 1);
        Assert.Equal(before, state.Values.ToArray());
    }

    static (SearchState, TierBounds) Settled(int seed)
    {
        var state = Begin(WeeksAndDays.Simple(new Random(seed)), seed);
        return (state, Run(state, seed));
    }

    static SearchState Begin(SeatProgram program, int seed)
    {
        var state = new SearchState(new ProgramIndex(program));
        new Construction(state, new Random(seed)).Run(default);
        return state;
    }

    static TierBounds Run(SearchState state, int seed)
    {
        var program = state.Index.Program;
        var (options, bounds) = (new PlanOptions { Reproducible = true, Seed = seed }, new TierBounds(program));
        bounds.FillWater(state);
        new PersonByPerson(program, options, bounds, new ProgressReport(options, null, new Budget(null, null, default)), new Allowance(TimeSpan.FromHours(1), units: 10, default)).Run(state);
        return bounds;
    }

    static SeatProgram Compiled(Company company) => ProgramCompiler.Compile(company, RotationPlanner.Scheduling.Schedule.Of(company)).Program;
}
