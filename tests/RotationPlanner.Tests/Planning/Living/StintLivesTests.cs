using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Rules.Stints;
using RotationPlanner.Tests.Verification;
using static NodaTime.IsoDayOfWeek;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>A published plan of stints: whole stints change hands, or a day of one.</summary>
public class StintLivesTests
{
    static readonly Stint inWeek = Stint.Weekdays(Monday, Thursday), weekend = Stint.Weekdays(Friday, Sunday);

    static readonly Company company = StintCases.Team(4, "2027-01-04", "2027-02-28", StintCases.Daily, [inWeek, weekend],
        new RestBetweenShifts(Period.FromDays(3)), new ShiftCap(2, 14));

    static readonly Plan plan = company.Planned(2_000_000);
    static readonly PublishedPlan published = new(plan);
    static readonly Instant early = Instant.FromUtc(2027, 1, 4, 0, 0);

    static string Holder(IEnumerable<Assignment> seats, string date) => seats.Single(a => a.Shift == $"command/{date}").Responder;

    static ReplanOptions AsOf(int month, int day, int hour = 12) => new() { AsOf = Instant.FromUtc(2027, month, day, hour, 0), Notice = Period.FromDays(7), Changes = 0 };

    static void Sound(Plan changed, Company at) =>
        Assert.Empty(PlanChecker.Check(Schedule.Of(at), changed.Assignments, changed.Training.Events, changed.Covers.Select(c => c.Shift)));

    [Fact]
    public void Nothing_happens_where_nothing_happened() =>
        Assert.Empty(published.Replan(company, AsOf(1, 6)).Changes);

    [Fact]
    public void A_day_off_gives_the_whole_stint_away()
    {
        var away = company.Away(Holder(plan.Assignments, "2027-02-08"), "2027-02-10");
        var proposal = published.Replan(away, AsOf(1, 6));
        Assert.Equal(["command/2027-02-08", "command/2027-02-09", "command/2027-02-10", "command/2027-02-11"], proposal.Changes.Select(c => c.Shift));
        Assert.Single(proposal.Changes.Select(c => c.To).Distinct());
        Sound(proposal.Plan, away);
    }

    [Fact]
    public void Of_a_stint_that_has_begun_what_is_left_changes_hands()
    {
        var away = company.Away(Holder(plan.Assignments, "2027-02-08"), "2027-02-11");
        var proposal = published.Replan(away, AsOf(2, 8));
        // The night that ends on the day off goes too.
        Assert.Equal("command/2027-02-11", proposal.Changes[^1].Shift);
        Assert.All(proposal.Changes, c => Assert.True(c.Start > Instant.FromUtc(2027, 2, 8, 12, 0)));
        Assert.Single(proposal.Changes.Select(c => c.To).Distinct());
        Assert.Equal(Holder(plan.Assignments, "2027-02-08"), Holder(proposal.Plan.Assignments, "2027-02-08"));
        Sound(proposal.Plan, away);
    }

    [Fact]
    public void A_cover_takes_the_whole_stint()
    {
        var cover = published.FindCover(company, "command/2027-02-09", "commander", early);
        var taken = published.Take(company, "command/2027-02-09", "commander", cover.Candidates[0].Responder, early).Proposal!;
        Assert.Equal(4, taken.Changes.Count);
        Sound(taken.Plan, company);
    }

    [Fact]
    public void A_cover_of_a_day_splits_it_and_it_stays_split()
    {
        var seat = plan.Assignments.Single(a => a.Shift == "command/2027-02-09");
        var day = new Interval(seat.Start, seat.End);
        var cover = published.FindCover(company, seat.Shift, "commander", early, part: day);
        Assert.NotEmpty(cover.Candidates);
        var taken = published.Take(company, seat.Shift, "commander", cover.Candidates[0].Responder, early, part: day).Proposal!;
        Assert.Equal(seat.Shift, Assert.Single(taken.Changes).Shift);
        Assert.Equal(seat.Shift, Assert.Single(taken.Plan.Covers).Shift);
        Sound(taken.Plan, company);
        // Without the record it is a stint in two hands.
        Assert.Equal("stint", Assert.Single(PlanChecker.Check(plan.Schedule, taken.Plan.Assignments)).Rule);
        var next = new PublishedPlan(taken.Plan);
        Assert.Empty(next.Replan(company, AsOf(1, 20)).Changes);
        // Each part lives on: the taker's day off gives back the day alone.
        var away = company.Away(cover.Candidates[0].Responder, "2027-02-09");
        var mended = next.Replan(away, AsOf(1, 20));
        Assert.Equal(seat.Shift, Assert.Single(mended.Changes).Shift);
        Sound(mended.Plan, away);
    }

    [Fact]
    public void A_swap_exchanges_whole_stints()
    {
        var give = plan.Assignments.Single(a => a.Shift == "command/2027-01-18");
        var offers = published.FindSwaps(company, new SeatReference { Shift = give.Shift, Role = give.Role }, early);
        Assert.NotEmpty(offers);
        Assert.Equal(offers.Count, offers.DistinctBy(o => plan.Schedule.Find(o.Moves[1].Seat.Shift)!.Stint).Count());
        var swapped = published.Swap(company, new SeatReference { Shift = give.Shift, Role = give.Role },
            new SeatReference { Shift = offers[0].Moves[1].Seat.Shift, Role = give.Role }, early).Proposal!;
        Assert.InRange(swapped.Changes.Count, 6, 8);
        Sound(swapped.Plan, company);
    }

    [Fact]
    public void Where_nobody_can_hold_it_whole_a_replan_splits_it_if_it_may_be_split()
    {
        Company Away(Company of) => of.Away("a", "2027-02-08").Away("b", "2027-02-08").Away("c", "2027-02-11").Away("d", "2027-02-11");
        var never = published.Replan(Away(company), AsOf(1, 6));
        Assert.Equal(4, never.Plan.Unfilled.Count);
        var may = company with { Rotations = [company.Rotations[0] with { Stints = [inWeek with { MayBeSplit = true }, weekend] }] };
        var split = published.Replan(Away(may), AsOf(1, 6));
        Assert.Empty(split.Plan.Unfilled);
        Assert.Equal(2, split.Plan.Assignments.Where(a => plan.Schedule.Find(a.Shift)!.Stint == "command/2027-02-08/stint").Select(a => a.Responder).Distinct().Count());
        Sound(split.Plan, Away(may));
    }
}
