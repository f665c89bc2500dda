using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Fairness;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules;

/// <summary>Named shifts that are for some people alone.</summary>
public class BoundShiftTests
{
    static readonly DateTimeZone la = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];

    static readonly ResponderFilter bound = new() { People = ["ana", "bo"] };

    static Company Bound(ResponderFilter? day, ResponderFilter? night = null) => Given.DayAndNight() is var company
        ? company with { Rotations = [company.Rotations[0] with { Pattern = Pattern(day, night) }] } : null!;

    static ShiftPattern Pattern(ResponderFilter? day, ResponderFilter? night) => ShiftPattern.Named(
        new NamedShift { Id = "day", From = new LocalTime(8, 0), To = new LocalTime(20, 0), For = day },
        new NamedShift { Id = "night", From = new LocalTime(20, 0), To = new LocalTime(8, 0), For = night });

    [Fact]
    public void Somebody_else_in_it() => Bound(bound).Check(("2027-01-04/day", "commander", "ada"))
        .Is("bound shift", "ada", "2027-01-04", "2027-01-04", "Ada Park", "for other people");

    [Fact]
    public void Those_it_is_for_and_others_in_the_other_shift() => Assert.Empty(Bound(bound)
        .Check(("2027-01-04/day", "commander", "ana"), ("2027-01-04/night", "commander", "ada")));

    [Theory]
    [InlineData("Europe/*", true)]
    [InlineData("Europe/London", true)]
    [InlineData("europe/lon*", true)]
    [InlineData("*/London", true)]
    [InlineData("GB", true)]
    [InlineData("*", true)]
    [InlineData("America/*", false)]
    [InlineData("Europe/Lon", false)]
    [InlineData("urope/*", false)]
    [InlineData("Europe/London*n", false)]
    public void Zones(string zone, bool isFor) => IsFor(new() { Zones = [zone] }, isFor);

    [Theory]
    [InlineData("US/Pacific", "America/*", true)]
    [InlineData("America/Los_Angeles", "US/Pacific", true)]
    [InlineData("America/Los_Angeles", "US/*", false)]
    [InlineData("Atlantic/Reykjavik", "Africa/*", false)]
    [InlineData("Africa/Abidjan", "Atlantic/*", false)]
    public void Old_names_of_zones_are_the_same_zone(string zone, string pattern, bool isFor) =>
        Assert.Equal(isFor, ResponderFilter.IsIn(pattern, zone));

    [Fact]
    public void Departments_tags_and_several_conditions()
    {
        IsFor(new() { Departments = ["support", "engineering"] }, true);
        IsFor(new() { Departments = ["support"] }, false);
        IsFor(new() { Tags = ["hq", "harbour"] }, true);
        IsFor(new() { Tags = ["harbour"] }, false);
        IsFor(new() { Tags = ["hq"], Zones = ["Europe/*"], People = ["ana"], Departments = ["engineering"] }, true);
        IsFor(new() { Tags = ["hq"], People = ["bo"] }, false);
    }

    static void IsFor(ResponderFilter filter, bool isFor)
    {
        var company = Bound(filter, bound).With("ana", r => r with { Tags = ["hq"] });
        var shift = Schedule.Of(company).Find("command/2027-01-04/day")!;
        Assert.Equal(isFor, filter.Allows(company.Responders[0]));
        Assert.Equal(isFor, new RuleSet(company).Excludes(company.Responders[0], shift, shift.Rotation.Roles[0]) is null);
        var schedule = Schedule.Of(company);
        Assert.Equal(isFor, PlanChecker.Check(schedule, schedule.Plan(("2027-01-04/day", "commander", "ana"))).Count == 0);
    }

    /// <summary>The checker matches patterns in a way of its own.</summary>
    [Law(150)]
    public Property The_planner_and_the_checker_mean_the_same_zones()
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var cases = from zone in Gen.Elements<string>(ids) from other in Gen.Elements<string>(ids) from cut in Gen.Choose(0, 12) from form in Gen.Choose(0, 4)
                    let name = form > 2 ? zone : other
                    let at = Math.Min(cut, name.Length)
                    select (zone, pattern: (form % 3) switch { 0 => name, 1 => name[..at] + "*", _ => "*" + name[at..] });
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var filter = new ResponderFilter { Zones = [c.pattern] };
            var company = Bound(filter).With("ana", r => r with { TimeZone = DateTimeZoneProviders.Tzdb[c.zone] });
            var schedule = Schedule.Of(company);
            var found = PlanChecker.Check(schedule, schedule.Plan(("2027-01-04/day", "commander", "ana")));
            return (filter.Allows(company.Responders[0]) == (found.Count == 0)).Label($"{c}");
        });
    }

    /// <summary>As if each shift were a rotation of its own, with a role that only those hold whom it is for.</summary>
    [Law(40)]
    public Property Shares_are_those_of_rotations_apart()
    {
        // Shifts for the same people share one pool.
        var cases = from sets in Gen.ArrayOf(Gen.Choose(1, 31), 2) where sets[0] != sets[1] from joins in Gen.Choose(0, 40) from half in Gen.Choose(0, 4) select (sets, joins, half);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var people = Enumerable.Range(0, 5).Select(i => Given.Person($"p{i}", $"P{i}", "sales") with
            {
                TimeZone = i % 2 == 0 ? Given.London : la,
                Joins = i == 0 ? Given.Day("2027-01-04").PlusDays(c.joins) : null,
                Capacity = i == c.half ? 0.5m : 1m,
            }).ToList();
            bool Is(int set, int person) => (c.sets[set] >> person & 1) == 1;
            string[] Ids(int set) => [.. people.Where((_, i) => Is(set, i)).Select(p => p.Id)];
            var together = Few(people, Pattern(new() { People = Ids(0) }, new() { People = Ids(1) }));
            var rotation = together.Rotations[0];
            var apart = together with
            {
                Responders = [.. people.Select((p, i) => p with { MayHold = [.. Enumerable.Range(0, 2).Where(s => Is(s, i)).Select(s => $"r{s}")] })],
                Rotations = [.. ((NamedShiftPattern)rotation.Pattern).Shifts.Select((s, i) => new Rotation
                {
                    Id = $"c{i}", Pattern = ShiftPattern.Named(s with { For = null }), Roles = [new Role { Id = $"r{i}" }],
                })],
            };
            var (one, other) = (Shares(together), Shares(apart));
            return Enumerable.Range(0, 5).All(i => Math.Abs(one[i].Total - other[i].Total) <= 1 && Math.Abs(one[i].Night - other[i].Night) <= 1)
                .Label($"{string.Join(' ', one)} | {string.Join(' ', other)}");
        });

        static Credit[] Shares(Company company)
        {
            var rules = new RuleSet(company);
            return new Pool(company, (r, s, o) => rules.Excludes(r, s, o) is null).Shares();
        }
    }

    /// <summary>Two shifts at the same time, for some of three people: brute force over who takes which.</summary>
    [Law(12)]
    public Property As_many_seats_are_filled_as_can_be() => Prop.ForAll(Gen.ArrayOf(Gen.Choose(1, 7), 2).ToArbitrary(), sets =>
    {
        var people = Enumerable.Range(0, 3).Select(i => Given.Person($"p{i}", $"P{i}", "sales")).ToList();
        NamedShift Shift(int i) => new()
        {
            Id = $"s{i}", From = new LocalTime(9, 0), To = new LocalTime(17, 0),
            For = new() { People = [.. people.Where((_, p) => (sets[i] >> p & 1) == 1).Select(p => p.Id)] },
        };
        var company = Few(people, ShiftPattern.Named(Shift(0), Shift(1)));
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 2_000 });
        var best = (from a in Enumerable.Range(0, 4)
                    from b in Enumerable.Range(0, 4)
                    where (a == 3 || (sets[0] >> a & 1) == 1) && (b == 3 || (sets[1] >> b & 1) == 1) && (a != b || a == 3)
                    select (a < 3 ? 1 : 0) + (b < 3 ? 1 : 0)).Max();
        return (plan.Unfilled.Count == (2 - best) * company.Horizon.Length
            && PlanChecker.Check(plan.Schedule, plan.Assignments).Count == 0).Label($"{sets[0]} {sets[1]}: {plan.Unfilled.Count}");
    });

    [Fact]
    public void A_rule_of_a_users_own_does_the_like()
    {
        var own = Bound(null) is var open ? open with { Rotations = [open.Rotations[0] with { Rules = [new OnlyByDay(["ana", "bo"])] }] } : null!;
        foreach (var company in new[] { Bound(bound), own })
        {
            var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 4_000 });
            Assert.DoesNotContain(plan.Unfilled, u => u.Required);
            Assert.Equal(["ana", "bo"], plan.Assignments.Where(a => a.Shift.EndsWith("/day", StringComparison.Ordinal) && a.Role != "shadow").Select(a => a.Responder).Distinct().Order());
        }
    }

    [Fact]
    public void An_empty_seat_says_whom_the_shift_is_for()
    {
        var company = Bound(new() { People = ["ana"] }) with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-10")) };
        var plan = Planner.Plan(company.With("ana", r => r with { Unavailable = [BusyTime.Days(Given.Day("2027-01-05"), Given.Day("2027-01-05"), r.TimeZone)] }),
            new PlanOptions { WorkLimit = 2_000 });
        var why = plan.Unfilled.First(u => u.Shift == "command/2027-01-05/day").Why;
        Assert.Contains("are not among those the shift is for", why, StringComparison.Ordinal);
        Assert.Contains("on time off", why, StringComparison.Ordinal);
    }

    public static TheoryData<ResponderFilter, string, string> Mistakes => new()
    {
        { new() { People = ["anna"] }, "people", "Maybe 'ana'." },
        { new() { Departments = ["suport"] }, "departments", "Maybe 'support'." },
        { new() { Tags = ["hq"] }, "tags", "Maybe add that tag." },
        { new() { Zones = ["America/*"] }, "zones", "Maybe one of Europe/London." },
        { new(), "", "remove `for`" },
        { new() { People = ["ana"], Departments = ["support"] }, "", "Maybe remove one of the conditions." },
        { new() { People = ["tim"] }, "", "Maybe certify one of Tim Roe" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_cannot_be_held_is_told(ResponderFilter filter, string place, string advice)
    {
        var problem = Bound(filter).Validate()[0];
        Assert.Equal($"rotations[0].shifts[0].for{(place.Length == 0 ? "" : $".{place}")}", problem.Place);
        Assert.Contains(advice, problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pin_and_a_wanted_seat_of_somebody_else_are_refused()
    {
        var company = Bound(bound);
        var pinned = company with { Pins = [new Pin("command/2027-01-04/day", "commander", "cy")] };
        Assert.Contains("not among those the shift is for", Assert.Single(pinned.Validate()).Message, StringComparison.Ordinal);
    }

    /// <summary>Three sites around the world, each with three people: nobody commands in their own night, and no trick is needed.</summary>
    [Fact]
    public void Follow_the_sun()
    {
        string[] zones = ["Europe/London", "America/Los_Angeles", "Australia/Sydney"];
        var company = Given.Weekly(new RestBetweenShifts(Period.FromHours(11)), new ShiftCap(5, 7)) is var weekly ? weekly with
        {
            Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-06-27")),
            TimeZone = DateTimeZone.Utc,
            Responders = [.. zones.SelectMany((z, i) => Enumerable.Range(0, 3).Select(n => Given.Person($"p{i}{n}", $"P{i}{n}", n == 0 ? "engineering" : "support") with { TimeZone = DateTimeZoneProviders.Tzdb[z] }))],
            Rotations = [weekly.Rotations[0] with
            {
                Roles = [new Role { Id = "commander" }],
                Pattern = ShiftPattern.Named([.. zones.Select((z, i) => new NamedShift
                {
                    Id = $"s{i}", From = new LocalTime(8, 0), To = new LocalTime(16, 0), TimeZone = DateTimeZoneProviders.Tzdb[z],
                    For = new ResponderFilter { Zones = [$"{z[..z.IndexOf('/', StringComparison.Ordinal)]}/*"] },
                })]),
            }],
        } : null!;
        Assert.Empty(company.Validate());
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 20_000 });
        Assert.Empty(plan.Unfilled);
        Assert.Equal(525, plan.Assignments.Count);
        Assert.All(plan.Fairness.People, p => Assert.Equal(0, p.Nights));
        Assert.All(plan.Assignments.CountBy(a => a.Responder), p => Assert.InRange(p.Value, 58, 59));
        Assert.All(plan.Assignments, a => Assert.Equal(a.Shift[^1], a.Responder[1]));
        // Each site shares its own shift alone.
        Assert.All(plan.Fairness.People.GroupBy(p => p.Responder[1]), site => Assert.True(site.Max(p => p.Share.Total) - site.Min(p => p.Share.Total) <= 1));
        Assert.True(plan.Proof.Find("nights")?.Value is null or 0);
    }

    static Company Few(List<Responder> people, ShiftPattern pattern) => Given.Daily() with
    {
        Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-31")),
        Responders = people,
        Rotations = [Given.Daily().Rotations[0] with { Pattern = pattern, Roles = [new Role { Id = "commander" }] }],
    };

    sealed class OnlyByDay(string[] people) : IRule
    {
        public string Name => "only by day";

        public string? Excludes(Responder responder, Shift shift, Role role) =>
            shift.Name == "day" && !people.Contains(responder.Id) ? "are not of the day team" : null;

        public void Lower(ProgramBuilder program) { }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
