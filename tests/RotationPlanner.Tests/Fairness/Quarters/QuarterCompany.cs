using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Fairness.Quarters;

/// <summary>A company over eight quarters, made from a seed: joiners, leavers, long leave, part-time, and time off.</summary>
sealed class QuarterCompany
{
    public const int Quarters = 8;

    const int DaysOfQuarter = 91, First = 20, Joiners = 5, Leavers = 5, OnLeave = 4, LeaveDays = 70;

    static readonly LocalDate start = new(2027, 1, 4);
    static readonly string[] departments = ["engineering", "support", "sales"];
    static readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb["Europe/London"];

    readonly List<Responder> people = [];

    public QuarterCompany(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < First + Joiners; i++)
        {
            var joins = i < First ? (LocalDate?)null : Some(random, Quarters);
            var leaves = i < Leavers ? (LocalDate?)Some(random, Quarters) : null;
            people.Add(new Responder
            {
                Id = $"p{i:00}", Department = departments[i % departments.Length], TimeZone = zone, Stage = Ladder.Certified,
                Joins = joins, Leaves = leaves, Capacity = i % 5 == 3 ? 0.6m : 1, Unavailable = [.. TimeOff(random, i)],
            });
        }
    }

    /// <summary>What the team knows in one quarter, from 0: nobody who is yet to come, no leaving that is yet to be told.</summary>
    public Company Of(int quarter, Ledger ledger)
    {
        var horizon = new DateInterval(start.PlusDays(DaysOfQuarter * quarter), start.PlusDays((DaysOfQuarter * (quarter + 1)) - 1));
        return Make(horizon, [.. people.Where(p => !(p.Joins > horizon.End) && !(p.Leaves < horizon.Start)).Select(p => p.Leaves > horizon.End ? p with { Leaves = null } : p)]) with { Ledger = ledger };
    }

    /// <summary>All eight, with everything known.</summary>
    public Company InHindsight() => Make(new DateInterval(start, start.PlusDays((DaysOfQuarter * Quarters) - 1)), people);

    /// <summary>Whether somebody is there when all is over.</summary>
    public bool IsThereAtTheEnd(string person) => people.Single(p => p.Id == person).Leaves is null;

    static Company Make(DateInterval horizon, IReadOnlyList<Responder> people) => new()
    {
        Name = "Eight quarters",
        TimeZone = zone,
        Horizon = horizon,
        Departments = [.. departments.Select(d => new Department { Id = d })],
        Responders = people,
        Rotations =
        [
            new Rotation
            {
                Id = "command", Pattern = ShiftPattern.Daily(new LocalTime(9, 0)),
                Roles = [new Role { Id = "commander" }, new Role { Id = "deputy", Weight = 0.5m }],
                Rules = [new RestBetweenShifts(Period.FromDays(2)), new ShiftCap(7, 28), new DistinctDepartments()],
            },
        ],
    };

    static LocalDate Some(Random random, int quarters) => start.PlusDays(DaysOfQuarter + random.Next(DaysOfQuarter * (quarters - 2)));

    static IEnumerable<BusyTime> TimeOff(Random random, int person)
    {
        for (var week = 0; week < DaysOfQuarter * Quarters / 7; week += 13)
        {
            var from = start.PlusDays(7 * (week + random.Next(12)));
            yield return BusyTime.Days(from, from.PlusDays(4), zone, "time off");
        }
        if (person % 6 != 5 || person / 6 >= OnLeave) yield break;
        var leave = Some(random, Quarters);
        yield return BusyTime.Days(leave, leave.PlusDays(LeaveDays - 1), zone, "leave");
    }
}
