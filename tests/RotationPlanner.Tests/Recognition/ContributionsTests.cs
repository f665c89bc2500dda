using NodaTime;
using RotationPlanner.Recognition;
using RotationPlanner.Tests.Calendars;
using RotationPlanner.Tests.Planning.Forecast;

namespace RotationPlanner.Tests.Recognition;

public class ContributionsTests
{
    [Fact]
    public void Shifts_hours_nights_and_weekends_are_those_of_the_seats()
    {
        var priya = Gave.InSpring.By("priya");
        Assert.Equal((6, 6, 6 * 168.0), (priya.ShiftsLed, priya.Seats, priya.Hours));
        Assert.Equal((6 * 7, 6, 0), (priya.Nights, priya.Weekends, priya.Holidays));
    }

    [Fact]
    public void A_trainees_seat_is_no_shift_led() =>
        Assert.Equal((1, 3), (Gave.InSpring.By("zoe").ShiftsLed, Gave.InSpring.By("zoe").Seats));

    [Fact]
    public void Only_shifts_that_start_in_the_period_count()
    {
        var week = Contributions.Of(
            Climbers.Company, [Climbers.Plan], new DateInterval(new(2027, 3, 2), new(2027, 3, 8)));
        Assert.Equal(["ruth", "zoe"], week.People.Select(p => p.Responder));
        Assert.Equal(1, week.By("ruth").ShiftsLed);
    }

    [Fact]
    public void Mentors_are_those_of_seats_and_of_the_record()
    {
        Assert.Equal(["zoe"], Gave.InSpring.By("priya").Mentored);
        var company = Gave.With("tia", new Evidence(EvidenceKind.Shadow, new(2027, 2, 1)) { With = "priya", Days = 7 });
        Assert.Equal(["zoe", "tia"], Contributions.Of(company, [Climbers.Plan], new DateInterval(new(2027, 2, 1), new(2027, 5, 31))).By("priya").Mentored);
    }

    [Fact]
    public void A_session_counts_once_though_plan_and_record_know_it()
    {
        Assert.Equal((1, 0), (Gave.InSpring.By("ruth").Facilitated, Gave.InSpring.By("ruth").Attended));
        Assert.Equal((0, 1), (Gave.InSpring.By("tia").Facilitated, Gave.InSpring.By("tia").Attended));
        var same = Gave.With("tia", new Evidence(EvidenceKind.Tabletop, new(2027, 3, 9)) { What = "chaos-cards" });
        Assert.Equal(1, Contributions.Of(same, [Climbers.Plan], Gave.Spring).By("tia").Attended);
        var other = Gave.With("tia", new Evidence(EvidenceKind.Tabletop, new(2027, 3, 10)),
            new Evidence(EvidenceKind.Facilitated, new(2027, 3, 11)));
        Assert.Equal((2, 1), (Contributions.Of(other, [Climbers.Plan], Gave.Spring).By("tia").Attended, Contributions.Of(other, [Climbers.Plan], Gave.Spring).By("tia").Facilitated));
    }

    [Fact]
    public void Rungs_and_signatures_are_those_of_the_record_in_the_period()
    {
        var company = Gave.With(
            "max", new Evidence(EvidenceKind.SignOff, new(2027, 2, 10)) { Rung = "candidate", By = "priya" });
        var all = Contributions.Of(company, [], new DateInterval(new(2027, 2, 1), new(2027, 2, 28)));
        Assert.Equal([("observing", new LocalDate(2027, 2, 10))], all.By("max").Climbed);
        Assert.Equal(["max"], all.By("priya").SignedFor);
        Assert.Empty(Contributions.Of(company, [], new DateInterval(new(2027, 2, 11), new(2027, 2, 28))).People);
    }

    [Fact]
    public void Shifts_that_only_the_record_names_are_led_too_and_none_twice()
    {
        var company = Gave.With("ruth", new Evidence(EvidenceKind.Led, new(2027, 3, 8)) { What = "command/2027-03-08" },
            new Evidence(EvidenceKind.Led, new(2027, 3, 20)) { What = "elsewhere" });
        Assert.Equal(6, Contributions.Of(company, [Climbers.Plan], Gave.Spring).By("ruth").ShiftsLed);
    }

    [Fact]
    public void Who_took_over_is_told_only_when_two_plans_tell_it()
    {
        Assert.False(Gave.InSpring.TellsCovers);
        Assert.All(Gave.InSpring.People, p => Assert.Null(p.Covers));
        // Seat 1 was Ruth's and became Priya's.
        var all = Contributions.Of(Climbers.Company, [Climbers.Plan.Swap(1, "priya"), Climbers.Plan], Gave.Spring);
        Assert.True(all.TellsCovers);
        Assert.Equal((1, 0, 0), (all.By("priya").Covers, all.By("ruth").Covers, all.By("zoe").Covers));
    }

    [Fact]
    public void The_latest_revision_counts_in_whatever_order_plans_are_given()
    {
        var later = Climbers.Plan.Swap(1, "priya");
        Assert.Equal((7, 4), (Led([Climbers.Plan, later], "priya"), Led([later, Climbers.Plan], "ruth")));

        static int Led(IReadOnlyList<Plan> plans, string who) =>
            Contributions.Of(Climbers.Company, plans, Gave.Spring).By(who).ShiftsLed;
    }

    [Fact]
    public void History_counts_where_no_plan_does()
    {
        Assignment Past(string date) => new("command", "command/"
            + date, "commander", 0, "ruth", Ics.At(date + "T09:00Z"), Ics.At(date + "T09:00Z") + Duration.FromDays(7));
        var company = Climbers.Company with { History = [Past("2027-02-22"), Past("2027-03-01")] };
        Assert.Equal(6, Contributions.Of(company, [Climbers.Plan], new DateInterval(new(2027, 2, 1), new(2027, 5, 31)))
            .By("ruth").ShiftsLed);
    }

    [Fact]
    public void People_and_departments_come_in_alphabetical_order_and_whoever_gave_nothing_is_not_listed()
    {
        Assert.Equal(["priya", "ruth", "tia", "zoe"], Gave.InSpring.People.Select(p => p.Responder));
        Assert.Equal(["eng", "sales", "support"], Gave.InSpring.Departments.Select(d => d.Department));
    }

    [Fact]
    public void A_department_has_its_hours_by_quarter_its_rungs_and_whom_to_thank()
    {
        var support = Gave.InSpring.Departments.Single(d => d.Department == "support");
        // Two weeks of shadowing and two people at a session of two hours; a week of command in May.
        Assert.Equal([new AgreedHours("support", null, "2027-Q1", 2 * 168 + 2 * 2, 900, ""), new AgreedHours("support", null, "2027-Q2", 168, 900, "")], support.Hours);
        Assert.Equal([0, 1, 0, 1, 1, 0, 0, 0], support.Rungs);
        Assert.Equal(["Priya", "Ruth"], support.Mentors);
        Assert.Equal(["Ruth"], support.Facilitators);
        Assert.Empty(support.Signers);
        Assert.Empty(Gave.InSpring.Departments.Single(d => d.Department == "sales").Hours);
    }

    [Fact]
    public void The_sentence_can_be_quoted()
    {
        // One of the weeks is an hour short: the clocks change.
        Assert.Equal("Ruth led 5 shifts, was on duty for 839 hours (35 nights, 5 weekends), mentored Zoe and held 1 training session for others.", Gave.InSpring.By("ruth").Sentence);
        Assert.Equal("Tia took part in 1 training session.", Gave.InSpring.By("tia").Sentence);
    }
}
