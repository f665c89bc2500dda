using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.LocalSearch;

/// <summary>The search that may break limits on its way.</summary>
public class LimitSearchLaws
{
    [Property(MaxTest = 100)]
    public void Misses_equal_a_full_recount_after_any_sequence_of_flips(int seed)
    {
        var program = Compile(RandomConstraints.Company(seed, balancesLoad: false));
        var state = new SearchState(new ProgramIndex(program));
        var limits = new LimitCounts(state);
        var random = new Random(seed);
        for (var i = 0; i < 40 && program.VariableCount > 0; i++)
        {
            limits.Flip(random.Next(program.VariableCount));
            var fresh = new LimitCounts(state);
            Assert.Equal(fresh.Weighted, limits.Weighted);
            Assert.Equal(fresh.Broken.Order(), limits.Broken.Order());
            if (Array.Exists(Enumerable.Range(0, program.Seats.Length).ToArray(), s => state.Filled[s] > program.Seats[s])) continue;
            Assert.Equal(new Recount(program, state.Values).IsWithinForms()
                && state.UnmetObligations == 0, limits.Broken.Count == 0);
        }
    }

    [Property(MaxTest = 100)]
    public void Weights_count_every_unit_missed(int seed)
    {
        var program = Compile(RandomConstraints.Company(seed, balancesLoad: false));
        var limits = new LimitCounts(new SearchState(new ProgramIndex(program)));
        for (var v = 0; v < program.VariableCount; v++) limits.Flip(v);
        var before = limits.Weighted;
        limits.RaiseWeights();
        Assert.Equal(before + limits.Broken.Sum(limits.Miss), limits.Weighted);
        for (var v = 0; v < program.VariableCount; v++) limits.Flip(v);
        for (var v = 0; v < program.VariableCount; v++) limits.Flip(v);
        Assert.Equal(before + limits.Broken.Sum(limits.Miss), limits.Weighted);
    }

    [Property(MaxTest = 100)]
    public void A_plan_handed_out_fills_every_seat_and_breaks_nothing(int seed)
    {
        var program = Compile(RandomConstraints.Company(seed, balancesLoad: false));
        var state = new SearchState(new ProgramIndex(program));
        new GreedyConstruction(state, new Random(seed)).Run(default);
        var before = state.Snapshot();
        var found = new LimitSearch(state, new Random(seed)).Run(new Budget(null, 500, default));
        Assert.Equal(before.Values, state.Values);
        if (found is null) return;
        var score = Score.Of(program, found);
        Assert.Equal((0, 0, 0), (score.Limits, score.UnmetObligations, score.Uncovered));
        Assert.True(new Recount(program, found.Values).IsWithinForms());
    }

    [Fact]
    public void Where_the_search_within_limits_sticks_this_one_fills_seats()
    {
        int sticks = 0, filled = 0;
        for (var seed = 1; seed <= 6; seed++)
        {
            var program = Compile(Tight(seed));
            var state = new SearchState(new ProgramIndex(program));
            new GreedyConstruction(state, new Random(seed)).Run(default);
            new IteratedLocalSearch(state, new Random(seed))
                .Run(new Budget(null, 50_000, default), _ => state.Uncovered == 0);
            if (state.Uncovered == 0) continue;
            sticks++;
            if (new LimitSearch(state, new Random(seed))
                .Run(new Budget(null, 50_000, default)) is not { } found) continue;
            Assert.Equal(0, Score.Of(program, found).Uncovered);
            filled++;
        }
        Assert.True(sticks > 2, "the instances are not tight");
        Assert.True(filled > 1, $"of {sticks} plans with empty seats {filled} were filled");
    }

    /// <summary>A plan exists, as one was made first; but everybody's cap leaves one day in nineteen to choose, and a third of the other days are not free.</summary>
    static Company Tight(int seed)
    {
        const int People = 10, Days = 80;
        var random = new Random(seed);
        var start = new LocalDate(2027, 1, 4);
        var twice = Enumerable.Range(0, 2 * People).Select(i => i % People).OrderBy(_ => random.Next()).ToArray();
        var owner = Enumerable.Range(0, Days).Select(d => twice[d % twice.Length]).ToArray();
        return new Company
        {
            Name = "Tight",
            TimeZone = DateTimeZone.Utc,
            Horizon = new DateInterval(start, start.PlusDays(Days - 1)),
            Departments = [new Department { Id = "d" }],
            Responders = [.. Enumerable.Range(0, People).Select(p => new Responder
            {
                Id = $"p{p}", Department = "d", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified,
                Unavailable = [.. Enumerable.Range(0, Days).Where(d => owner[d] != p && random.Next(100) < 30)
                    .Select(d => BusyTime.Days(start.PlusDays(d), start.PlusDays(d), DateTimeZone.Utc))],
            })],
            Rotations = [new Rotation { Id = "r", Pattern = ShiftPattern.Daily(LocalTime.Midnight), Roles = [new Role { Id = "c" }], Rules = [new ShiftCap(2, (2 * People) - 1)] }],
            Fairness = new FairnessPolicy { BalancesLoad = false },
        };
    }

    static SeatProgram Compile(Company company) => ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
}
