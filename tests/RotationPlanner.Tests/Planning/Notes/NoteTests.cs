using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning;

/// <summary>What is worth knowing about a plan and no error.</summary>
public class NoteTests
{
    static readonly PlanOptions quick = new() { WorkLimit = 4_000 };

    static Company Sound => Given.Weekly() with { Horizon = new DateInterval(Given.Day("2027-01-04"),
        Given.Day("2027-01-31")) };

    [Fact]
    public void A_plan_with_nothing_odd_about_it_has_no_notes() => Assert.Empty(Notes(Sound));

    [Fact]
    public void Whoever_has_no_stage_can_hold_no_seat() =>
        Has(Sound.With("cy", r => r with { Stage = null }), "people", "cy",
            "Cy Diaz can hold no seat in this plan: no stage is given", "`stage: certified`");

    [Fact]
    public void Whoever_is_of_a_department_without_buy_in_can_hold_no_seat() =>
        Has(Sound.AllLent().WithDepartment("support", d => d with { BuyIn = null }), "people", "bo",
            "Support has not agreed to lend anybody", "ask the leader of Support");

    [Fact]
    public void Whoever_is_lent_or_there_only_outside_of_the_horizon_can_hold_no_seat()
    {
        Has(Sound.With("bo", r => r with { Leaves = Given.Day("2027-01-03") }), "people", "bo",
            "last day of service is before the horizon");
        Has(Sound.With("bo", r => r with { Joins = Given.Day("2027-02-01") }), "people", "bo",
            "first day of service is after the horizon");
        Has(Sound.AllLent().WithDepartment("support", d => d
            with { BuyIn = new BuyIn { By = "VP", Since = Given.Day("2027-02-01") } }), "people", "bo",
            "lends its people from 1 February 2027 on");
    }

    [Fact]
    public void Whoever_may_hold_no_role_can_hold_no_seat()
    {
        Has(Sound.With("bo", r => r with { MayHold = [] }), "people", "bo", "`mayHold` names no role");
        Has(Sound.With("bo", r => r with { MayHold = ["shadow"] }), "people", "bo",
            "only roles that the stage 'mentor' does not hold");
    }

    [Fact]
    public void Whom_the_same_thing_keeps_out_of_every_shift_is_told_what()
    {
        Has(Sound.With("bo", r => r with { Unavailable = [BusyTime.Days(Given.Day("2027-01-01"),
            Given.Day("2027-02-28"), Given.London)] }), "people", "bo", "they are on time off");
        Has(Sound.With("bo", r => r with { HoursPerQuarter = 20 }), "people", "bo",
            "they have agreed to 20 h in 2027-Q1, which this shift alone exceeds", "Maybe agree on more than 20 h");
    }

    [Fact]
    public void Many_people_of_whom_the_same_is_true_are_one_note()
    {
        var many = Sound with { Responders = [.. Sound.Responders, .. Enumerable.Range(0, 40)
            .Select(i => Given.Person($"p{i}", $"P{i}", "sales", "observing"))] };
        var note = Assert.Single(Notes(many));
        Assert.Equal(40, note.Responders.Count);
        Assert.Contains("P0, P1, P2, P3, P4 and 35 others", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Everybody_who_holds_a_seat_or_could_is_no_note()
    {
        var checks = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var company = Sound with
            {
                Responders = [.. Sound.Responders.Select(r => r with
                {
                    Stage = random.Next(5) == 0 ? "candidate" : r.Stage,
                    Joins = random.Next(5) == 0 ? Given.Day("2027-01-04").PlusDays(random.Next(60)) : null,
                    HoursPerQuarter = random.Next(5) == 0 ? random.Next(300) : null,
                    MayHold = random.Next(5) == 0 ? ["deputy"] : null,
                })],
            };
            if (company.Validate().Count > 0) continue;
            var plan = Planner.Plan(company, quick);
            var told = plan.Notes.Where(n => n.About == "people").SelectMany(n => n.Responders).ToHashSet();
            Assert.DoesNotContain(plan.Assignments, a => told.Contains(a.Responder));
            Assert.All(company.Responders.Where(r => r.HoursPerQuarter < 168 && r.Id != "tim"), r =>
                Assert.Contains(r.Id, told));
            checks++;
        }
        CheckedShare.IsAtLeast(0.3, checks, 60);
    }

    [Fact]
    public void Hours_between_shifts_that_none_covers_are_told_with_their_number()
    {
        NamedShift[] shifts =
        [
            new() { Id = "emea", From = new LocalTime(8, 0), To = new LocalTime(16, 0) },
                new() { Id = "amer", From = new LocalTime(14, 0), To = new LocalTime(22, 0) },
            new() { Id = "apac", From = new LocalTime(0, 0), To = new LocalTime(8, 0) },
        ];
        var text = Has(Patterned(ShiftPattern.Named(shifts))
            with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-17")) }, "hours", "",
            "No shift of command covers 22:00 to 00:00 (Europe/London): 13 holes, 26 h in all");
        Assert.DoesNotContain("Monday", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Office_hours_name_the_days_and_the_weekend()
    {
        var days = Enum.GetValues<IsoDayOfWeek>().Where(d => d is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Friday)
            .ToHashSet();
        Has(Patterned(ShiftPattern.Named(new NamedShift { Id = "day", Days = days, From = new LocalTime(9, 0),
            To = new LocalTime(17, 0) })), "hours", "",
            "17:00 to 09:00 on Monday to Thursday and Friday 17:00 to Monday 09:00 (Europe/London)");
    }

    [Fact]
    public void Shifts_that_meet_leave_no_hours_open() =>
        Assert.Empty(Notes(Given.DayAndNight() with { Horizon = Sound.Horizon }));

    [Fact]
    public void A_horizon_that_begins_before_the_first_handoff_is_told()
    {
        var late = Sound with { Horizon = new DateInterval(Given.Day("2027-01-06"), Given.Day("2027-01-31")) };
        Has(late, "horizon", "", "from 6 January 2027 to 11 January 2027 09:00 (Europe/London)",
            "begin the horizon on 4 January 2027 or on 11 January 2027");
        Assert.Empty(Notes(late.Worked("2027-01-04", "commander", "ana")));
    }

    [Fact]
    public void A_zone_whose_clocks_never_change_is_told() =>
        Has(Sound.With("bo", r => r with { TimeZone = DateTimeZoneProviders.Tzdb["EST"] }), "zones", "bo",
            "The clocks of EST never change", "America/New_York");

    [Fact]
    public void Diversity_that_is_asked_only_later_is_told() =>
        Has(Sound with { Rules = [new DepartmentDiversity(2, 28) { From = Given.Day("2027-06-01") }] }, "demands", "",
            "from 1 June 2027 on, which is after the horizon");

    static Company Patterned(ShiftPattern pattern) => Sound
        with { Rotations = [Sound.Rotations[0] with { Pattern = pattern }] };

    static IReadOnlyList<PlanNote> Notes(Company company)
    {
        Assert.Empty(company.Validate().Select(p => p.ToString()));
        return Planner.Plan(company, quick).Notes;
    }

    static string Has(Company company, string about, string responders, params string[] said)
    {
        var note = Assert.Single(Notes(company));
        Assert.Equal((about, responders), (note.About, string.Join(' ', note.Responders)));
        Assert.All(said, s => Assert.Contains(s, note.Text, StringComparison.Ordinal));
        return note.Text;
    }
}
