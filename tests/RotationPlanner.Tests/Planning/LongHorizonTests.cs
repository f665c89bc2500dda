using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning;

/// <summary>A year of two shifts a day for a hundred people: too large for a model of the whole, so that it is planned window by window.</summary>
public class LongHorizonTests
{
    [Fact]
    public void A_year_for_many_is_improved_window_by_window_and_verified()
    {
        var phases = new List<string>();
        var company = Year(100);
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 400_000 }, new Heard(p => phases.Add(p.Phase)));
        Assert.Contains("improving window by window", phases);
        Assert.Empty(plan.Unfilled);
        Assert.Empty(PlanChecker.Check(Schedule.Of(company), plan.Assignments));
    }

    internal static Company Year(int people) =>
        Given.Weekly(new RestBetweenShifts(Period.FromHours(16)), new ShiftCap(4, 28)) with
    {
        Horizon = new(new(2027, 1, 1), new(2027, 12, 31)),
        Responders = [.. Enumerable.Range(0, people).Select(i => Given.Person($"p{i}", $"P {i}", "engineering"))],
        Rotations =
        [
            new Rotation
            {
                Id = "command",
                Roles = [new Role { Id = "commander" }],
                Pattern = ShiftPattern.Named(
                    new NamedShift { Id = "day", From = new LocalTime(8, 0), To = new LocalTime(20, 0) },
                    new NamedShift { Id = "night", From = new LocalTime(20, 0), To = new LocalTime(8, 0) }),
            },
        ],
    };

    sealed class Heard(Action<PlanProgress> heard) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => heard(value);
    }
}
