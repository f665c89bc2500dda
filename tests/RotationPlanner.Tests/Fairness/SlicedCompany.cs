using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Tests.Scheduling;

namespace RotationPlanner.Tests.Fairness;

/// <summary>Somebody of a generated company: zone, capacity, when they are in service, and time off.</summary>
public sealed record SlicedPerson(int Zone, int Percent, int Joins, int Leaves, int OffFrom, int OffDays);

/// <summary>
/// A company of people who come and go: day shifts (no shift crosses a date of the company's zone) of two roles.
/// </summary>
public sealed record SlicedCompany(IReadOnlyList<SlicedPerson> People, int Weeks, int Seats)
{
    public static readonly LocalDate Start = new(2027, 3, 1);
    static readonly string[] zones = ["Europe/London", "Asia/Tokyo", "America/New_York"];

    public Company Build() => Samples.Company(
        ShiftPattern.Named(
            new NamedShift { Id = "early", From = new LocalTime(6, 0), To = new LocalTime(14, 0) },
            new NamedShift { Id = "late", From = new LocalTime(14, 0), To = new LocalTime(22, 0) }),
        Samples.London, Start, Start.PlusDays(7 * Weeks - 1)) is var company
        ? company with
        {
            Departments = [new Department { Id = "d" }],
            Responders = [.. People.Select(Person)],
            Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander",
                Seats = SeatRange.Exactly(Seats) }, new Role { Id = "deputy", Weight = 0.5m }] }],
        }
        : throw new InvalidOperationException();

    static Responder Person(SlicedPerson p, int number) =>
        Samples.Person($"p{number}", Samples.Zone(zones[p.Zone])) with
    {
        Capacity = p.Percent / 100m,
        Joins = p.Joins < 0 ? null : Start.PlusDays(p.Joins),
        Leaves = p.Leaves < 0 ? null : Start.PlusDays(p.Leaves),
        Unavailable = p.OffDays == 0 ? []
            : [BusyTime.Days(Start.PlusDays(p.OffFrom), Start.PlusDays(p.OffFrom + p.OffDays - 1),
            Samples.Zone(zones[p.Zone]))],
    };

    public static Gen<SlicedCompany> Companies =>
        from people in (
            from zone in Gen.Choose(0, 2)
            from percent in Gen.Elements(50, 80, 100)
            from joins in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, 70)))
            from leaves in Gen.Frequency((3, Gen.Constant(-1)), (1, Gen.Choose(20, 90)))
            from offFrom in Gen.Choose(-40, 70)
            from offDays in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 28)), (1, Gen.Choose(29, 50)))
            select new SlicedPerson(zone, percent, joins, leaves, offFrom, offDays)).ListOf(5)
        from weeks in Gen.Choose(2, 12)
        from seats in Gen.Choose(1, 2)
        // Enough people for nobody to be the only one.
        select new SlicedCompany([.. Enumerable.Repeat(new SlicedPerson(0, 100, -1, -1, 0, 0), 5), .. people], weeks,
            seats);
}
