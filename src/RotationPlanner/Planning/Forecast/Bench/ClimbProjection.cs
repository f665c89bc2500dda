using NodaTime;
using RotationPlanner.Training.Sessions;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>Somebody on the way up, and what is done of it.</summary>
sealed class Climber(Responder? person, IReadOnlyList<ClimbTask> work, LocalDate from)
{
    public Responder? Person => person;
    public IReadOnlyList<ClimbTask> Work => work;

    int at, done, shifts;

    public ClimbTask? Next => at < work.Count ? work[at] : null;

    /// <summary>The first day on which the next piece of work can be done.</summary>
    public LocalDate Ready { get; private set; } = from;

    public void Wait(LocalDate until) => Ready = LocalDate.Max(Ready, until);

    public void Complete(LocalDate ready)
    {
        (at, done, shifts) = (at + 1, 0, 0);
        Wait(ready);
    }

    /// <summary>Some of the next piece of work is done.</summary>
    public void Do(int amount, LocalDate ready)
    {
        (done, shifts) = (done + amount, shifts + 1);
        Wait(ready);
        if (done >= Next!.Amount && shifts >= Next.Mentors) Complete(ready);
    }
}

/// <summary>
/// When people could command at the earliest, with the seats and the sessions there are: seats go to those first in line, one
/// a shift, with the rest between; a session a week is held where enough wait for it. Sign-offs take the days that the ladder
/// gives them; incidents to observe are taken to come in time.
/// </summary>
sealed class ClimbProjection(Company company, TraineeSeats seats, int mentors, LocalDate last)
{
    const int DaysAWeek = 7;

    /// <param name="line">Those who climb, the first in line first.</param>
    /// <returns>The day from which each may command; not there where that is not before the last day.</returns>
    public IReadOnlyDictionary<Climber, LocalDate> Of(IReadOnlyList<Climber> line)
    {
        var found = new Dictionary<Climber, LocalDate>(ReferenceEqualityComparer.Instance);
        var shifts = new Queue<Shift>(seats.Shifts);
        for (var week = company.Horizon.Start; week <= last; week = week.PlusDays(DaysAWeek))
        {
            Signed(line, found);
            Sessions(line, week);
            for (; shifts.TryPeek(out var shift) && shift.Date < week.PlusDays(DaysAWeek); shifts.Dequeue())
            {
                Signed(line, found);
                Sit(line, shift);
            }
        }
        Signed(line, found);
        return found.Where(f => f.Value <= last).ToDictionary(ReferenceEqualityComparer.Instance);
    }

    /// <summary>What takes neither a seat nor a session.</summary>
    void Signed(IReadOnlyList<Climber> line, Dictionary<Climber, LocalDate> found)
    {
        foreach (var climber in line)
        {
            while (climber.Next is { IsSeat: false, IsSession: false } task)
                climber.Complete(task.Kind == EvidenceKind.SignOff ? climber.Ready.PlusDays(company.Ladder.SignOffGap) : climber.Ready);
            if (climber.Next is null) found.TryAdd(climber, climber.Ready);
        }
    }

    void Sessions(IReadOnlyList<Climber> line, LocalDate week)
    {
        var next = week.PlusDays(DaysAWeek);
        foreach (var kind in line.Where(c => c.Next is { IsSession: true } && c.Ready <= week).GroupBy(c => c.Next!.Kind).ToList())
            foreach (var session in kind.Chunk(company.Sessions.Most).Where(s => s.Length >= company.Sessions.Least))
                foreach (var climber in session) climber.Do(1, next);
    }

    void Sit(IReadOnlyList<Climber> line, Shift shift)
    {
        var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
        var next = line.FirstOrDefault(c => c.Next is { IsSeat: true } task && c.Ready <= shift.Date
            && task.IsGuided(mentors) && seats.Opens(shift, task, c.Person)
            && (c.Person is null || (company.Ladder.MayClimb(c.Person, shift.Date) && WorkingDay.IsFree(c.Person, start, end)
                && SessionBudget.IsLent(company, c.Person, shift.Date))));
        if (next is null) return;
        next.Do(shift.NominalDays, shift.End.Date);
        if (next.Next is { IsSeat: true }) next.Wait(shift.End.Date.PlusDays(seats.RestDays));
    }
}
