using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Rules;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Solving.LocalSearch.Operators;

namespace RotationPlanner.Tests.Solving.LocalSearch;

/// <summary>What some operators can do that others cannot.</summary>
public class OperatorTests
{
    static readonly LocalDate Start = new(2027, 1, 4);

    [Fact]
    public void A_seat_that_a_cap_forbids_is_filled_by_moving_on_what_fills_the_cap()
    {
        // Two shifts, one each; whoever alone can take the second one has the first.
        var state = StateOf(Company([Rotation("daily", ShiftPattern.Daily(LocalTime.Midnight), new ShiftCap(1, 28))], days: 2, BusyOn(1), []));
        state.Flip(VariableOf(state, "p1", "daily", Start));
        Assert.Equal(1, state.Uncovered);
        Assert.Equal(-1, new Timeline(state).Blocker(VariableOf(state, "p1", "daily", Start.PlusDays(1))));

        Assert.True(Succeeds(state, own => own is EjectionChain, () => state.Uncovered == 0));
    }

    [Fact]
    public void As_many_as_two_are_moved_on_for_one_seat()
    {
        // The week overlaps two days of somebody who alone can take it.
        var state = StateOf(Company([Rotation("weekly", ShiftPattern.Weekly(IsoDayOfWeek.Monday, LocalTime.Midnight), new ShiftCap(1, 28)), Weekend()], days: 7, BusyOn(2), []));
        foreach (var day in new[] { 5, 6 }) state.Flip(VariableOf(state, "p1", "weekend", Start.PlusDays(day)));
        Assert.Equal(1, state.Uncovered);

        Assert.True(Succeeds(state, own => own is EjectionChain, () => state.Uncovered == 0));
    }

    [Fact]
    public void A_week_changes_hands_against_the_days_within_it_only_as_a_block()
    {
        var company = Company([Rotation("weekly", ShiftPattern.Weekly(IsoDayOfWeek.Monday, LocalTime.Midnight), new ShiftCap(1, 28)), Weekend()], days: 7, [], []);
        Assert.False(Succeeds(Held(company), own => own is Swap or ThreeWayExchange, () => true));
        var state = Held(company);
        Assert.True(Succeeds(state, own => own is BlockExchange, () => state.Values[VariableOf(state, "p1", "weekly", Start)]));
        foreach (var day in new[] { 5, 6 })
            Assert.True(state.Values[VariableOf(state, "p0", "weekend", Start.PlusDays(day))]);

        static SearchState Held(Company company)
        {
            var state = StateOf(company);
            state.Flip(VariableOf(state, "p0", "weekly", Start));
            foreach (var day in new[] { 5, 6 }) state.Flip(VariableOf(state, "p1", "weekend", Start.PlusDays(day)));
            return state;
        }
    }

    static bool Succeeds(SearchState state, Func<Operator, bool> suits, Func<bool> reached)
    {
        var move = new Move(state);
        foreach (var own in new Neighbourhood(state, new Random(1)).Operators.Where(suits))
            for (var tries = 0; tries < 200; tries++)
            {
                move.Begin();
                if (own.Try(move, tournament: 1) && reached()) return true;
                move.TakeBack();
            }
        return false;
    }

    static SearchState StateOf(Company company) =>
        new(new ProgramIndex(ProgramCompiler.Compile(company, Schedule.Of(company)).Program));

    static int VariableOf(SearchState state, string responder, string rotation, LocalDate date)
    {
        var program = state.Index.Program;
        return Enumerable.Range(0, program.VariableCount)
            .Single(v => program.Company.Responders[program.VariableResponder[v]].Id == responder
            && program.Slots[program.VariableSlots[v][0]].Shift is var shift && shift.Rotation.Id == rotation && shift.Date == date);
    }

    static Rotation Weekend() => Rotation("weekend", ShiftPattern.Named(new NamedShift
    {
        Id = "day", From = new LocalTime(9, 0), To = new LocalTime(17, 0),
            Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday },
    }));

    static Rotation Rotation(string id, ShiftPattern pattern, params IReadOnlyList<IRule> rules) =>
        new() { Id = id, Pattern = pattern, Roles = [new Role { Id = "r" }], Rules = rules };

    static IReadOnlyList<BusyTime> BusyOn(int day) =>
        [BusyTime.Days(Start.PlusDays(day), Start.PlusDays(day), DateTimeZone.Utc)];

    static Company Company(
        IReadOnlyList<Rotation> rotations, int days, params IReadOnlyList<BusyTime>[] unavailable) => new()
    {
        Name = "Moves",
        TimeZone = DateTimeZone.Utc,
        Horizon = new DateInterval(Start, Start.PlusDays(days - 1)),
        Departments = [new Department { Id = "d" }],
        Responders = [.. unavailable.Select((busy, i) => new Responder { Id = $"p{i}", Department = "d", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified, Unavailable = busy })],
        Rotations = rotations,
    };
}
