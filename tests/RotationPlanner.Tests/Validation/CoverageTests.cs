using NodaTime;
using RotationPlanner.Scheduling;
using RotationPlanner.Tests.Model;
using RotationPlanner.Tests.Scheduling;

namespace RotationPlanner.Tests.Validation;

/// <summary>Hours that are to be covered (<see cref="Rotation.Covers"/>).</summary>
public class CoverageTests
{
    static readonly IReadOnlySet<IsoDayOfWeek> weekdays = new HashSet<IsoDayOfWeek>
    {
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday,
    };

    static readonly NamedShift[] threeSites =
        [Samples.Leg("emea", 8, 16, "Europe/London"), Samples.Leg("amer", 9, 17, "America/New_York"), Samples.Leg("apac", 9, 17, "Asia/Tokyo")];

    [Fact]
    public void Hours_between_three_shifts_are_a_problem_by_name() =>
        Desk(CoveredHours.Always, threeSites).HasOne("rotations[0].covers", "'command' covers 22:00 to 00:00 (UTC)", "56 h in all");

    [Fact]
    public void A_handoff_covers_all_hours_whatever_the_horizon_begins_with() =>
        Assert.Empty(Sound.Rotation(r => r with { Covers = CoveredHours.Always }).Validate());

    [Fact]
    public void Week_on_and_week_off_does_not() => Sound.Rotation(r => r with
    {
        Covers = CoveredHours.Always,
        Pattern = ShiftPattern.Every(Period.FromWeeks(2), new LocalTime(9, 0), StartDays.Weekdays(IsoDayOfWeek.Monday)).Lasting(Period.FromWeeks(1)),
    }).HasOne("rotations[0].covers", "Monday 09:00 to Monday 09:00");

    [Fact]
    public void Office_hours_are_asked_in_their_zone_and_not_on_holidays()
    {
        NamedShift day = new() { Id = "day", Days = weekdays, From = new(9, 0), To = new(17, 0), Except = "GB" };
        CoveredHours Office(string zone, string? except = "GB") =>
            CoveredHours.Between(weekdays, new(9, 0), new(17, 0), Samples.Zone(zone), except);
        Company With(CoveredHours covers) => Desk(covers, day) with { Holidays = [new("GB", new HashSet<LocalDate> { new(2027, 1, 6) })] };
        Assert.Empty(With(Office("UTC")).Validate());
        With(Office("UTC", null)).HasOne("rotations[0].covers", "09:00 to 17:00 on 6 January 2027", "1 hole, 8 h");
        With(Office("Europe/Berlin")).HasOne("rotations[0].covers", "09:00 to 10:00 on Monday");
    }

    [Fact]
    public void What_is_asked_is_looked_at_too() => Assert.Equal(["rotations[0].covers.days", "rotations[0].covers.except"],
        Desk(CoveredHours.Between(new HashSet<IsoDayOfWeek>(), default, default, null, "GX"), threeSites).Validate().Select(p => p.Place));

    [Fact]
    public void Overlaps_are_a_note_and_open_hours_that_nobody_asked_for_are_none()
    {
        var company = Desk(CoveredHours.Between(weekdays, new(9, 0), new(12, 0)), [.. threeSites, Samples.Leg("late", 14, 18, "UTC")]);
        Assert.Empty(company.Validate());
        var note = Assert.Single(Planner.Plan(company, new PlanOptions { WorkLimit = 1 }).Notes, n => n.About == "hours");
        Assert.Equal("Several shifts of command cover 14:00 to 18:00 (UTC): 28 overlaps, 112 h in all.", note.Text);
    }

    [Fact]
    public void Minute_by_minute_gives_the_same_holes()
    {
        var random = new Random(3);
        for (var run = 0; run < 60; run++)
        {
            string[] zones = ["Europe/London", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"];
            NamedShift[] legs = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i =>
                Samples.Leg($"s{i}", random.Next(24), random.Next(24), zones[random.Next(4)]) with { Days = random.Next(3) == 0 ? weekdays : NamedShift.EveryDay })];
            var covers = random.Next(3) == 0 ? CoveredHours.Always
                : CoveredHours.Between(weekdays, new(random.Next(24), 0), new(random.Next(24), 0), Samples.Zone(zones[random.Next(4)]));
            var from = new LocalDate(2027, 3, 1).PlusDays(random.Next(60));
            var company = Samples.Company(ShiftPattern.Named(legs), Samples.London, from, from.PlusDays(20));
            var wide = company with { Horizon = new DateInterval(from.PlusDays(-7), from.PlusDays(30)) };
            company = company with { Rotations = [company.Rotations[0] with { Covers = covers }] };
            var shifts = PatternUnroller.Unroll(wide);
            var open = new HashSet<Instant>();
            foreach (var day in company.Horizon.Where(d => covers.Days.Contains(d.DayOfWeek)))
            {
                var zone = covers.TimeZone ?? Samples.London;
                var end = CadenceZones.Read((covers.To <= covers.From ? day.PlusDays(1) : day) + covers.To, zone);
                for (var at = CadenceZones.Read(day + covers.From, zone); at < end; at += Duration.FromMinutes(15))
                    if (!shifts.Any(s => s.Start.ToInstant() <= at && at < s.End.ToInstant())) open.Add(at);
            }
            Assert.Equal(open.Order(), PatternCoverage.Holes(company, company.Rotations[0]).SelectMany(Quarters));
        }

        static IEnumerable<Instant> Quarters(Interval hole)
        {
            for (var at = hole.Start; at < hole.End; at += Duration.FromMinutes(15)) yield return at;
        }
    }

    static Company Desk(CoveredHours covers, params NamedShift[] shifts) =>
        Sound.Rotation(r => r with { TimeZone = DateTimeZone.Utc, Pattern = ShiftPattern.Named(shifts), Covers = covers }) with
        {
            Horizon = new DateInterval(new(2027, 1, 4), new(2027, 1, 31)),
        };
}
