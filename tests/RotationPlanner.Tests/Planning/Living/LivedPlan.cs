using NodaTime;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>
/// A plan of people in two zones, with a trainee and public holidays, that lived for a while: whole seats and parts were
/// covered, given on and given back, and swapped.
/// </summary>
static class LivedPlan
{
    const int Weeks = 8, Events = 6;

    static readonly DateTimeZone london = DateTimeZoneProviders.Tzdb["Europe/London"], newYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static readonly Company Company = LivingTeam.Of(Weeks, "a", "b", "c", "d") with
    {
        TimeZone = london,
        // Nobody graduates: what a cover takes from a trainee changes no command seat.
        Ladder = new Ladder([.. Ladder.Default.Rungs.Select(r => r.Id == "shadowing" ? r with { Needs = [new RungNeed(EvidenceKind.Shadow, 70)] } : r)]),
        Holidays =
        [
            new HolidayCalendar("GB", new HashSet<LocalDate> { new(2027, 1, 13), new(2027, 2, 14) }),
            new HolidayCalendar("US", new HashSet<LocalDate> { new(2027, 1, 18), new(2027, 2, 15) }),
        ],
        Responders =
        [
            .. new[] { "a", "b", "c", "d" }.Select((id, i) => LivingTeam.Person(id) with { TimeZone = i < 2 ? london : newYork, Holidays = i < 2 ? "GB" : "US", Stage = Ladder.Mentor }),
            LivingTeam.Person("t") with { TimeZone = london, Stage = "shadowing" },
        ],
        Rotations =
        [
            new Rotation
            {
                Id = "command",
                Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)),
                Roles = [new Role { Id = "commander" }, new Role { Id = "shadow", Needs = StageNeed.Trainees, Seats = SeatRange.Optional, Weight = 0.25m }],
            },
        ],
    };

    static readonly Plan first = LivingTeam.Plan(Company);

    public static Plan Before => first;

    public static Instant End { get; } = LivingTeam.Start.PlusDays(7 * (Weeks + 1)).AtStartOfDayInZone(london).ToInstant();

    /// <summary>The plan after some events, the same for the same seed.</summary>
    public static Plan After(int seed)
    {
        var (random, plan, now) = (new Random(seed), first, LivingTeam.Before);
        for (var i = 0; i < Events; i++)
        {
            if (Happen(random, plan, now) is { } next) plan = next;
            now += Duration.FromDays(random.Next(1, 20));
        }
        return plan;
    }

    static Plan? Happen(Random random, Plan plan, Instant now)
    {
        var published = new PublishedPlan(plan);
        var later = plan.Assignments.Where(a => a.Start > now && a.Role == "commander").ToList();
        if (later.Count < 2) return null;
        var (seat, taker) = (later[random.Next(later.Count)], "abcd"[random.Next(4)].ToString());
        if (random.Next(4) == 0)
        {
            var other = later[random.Next(later.Count)];
            var isWhole = new[] { seat, other }.All(s => s.End - s.Start == Duration.FromDays(7));
            return other.Responder == seat.Responder || !isWhole ? null : published.Swap(Company, Reference(seat), Reference(other), now).Proposal?.Plan;
        }
        if (taker == seat.Responder) return null;
        var hours = (int)(seat.End - seat.Start).TotalHours;
        var from = random.Next(hours);
        Interval? part = random.Next(3) == 0 ? null : new Interval(seat.Start + Duration.FromHours(from), seat.Start + Duration.FromHours(random.Next(from + 1, hours + 1)));
        return published.Take(Company, seat.Shift, seat.Role, taker, now, seat.Responder, part).Proposal?.Plan;
    }

    static SeatReference Reference(Assignment seat) => new() { Shift = seat.Shift, Role = seat.Role, Responder = seat.Responder };
}
