using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>The least change is no larger than that of any plan that the checker accepts, and is proved only where it is.</summary>
public class LeastChangeLaws
{
    const int Weeks = 5;

    static readonly string[] people = ["a", "b", "c", "d"];

    [Law(25)]
    public void Minimal_changes_equal_brute_force(int seed)
    {
        var random = new Random(seed);
        var company = LivingTeam.Of(Weeks, people[..random.Next(3, 5)]) with
        {
            Rules = random.Next(3) switch
            {
                0 => [new RestBetweenShifts(Period.FromDays(7))],
                1 => [new RestBetweenShifts(Period.FromDays(7)), new ShiftCap(2, 28)],
                _ => [new ShiftCap(2, 21)],
            },
        };
        foreach (var _ in Enumerable.Range(0, random.Next(3))) company = Absent(company, random);
        var plan = LivingTeam.Published(company);
        var changed = Absent(company, random);
        if (random.Next(3) == 0) changed = Absent(changed, random);
        var asOf = (LivingTeam.Start.PlusDays(random.Next(-20, 20)).At(new LocalTime(8, 0))).InUtc().ToInstant();
        var options = new ReplanOptions { AsOf = asOf, Notice = Period.FromDays(random.Next(3) * 7), Changes = 0 };

        var proposal = plan.Replan(changed, options);
        var best = Best(changed, plan, asOf, asOf + options.Notice.ToDuration());
        var found = (proposal.Plan.Assignments.Count, People(proposal.Changes), proposal.Changes.Count);
        Assert.Equal(best, found);
        Assert.True(proposal.IsFewestPeople && proposal.IsFewestSeats);
    }

    static Company Absent(Company company, Random random)
    {
        var from = LivingTeam.Start.PlusDays(random.Next(7 * Weeks));
        return LivingTeam.Off(company, company.Responders[random.Next(company.Responders.Count)].Id, from, from.PlusDays(random.Next(10)));
    }

    static int People(IEnumerable<SeatChange> changes) => changes.SelectMany(c => new[] { c.From, c.To }).OfType<string>().Distinct().Count();

    /// <summary>Of all plans that keep what they must: the most seats, then the fewest people, then the fewest changes.</summary>
    static (int Filled, int People, int Seats) Best(Company company, PublishedPlan plan, Instant asOf, Instant noticed)
    {
        var schedule = Schedule.Of(company);
        var shifts = schedule.Shifts.OrderBy(s => s.Start.ToInstant()).ToList();
        var held = plan.Assignments.ToDictionary(a => a.Shift);
        var off = company.Responders.ToDictionary(r => r.Id, r => r.Unavailable);
        bool Stays(Shift shift) => held.TryGetValue(shift.Id, out var a)
            ? a.Start < asOf || (a.Start < noticed && !off[a.Responder].Any(b => b.Overlaps(a.Start, a.End)))
            : shift.Start.ToInstant() < asOf;
        var fixedViolations = new Lazy<HashSet<string>>(() => [.. PlanChecker.Check(schedule, [.. plan.Assignments.Where(a => a.Start < asOf)]).Select(v => v.Message)]);
        var best = (Filled: -1, People: 0, Seats: 0);
        Try(0, []);
        return best;

        void Try(int at, List<Assignment> seats)
        {
            if (at == shifts.Count)
            {
                if (PlanChecker.Check(schedule, seats).Any(v => !fixedViolations.Value.Contains(v.Message))) return;
                var changes = new PublishedPlan(seats).ChangesSince(plan);
                var one = (Filled: seats.Count, People: People(changes), Seats: changes.Count);
                if (one.Filled > best.Filled || (one.Filled == best.Filled && (one.People, one.Seats).CompareTo((best.People, best.Seats)) < 0)) best = one;
                return;
            }
            var shift = shifts[at];
            var was = held.GetValueOrDefault(shift.Id);
            if (Stays(shift))
            {
                Try(at + 1, was is null ? seats : [.. seats, was]);
                return;
            }
            foreach (var person in company.Responders)
            {
                var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
                if (!off[person.Id].Any(b => b.Overlaps(start, end)))
                    Try(at + 1, [.. seats, new Assignment("command", shift.Id, "commander", 0, person.Id, start, end)]);
            }
            Try(at + 1, seats);
        }
    }
}
