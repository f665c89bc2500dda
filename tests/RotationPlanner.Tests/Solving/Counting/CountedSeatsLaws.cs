using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Counting;
using RotationPlanner.Solving.Portfolio;
using RotationPlanner.Solving.Search;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Solving.Counting;

public class CountedSeatsLaws
{
    [Property(MaxTest = 60)]
    public void The_counts_of_every_plan_are_within_what_is_asked_of_counts(int seed)
    {
        var random = new Random(seed);
        var program = WeeksAndDays.Program(random);
        var heaviest = HeaviestSeats.Of(program)!;
        var state = new SearchState(new ProgramIndex(program));
        new Construction(state, random).Run(default);
        new LocalSearch(state, random).Run(new Budget(null, 300, default), _ => false);
        Assert.Equal(0, state.Limits);
        foreach (var detail in Enum.GetValues<Detail>())
        {
            var counted = SeatKinds.Count(program, heaviest.Variables, state.Required + state.Wanted, detail);
            Assert.NotEmpty(counted.Limits);
            AssertWithin(program, counted, state.Values.ToArray());
        }
    }

    [Property(MaxTest = 20)]
    public void Counts_and_heaviest_seats_earn_what_the_plan_earns(int seed)
    {
        var random = new Random(seed);
        var program = WeeksAndDays.Program(random);
        var heaviest = HeaviestSeats.Of(program)!;
        var state = new SearchState(new ProgramIndex(program));
        new Construction(state, random).Run(default);
        bool[] values = [.. state.Values];
        var counted = SeatKinds.Count(program, heaviest.Variables, state.Required, Detail.Weekly);
        var credits = counted.Credits(counted.CountsIn(values), program.ResponderCount);
        var only = heaviest.Only(values);
        for (var v = 0; v < only.Length; v++)
            if (only[v]) credits[program.VariableResponder[v]] += program.Loads[0].Credits[v];
        Assert.Equal(Score.LoadValues(program, program.Loads[0], values), credits.Select((c, r) => program.Loads[0].Value(r, c)));
    }

    static void AssertWithin(SeatProgram program, CountedSeats counted, bool[] values)
    {
        var counts = counted.CountsIn(values);
        for (var lot = 0; lot < counts.Length; lot++) Assert.True(counts[lot] <= counted.Lots[lot].Most);
        var filled = new long[counted.Seats.Length];
        for (var lot = 0; lot < counts.Length; lot++) filled[counted.Lots[lot].Kind] += counts[lot];
        Assert.True(counted.Seats.Zip(filled, (seats, has) => seats - has).Sum() <= counted.Empty);
        foreach (var limit in counted.Limits)
        {
            var has = limit.Lots.Sum(l => l.Weight * counts[l.Lot]) + limit.Placed.Sum(p => values[p.Variable] ? p.Weight : 0);
            Assert.True(has <= limit.Most, $"{has} where {limit.Most} are possible");
        }
        Assert.Equal(program.VariableCount, counted.LotOf.Length);
    }
}
