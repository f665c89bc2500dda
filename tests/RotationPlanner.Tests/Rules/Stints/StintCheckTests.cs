using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;
using static NodaTime.IsoDayOfWeek;

namespace RotationPlanner.Tests.Rules.Stints;

/// <summary>What the checker says of stints in plans written by hand. 4 January 2027 is a Monday.</summary>
public class StintCheckTests
{
    static Company Given(Stint stint, params IReadOnlyList<IRule> rules)
    {
        var company = Verification.Given.Daily(rules);
        return company with { Rotations = [company.Rotations[0] with { Stints = [stint] }] };
    }

    static readonly Stint week = Stint.Weekdays(Monday, Friday);

    static IEnumerable<(string, string, string)> Held(string responder, int from, int to, string role = "commander") =>
        Enumerable.Range(from, to - from + 1).Select(d => ($"2027-01-{d:00}", role, responder));

    [Fact]
    public void Two_people_in_one_stint() =>
        Given(week).Check([.. Held("ana", 4, 6), .. Held("bo", 7, 8)])
            .Is("stint", "ana bo", "2027-01-04", "2027-01-09", "Ana Silva and Bo Chen", "command/2027-01-04", "command/2027-01-08", "one person");

    [Fact]
    public void One_person_in_each_role_and_days_outside_of_stints() => Assert.Empty(Given(week).Check(
        [.. Held("ana", 4, 8), .. Held("bo", 4, 8, "deputy"), .. Held("bo", 9, 9), .. Held("cy", 10, 10), .. Held("cy", 11, 15)]));

    [Fact]
    public void An_empty_seat_is_no_violation() => Assert.Empty(Given(week).Check([.. Held("ana", 4, 5), .. Held("ana", 8, 8)]));

    [Fact]
    public void A_stint_that_may_be_split_is_in_two_hands_and_not_in_three()
    {
        var company = Given(week with { MayBeSplit = true });
        Assert.Empty(company.Check([.. Held("ana", 4, 6), .. Held("bo", 7, 8)]));
        Assert.Single(company.Check([.. Held("ana", 4, 5), .. Held("bo", 6, 7), .. Held("cy", 8, 8)]));
    }

    [Fact]
    public void Who_is_away_for_a_day_may_hold_the_others()
    {
        var away = Given(week).Away("ana", "2027-01-08");
        Assert.Empty(away.Check([.. Held("ana", 4, 6), .. Held("bo", 7, 8)]));
        Assert.Single(away.Check([.. Held("bo", 4, 6), .. Held("cy", 7, 8)]));
    }

    [Fact]
    public void A_pin_cuts_a_stint() => Assert.Empty((Given(week) with { Pins = [new Pin("command/2027-01-06", "commander", "bo")] })
        .Check([.. Held("ana", 4, 5), .. Held("bo", 6, 8)]));

    [Fact]
    public void No_rest_inside_and_the_whole_rest_after()
    {
        var company = Given(week, new RestBetweenShifts(Period.FromDays(3)));
        Assert.Empty(company.Check(Held("ana", 4, 8)));
        company.Check([.. Held("ana", 4, 8), .. Held("ana", 11, 15)])
            .Is("rest", "ana", "2027-01-08", "2027-01-12", "command/2027-01-08 ended 48 h before");
    }

    [Fact]
    public void A_change_of_role_inside_a_stint_is_no_rest() =>
        Assert.Contains(Given(week, new RestBetweenShifts(Period.FromDays(1))).Check([.. Held("ana", 4, 5), .. Held("ana", 6, 8, "deputy")]), v => v.Rule == "rest");

    [Fact]
    public void A_stint_is_one_shift_for_a_cap_and_in_a_row()
    {
        var held = Held("ana", 4, 8).Concat(Held("ana", 11, 15)).ToList();
        Assert.Empty(Given(week, new ShiftCap(2, 14), new MaxConsecutiveShifts(2)).Check(held));
        Given(week, new ShiftCap(1, 8)).Check(held).Is("shift cap", "ana", "2027-01-04", "2027-01-11", "2 shifts");
        Assert.Empty(Given(week, new ShiftCap(1, 7)).Check(held));
        // Saturday and Sunday lie between the two weeks, each a shift of its own.
        Assert.Empty(Given(week, new MaxConsecutiveShifts(1)).Check(held));
        Given(week, new MaxConsecutiveShifts(1)).Check([.. Held("ana", 4, 8), .. Held("ana", 9, 9)])
            .Is("consecutive shifts", "ana", "2027-01-04", "2027-01-10", "2 successive");
    }
}
