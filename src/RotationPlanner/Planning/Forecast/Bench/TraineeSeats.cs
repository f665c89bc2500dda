using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>The trainees' seats that the rotations have, with a year to come after the horizon.</summary>
sealed class TraineeSeats
{
    readonly Company company;

    public TraineeSeats(Company company, LocalDate last)
    {
        this.company = company;
        var longer = company with { Horizon = new DateInterval(company.Horizon.Start, LocalDate.Max(last, company.Horizon.End)) };
        Shifts = [.. Schedule.Of(longer).Shifts.Where(s => s.Rotation.Roles.Any(r => r.Needs.IsTraining(company.Ladder) && r.Seats.Max > 0))];
        Days = Shifts.Count == 0 ? 0 : (int)Math.Round(Shifts.Average(s => s.NominalDays));
        RestDays = Shifts.Select(s => s.Rotation).Distinct().SelectMany(r => r.Rules).OfType<RestBetweenShifts>()
            .Select(r => (7 * r.Rest.Weeks) + r.Rest.Days).DefaultIfEmpty(0).Max();
    }

    public IReadOnlyList<Shift> Shifts { get; }

    /// <summary>The days that a usual shift counts.</summary>
    public int Days { get; }

    /// <summary>The days of rest after a shift.</summary>
    public int RestDays { get; }

    /// <summary>How many shifts somebody sits in for a piece of work: one for each mentor at least.</summary>
    public int ShiftsFor(ClimbTask task) =>
        Days == 0 ? 0 : Math.Max(task.Mentors, (task.Amount + Days - 1) / Days);

    public bool Opens(Shift shift, ClimbTask task, Responder? person) => shift.Rotation.Roles.Any(r =>
        r.Needs.IsTraining(company.Ladder) && r.Seats.Max > 0 && r.Needs.Allows(company.Ladder.Rungs[task.Height].Id, company.Ladder)
        && (person?.MayHold?.Contains(r.Id) ?? true));
}
