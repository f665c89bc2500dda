using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Tests.Scheduling;

namespace RotationPlanner.Tests.Fairness;

/// <summary>
/// Companies as nobody would make them: departments whose parts cannot be met, hours for a day and a half, people for
/// one role each, rotations that overlap. Shares of them are sound as well, and found in no time.
/// </summary>
public class OddCompanyLaws
{
    static readonly LocalDate Start = new(2027, 1, 4);
    static readonly string[] zones = ["Europe/London", "Pacific/Apia", "America/New_York"];

    [Law(300, Checked = 0.54)]
    public Property Shares_are_sound_whatever_the_company() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var company = Make(new Random(seed));
        if (company.Validate().Count > 0) throw Discard.Case();
        var pool = new Pool(company, (r, s, role) => (r.MayHold?.Contains(role.Id) ?? true)
            && !r.Unavailable.Any(u => u.Overlaps(s.Start.ToInstant(), s.End.ToInstant())));
        var yardstick = pool.Yardstick();
        var supply = yardstick.Slices.Sum(s => s.Slice.Supply.Total.Sum());
        // The last one is the twin of the one before.
        var (one, twin) = (yardstick.Shares[^2], yardstick.Shares[^1]);
        return yardstick.Exact.All(e => double.IsFinite(e.Total) && e.Total >= 0 && e.Night >= 0)
            && yardstick.Exact.Sum(e => e.Total) <= supply * (1 + 1e-6) + 0.1
            && yardstick.Shares.Sum(s => s.Total) == Math.Round(yardstick.Exact.Sum(e => e.Total))
            && Math.Abs(one.Total - twin.Total) <= 1 && yardstick.Exact[^1].Total == yardstick.Exact[^2].Total
            && KeepsHours(company, yardstick);
    });

    static bool KeepsHours(Company company, Yardstick yardstick)
    {
        var minutes = new Dictionary<(int Person, int Quarter), double>();
        foreach (var (group, slice) in yardstick.Slices)
            for (var p = 0; p < slice.RowOf.Length; p++)
            {
                var key = (group.Members.People[p].Index, CalendarQuarter.Of(slice.Slots[0].Shift.Date).Ordinal);
                minutes[key] = minutes.GetValueOrDefault(key) + group.MinutesOf(slice, p);
            }
        var people = company.Responders;
        return minutes.All(m => HoursBudget.OfPerson(company, people[m.Key.Person]) is not { } budget
            || m.Value <= budget.Minutes * 1.001 + 1)
            && company.Departments.All(d => d.BuyIn?.HoursPerQuarter is not { } hours
                || minutes.Where(m => people[m.Key.Person].Department == d.Id).GroupBy(m => m.Key.Quarter).All(q =>
                    q.Sum(m => m.Value) <= hours * 60 * 1.001 + 1));
    }

    static Company Make(Random random)
    {
        var horizon = new DateInterval(Start, Start.PlusDays(random.Next(3, 120)));
        var departments = Enumerable.Range(0, 3).Select(d => new Department
        {
            Id = $"d{d}",
            Share = random.Next(3) > 0 ? null : (random.Next(0, 5) / 10m, random.Next(5, 11) / 10m),
            BuyIn = random.Next(3) > 0 ? null : new BuyIn
            {
                By = "X", Since = Start.PlusDays(random.Next(-60, 40)),
                HoursPerQuarter = random.Next(2) == 0 ? null
                    : random.Next(20, 900), HoursPerPersonPerQuarter = random.Next(2) == 0 ? null
                    : random.Next(10, 400),
            },
        }).ToArray();
        // One agreement would close everybody else out.
        if (departments.Any(d => d.BuyIn is not null)) departments = [.. departments.Select(d =>
            d with { BuyIn = d.BuyIn ?? new BuyIn { By = "X", Since = Start.PlusDays(-9) } })];
        var people = Enumerable.Range(0, random.Next(1, 10)).Select(i => Person(random, i)).ToList();
        people.Add(people[^1] with { Id = "twin" });
        return Samples.Company(ShiftPattern.Weekly(IsoDayOfWeek.Monday, new(9, 0)), Samples.London, horizon.Start,
            horizon.End) with
        {
            Departments = departments,
            Responders = people,
            Rotations = [.. Enumerable.Range(0, random.Next(1, 4)).Select(n => new Rotation
            {
                Id = $"r{n}",
                Pattern = random.Next(3) switch
                {
                    0 => ShiftPattern.Weekly((IsoDayOfWeek)random.Next(1, 8), new(9, 0)),
                    1 => ShiftPattern.Daily(new(random.Next(24), 0)),
                    _ => ShiftPattern.Named(new NamedShift { Id = "a", From = new(7, 0), To = new(16, 0) },
                        new NamedShift { Id = "b", From = new(15, 0), To = new(23, 0) }),
                },
                Roles = [new Role { Id = "commander", Seats = SeatRange.Exactly(random.Next(1, 3)) },
                    new Role { Id = "deputy", Weight = random.Next(0, 3) / 2m }],
            })],
        };
    }

    static Responder Person(Random random, int number)
    {
        var zone = Samples.Zone(zones[random.Next(3)]);
        return Samples.Person($"p{number}", zone) with
        {
            Department = $"d{random.Next(3)}",
            Capacity = random.Next(1, 11) / 10m,
            Joins = random.Next(4) == 0 ? Start.PlusDays(random.Next(-5, 60)) : null,
            Leaves = random.Next(4) == 0 ? Start.PlusDays(random.Next(60, 90)) : null,
            HoursPerQuarter = random.Next(4) == 0 ? random.Next(5, 300) : null,
            MayHold = random.Next(4) switch { 0 => ["commander"], 1 => ["deputy"], _ => null },
            Unavailable = [.. Enumerable.Range(0,
                random.Next(3)).Select(_ => Start.PlusDays(random.Next(-20, 80))).Select(d =>
                BusyTime.Days(d, d.PlusDays(random.Next(0, 50)), zone))],
        };
    }
}
