using NodaTime;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>Counts back from the day on which somebody must command: by when each piece of work is done.</summary>
static class BenchTimes
{
    const int DaysOfSession = 7;

    /// <summary>The steps in order, and the day on which the first must begin.</summary>
    public static (IReadOnlyList<BenchStep> Steps, LocalDate Begin) Back(Company company, IReadOnlyList<ClimbTask> work, TraineeSeats seats, LocalDate by)
    {
        var (steps, day) = (new List<BenchStep>(), by);
        foreach (var task in work.Reverse())
        {
            steps.Add(new BenchStep(Words(task, seats), task.Kind, Amount(task, seats), day));
            day = day.PlusDays(-Takes(company, task, seats));
        }
        steps.Reverse();
        return (steps, day);
    }

    /// <summary>The days that a piece of work takes; incidents to observe are taken to come in time.</summary>
    public static int Takes(Company company, ClimbTask task, TraineeSeats seats)
    {
        if (task.IsSession) return DaysOfSession * task.Amount;
        if (task.Kind == EvidenceKind.SignOff) return company.Ladder.SignOffGap;
        if (!task.IsSeat) return 0;
        return seats.ShiftsFor(task) * (seats.Days + seats.RestDays);
    }

    /// <summary>In the unit of its need: of seats the days of whole shifts.</summary>
    static int Amount(ClimbTask task, TraineeSeats seats) => task.IsSeat ? Math.Max(task.Amount, seats.ShiftsFor(task) * seats.Days) : task.Amount;

    static string Words(ClimbTask task, TraineeSeats seats)
    {
        var words = NeedWords.Of([new Remaining(task.Kind, task.Amount, task.Mentors, [])]);
        var shifts = seats.ShiftsFor(task);
        return !task.IsSeat || shifts == 0 || seats.Days == 0 ? words
            : $"{words} ({shifts} {(shifts == 1 ? "shift" : "shifts")})";
    }
}
