using NodaTime;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>Who closes which gap, by when their work is done, and whether that can be in time.</summary>
sealed class BenchGaps
{
    readonly Company company;
    readonly Standings standings;
    readonly TraineeSeats seats;
    readonly LocalDate last;
    readonly IReadOnlyList<Responder> graduates, trainees;
    readonly ILookup<string, Responder> line;

    /// <param name="company">The company.</param>
    /// <param name="bench">Who commands, or will by the plan: those who graduate come first in every line.</param>
    /// <param name="last">The last day looked at.</param>
    public BenchGaps(Company company, IReadOnlyList<BenchMember> bench, LocalDate last)
    {
        (this.company, this.last, standings, seats) = (company, last, Standings.Of(company), new TraineeSeats(company, last));
        graduates = [.. bench.Where(m => m.Graduation is not null).OrderBy(m => m.From).Select(m => m.Person)];
        var known = bench.Select(m => m.Person.Id).ToHashSet(StringComparer.Ordinal);
        trainees = [.. company.Responders.Where(r => !known.Contains(r.Id) && !standings[r.Id].MayLead && CanClimb(r)).OrderBy(Ahead)];
        line = trainees.ToLookup(r => r.Department, StringComparer.Ordinal);
    }

    public TraineeSeats Seats => seats;

    int Mentors => standings.People.Count(s => s.MayMentor);

    /// <summary>How far the n-th next of a department is from command; the higher, the farther.</summary>
    public double Distance(string department, int nth) => line[department].ElementAtOrDefault(nth) is { } next ? Ahead(next) : double.MaxValue;

    /// <param name="added">Department and day of each, by day.</param>
    public IReadOnlyList<BenchGap> Of(IReadOnlyList<(string Department, LocalDate By)> added)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var chosen = added.Select(a =>
        {
            var nth = taken[a.Department] = taken.GetValueOrDefault(a.Department, -1) + 1;
            return (a.Department, a.By, Person: line[a.Department].ElementAtOrDefault(nth));
        }).ToList();
        var first = chosen.Select(c => c.Person).OfType<Responder>().ToList();
        var needed = chosen.ConvertAll(c => Climber(c.Person));
        var dates = new ClimbProjection(company, seats, Mentors, last)
            .Of([.. graduates.Select(p => Climber(p)), .. needed, .. trainees.Except(first).Select(p => Climber(p))]);
        return [.. chosen.Zip(needed, (c, climber) =>
        {
            LocalDate? earliest = dates.TryGetValue(climber, out var date) ? date : null;
            var (steps, begin) = BenchTimes.Back(company, climber.Work, seats, c.By);
            var gap = new BenchGap { Department = c.Department, By = c.By, Responder = c.Person?.Id, Steps = steps, Begin = begin, Earliest = earliest };
            return gap with { Bottleneck = gap.IsInTime ? null : Bottleneck(gap, climber) };
        })];
    }

    string Bottleneck(BenchGap gap, Climber climber)
    {
        var needs = climber.Work;
        if (seats.Shifts.Count == 0 && needs.Any(t => t.IsSeat)) return "no rotation has trainees' seats";
        if (needs.FirstOrDefault(t => !t.IsGuided(Mentors)) is { } alone)
            return Mentors == 0 ? "nobody may mentor a shadow"
                : $"shadowing takes {alone.Mentors} mentors, and there {(Mentors == 1 ? "is" : "are")} {Mentors}";
        if (gap.Earliest is null && climber.Next is { IsSession: true } session)
        {
            var kind = session.Kind == EvidenceKind.Course ? "course" : "tabletop session";
            return $"a {kind} takes {company.Sessions.Least} trainees, and too few wait for one";
        }
        if (gap.Begin < company.Horizon.Start)
        {
            var days = Period.DaysBetween(gap.Begin, gap.By);
            return Period.DaysBetween(company.Horizon.Start, gap.By) <= 0 ? $"it is needed as the horizon begins, and the way up takes {days} days"
                : $"the way up takes {days} days, and there are {Period.DaysBetween(company.Horizon.Start, gap.By)}";
        }
        return gap.Earliest is null ? $"all trainees' seats until {Day(last)} go to those before in line"
            : "trainees' seats and sessions go to those before in line until then";
    }

    Climber Climber(Responder? person) => new(person,
        person is null ? ClimbWork.FromTheGround(company.Ladder) : ClimbWork.Of(company.Ladder, standings[person.Id]),
        person?.Joins is { } joins && joins > company.Horizon.Start ? joins : company.Horizon.Start);

    bool CanClimb(Responder person) => company.ClimbsEver(person) && ClimbWork.LeadsUp(company.Ladder, standings[person.Id])
        && BenchPeople.Lends(company, person.Department) && !(person.Leaves < last);

    int Ahead(Responder person) => ClimbWork.Of(company.Ladder, standings[person.Id]).Sum(t => BenchTimes.Takes(company, t, seats));

    static string Day(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
