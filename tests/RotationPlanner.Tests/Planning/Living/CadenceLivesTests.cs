using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>A published plan lives in every cadence as it does in weeks.</summary>
public class CadenceLivesTests
{
    static readonly LocalTime nine = new(9, 0);
    static readonly StartDays monday = StartDays.Weekdays(IsoDayOfWeek.Monday);

    public static TheoryData<string, ShiftPattern> Patterns => new()
    {
        { "6 hours", ShiftPattern.Every(Period.FromHours(6), nine) },
        { "2 weeks", ShiftPattern.Every(Period.FromWeeks(2), nine, monday) },
        { "month", ShiftPattern.Every(Period.FromMonths(1), nine, StartDays.FirstWorkingDay()) },
        { "Monday and Thursday", ShiftPattern.Every(Period.FromWeeks(1), nine, StartDays.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday)) },
        { "week on, week off", ShiftPattern.Every(Period.FromWeeks(2), nine, monday).Lasting(Period.FromWeeks(1)) },
        { "blocks", ShiftPattern.Named(
            new NamedShift { Id = "weekdays", Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday }, From = nine, To = nine, ToDay = IsoDayOfWeek.Friday },
            new NamedShift { Id = "weekend", Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Friday }, From = nine, To = nine, ToDay = IsoDayOfWeek.Monday }) },
        { "cycle", ShiftPattern.Cycle(9, new(2027, 1, 5), new NamedShift { Id = "a", On = StartDays.Numbered(1, 2, 6), From = nine, To = nine }) },
    };

    static Company Team(ShiftPattern pattern) => LivingTeam.Of(12, "a", "b", "c", "d") with
    {
        Rotations = [LivingTeam.Of(1, "a").Rotations[0] with { Pattern = pattern, Rules = [new MaxConsecutiveShifts(2)] }],
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void An_absence_moves_the_seats_that_it_touches_and_no_others(string name, ShiftPattern pattern)
    {
        var company = Team(pattern);
        var plan = new PublishedPlan(Planner.Plan(company, new PlanOptions { WorkLimit = 4_000 }));
        var off = new DateInterval(new(2027, 2, 8), new(2027, 2, 12));
        var without = LivingTeam.Off(company, "a", off.Start, off.End);
        var (start, end) = (off.Start.AtMidnight().InUtc().ToInstant(), off.End.PlusDays(1).AtMidnight().InUtc().ToInstant());
        var touched = plan.Assignments.Where(s => s.Responder == "a" && s.Start < end && start < s.End).Select(s => s.Shift).ToHashSet();
        var next = plan.Replan(without, new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
        Assert.Empty(next.Unfilled);
        Assert.Empty(PlanChecker.Check(next.Schedule, next.Assignments));
        var changed = new PublishedPlan(next).ChangesSince(plan);
        Assert.Superset(touched, changed.Select(c => c.Shift).ToHashSet());
        // Some rests ask for one seat more beside each that is freed.
        Assert.True(changed.Count <= 2 * touched.Count, name);
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_part_of_a_shift_is_covered_and_what_is_worked_leads_to_the_next_horizon(string name, ShiftPattern pattern)
    {
        Assert.NotEmpty(name);
        var company = Team(pattern);
        var plan = new PublishedPlan(Planner.Plan(company, new PlanOptions { WorkLimit = 4_000 }));
        var seat = plan.Assignments.OrderBy(a => a.Start).ElementAt(1);
        var part = new Interval(seat.Start + Duration.FromHours(1), seat.Start + Duration.FromHours(3));
        var taker = plan.FindCover(company, seat.Shift, seat.Role, LivingTeam.Before, part: part).Candidates[0].Responder;
        var covered = plan.Take(company, seat.Shift, seat.Role, taker, LivingTeam.Before, part: part).Proposal!.Plan;
        Assert.Equal(3, covered.Assignments.Count(a => a.Shift == seat.Shift));
        Assert.Empty(PlanChecker.Check(covered.Schedule, covered.Assignments));

        var later = company with
        {
            Horizon = new DateInterval(company.Horizon.End.PlusDays(1), company.Horizon.End.PlusDays(84)),
            History = covered.Assignments,
        };
        Assert.Empty(later.Validate());
        var next = Planner.Plan(later, new PlanOptions { WorkLimit = 4_000 });
        Assert.Empty(PlanChecker.Check(next.Schedule, next.Assignments));
        Assert.Empty(next.Unfilled);
    }
}
