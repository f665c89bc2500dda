using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Benchmarks.Ladder;

/// <summary>
/// Companies of growing size with everything that makes planning hard: a tenth of the time off in blocks of a week or two, rest, caps in 28 days, people of
/// one shift from different departments, and a third of the people not certified.
/// </summary>
static class LadderCompany
{
    static readonly string[] Departments = ["engineering", "support", "sales", "product", "devrel", "security", "data",
        "operations"];
    static readonly LocalDate Start = new(2027, 1, 4);

    /// <summary>The same company, whose shifts go together from Monday to Thursday and from Friday to Sunday.</summary>
    public static Company InStints(Company company)
    {
        var rotation = company.Rotations[0];
        var cap = rotation.Rules.OfType<ShiftCap>().Single();
        Stint[] stints = [Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday), Stint.Weekdays(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday)];
        var rules = rotation.Rules.Select(r => r is ShiftCap ? cap with { Most = ((cap.Most + 2) / 3) + 1 } : r);
        return company with { Name = $"{company.Name}, in stints", Rotations = [rotation with { Stints = stints, Rules = [.. rules] }] };
    }

    /// <summary>
    /// The same company in which no pair is to meet again until all have met. Of every twenty certified people two are
    /// kept apart and two serve the same shifts only.
    /// </summary>
    public static Company WithPairs(Company company)
    {
        const int Apart = 3, Together = 9, Every = 20;
        var rotation = company.Rotations[0];
        List<Responder> certified = [.. company.Responders.Where(r => r.Stage == RotationPlanner.Ladder.Certified)];
        List<IRotationRule> rules = [.. rotation.Rules, Pairs.Distinct()];
        for (var first = 0; first + Together + 1 < certified.Count; first += Every)
        {
            rules.Add(Pairs.Apart(certified[first + Apart].Id, certified[first + Apart + 1].Id));
            rules.Add(Pairs.Together(certified[first + Together].Id, certified[first + Together + 1].Id));
        }
        return company with { Name = $"{company.Name}, with pairs", Rotations = [rotation with { Rules = rules }] };
    }

    public static Company Make(int people, int days, int shifts, int seats, int seed)
    {
        var random = new Random(seed);
        var zone = DateTimeZone.Utc;
        var certified = people - people / 3;
        var each = (double)days * shifts * seats / certified;
        var cap = (int)Math.Ceiling(each * 28 / days * 1.5) + 1;
        return new Company
        {
            Name = $"{people} people x {days} days x {shifts} shifts x {seats} seats",
            TimeZone = zone,
            Horizon = new DateInterval(Start, Start.PlusDays(days - 1)),
            Departments = [.. Departments.Select(d => new Department { Id = d })],
            Responders = [.. Enumerable.Range(0, people).Select(i => new Responder
            {
                Id = $"p{i:0000}",
                Department = Departments[i % Departments.Length],
                TimeZone = zone,
                // Every third person is still learning, so that all departments have both kinds.
                Stage = i % 3 == 2 ? "trained" : RotationPlanner.Ladder.Certified,
                Unavailable = [.. TimeOff(random, days, zone)],
            })],
            Rotations =
            [
                new Rotation
                {
                    Id = "command",
                    Pattern = ShiftPattern.Named([.. Enumerable.Range(0, shifts).Select(s => new NamedShift
                    {
                        Id = $"s{s}",
                        From = new LocalTime(24 / shifts * s, 0),
                        To = new LocalTime(24 / shifts * (s + 1) % 24, 0),
                    })]),
                    Roles = [new Role { Id = "commander", Seats = SeatRange.Exactly(seats) }],
                    Rules = [new RestBetweenShifts(Period.FromHours(16)), new ShiftCap(cap, 28),
                        new DistinctDepartments()],
                },
            ],
        };
    }

    static IEnumerable<BusyTime> TimeOff(Random random, int days, DateTimeZone zone)
    {
        for (var left = (int)Math.Round(days / 10.0); left > 0;)
        {
            var length = Math.Min(left, random.Next(2) == 0 ? 7 : 14);
            var from = Start.PlusDays(random.Next(days - length + 1));
            yield return BusyTime.Days(from, from.PlusDays(length - 1), zone, "time off");
            left -= length;
        }
    }
}
