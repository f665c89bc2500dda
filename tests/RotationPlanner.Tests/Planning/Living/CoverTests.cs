using NodaTime;
using RotationPlanner.Reporting;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Who may take a seat, and who may not.</summary>
public class CoverTests
{
    static readonly Company company = LivingTeam.Of(12, "a", "b", "c", "d") with { Rules = [new RestBetweenShifts(Period.FromDays(7))] };
    static readonly PublishedPlan plan = LivingTeam.Published(company);

    [Fact]
    public void Everybody_is_either_a_candidate_or_told_the_rule()
    {
        var cover = plan.FindCover(company, LivingTeam.Shift(5), "commander", LivingTeam.Before);
        var others = company.Responders.Select(r => r.Id).Except([cover.Seat.Responder]).Order();
        Assert.Equal(others, cover.Candidates.Select(c => c.Responder).Concat(cover.Refusals.Select(r => r.Responder)).Order());
        Assert.All(cover.Refusals, r => Assert.Equal("rest", r.Rule));
    }

    [Fact]
    public void Whoever_is_a_candidate_can_take_the_seat_and_whoever_is_not_cannot()
    {
        var cover = plan.FindCover(company, LivingTeam.Shift(5), "commander", LivingTeam.Before);
        foreach (var candidate in cover.Candidates)
        {
            var taken = plan.Take(company, LivingTeam.Shift(5), "commander", candidate.Responder, LivingTeam.Before).Proposal!;
            Assert.Empty(PlanChecker.Check(taken.Plan.Schedule, taken.Plan.Assignments));
            Assert.Equal((cover.Seat.Responder, candidate.Responder), Assert.Single(taken.Changes) is var change ? (change.From, change.To) : default);
        }
        foreach (var refusal in cover.Refusals)
        {
            var answer = plan.Take(company, LivingTeam.Shift(5), "commander", refusal.Responder, LivingTeam.Before);
            Assert.Null(answer.Proposal);
            Assert.NotEmpty(answer.Forbidden);
        }
    }

    [Fact]
    public void The_fairest_comes_first()
    {
        var cover = plan.FindCover(company, LivingTeam.Shift(5), "commander", LivingTeam.Before);
        Assert.Equal(cover.Candidates.Select(c => c.ExcessThen).Order(), cover.Candidates.Select(c => c.ExcessThen));
    }

    [Fact]
    public void A_shift_that_has_begun_cannot_be_covered() =>
        Assert.Throws<ArgumentException>(() => plan.FindCover(company, LivingTeam.Shift(0), "commander", Instant.FromUtc(2027, 1, 6, 0, 0)));

    [Fact]
    public void A_seat_that_nobody_holds_cannot_be_covered() =>
        Assert.Throws<ArgumentException>(() => plan.FindCover(company, LivingTeam.Shift(3), "scribe", LivingTeam.Before));
}

/// <summary>A part of a shift is covered.</summary>
public class PartCoverTests
{
    static readonly Company company = LivingTeam.Of(12, "a", "b", "c", "d");
    static readonly PublishedPlan plan = LivingTeam.Published(company);
    static readonly Interval tuesday = new(Instant.FromUtc(2027, 2, 9, 14, 0), Instant.FromUtc(2027, 2, 9, 18, 0));

    static (Plan Plan, string Holder, string Taker) Covered()
    {
        var holder = LivingTeam.HolderOf(plan, 5);
        var taker = company.Responders.First(r => r.Id != holder).Id;
        return (plan.Take(company, LivingTeam.Shift(5), "commander", taker, LivingTeam.Before, part: tuesday).Proposal!.Plan, holder, taker);
    }

    [Fact]
    public void The_seat_splits_into_pieces_that_the_checker_accepts()
    {
        var (covered, holder, taker) = Covered();
        var pieces = covered.Assignments.Where(a => a.Shift == LivingTeam.Shift(5)).ToList();
        Assert.Equal([holder, taker, holder], pieces.Select(p => p.Responder));
        Assert.Equal([tuesday.Start, tuesday.End], [pieces[1].Start, pieces[1].End]);
        Assert.Empty(PlanChecker.Check(covered.Schedule, covered.Assignments));
    }

    [Fact]
    public void Credit_and_hours_follow_who_really_serves()
    {
        var (covered, holder, taker) = Covered();
        double Hours(IReadOnlyList<PersonHours> of, string who) => of.Single(h => h.Responder == who) is var h ? h.Served.Hours + h.Ahead.Hours : 0;
        var (before, after) = (LivingTeam.Plan(company).Hours(company.Horizon, LivingTeam.Before), covered.Hours(company.Horizon, LivingTeam.Before));
        Assert.Equal(4, Hours(after, taker) - Hours(before, taker));
        Assert.Equal(-4, Hours(after, holder) - Hours(before, holder));
        Assert.Equal(covered.Fairness.People.Sum(p => p.Load.Total), covered.Fairness.People.Sum(p => p.Share.Total));
    }

    [Fact]
    public void A_change_tells_the_piece_alone()
    {
        var (covered, holder, taker) = Covered();
        var change = Assert.Single(new PublishedPlan(covered).ChangesSince(plan));
        Assert.Equal((holder, taker, tuesday.Start, tuesday.End), (change.From, change.To, change.Start, change.End));
    }

    [Fact]
    public void The_plan_counts_whom_a_piece_disturbs_and_proves_nothing_of_it()
    {
        var (covered, _, _) = Covered();
        Assert.Equal((2, ProofStatus.NotProved), (covered.Proof.Find("people-disturbed")!.Value, covered.Proof.Find("people-disturbed")!.Status));
        Assert.Equal(1, covered.Proof.Find("seats-changed")!.Value);
    }

    [Fact]
    public void The_report_names_who_covers_and_when()
    {
        var (covered, holder, taker) = Covered();
        using var folder = new TempDirectory();
        covered.WriteReport(folder["report.html"]);
        var page = File.ReadAllText(folder["report.html"]);
        Assert.Matches($"{holder}.{{0,40}}</bdi>.*class=\"cover\">, .*{taker}.* 9 Feb 14:00 to 9 Feb 18:00</span>", page);
    }

    [Fact]
    public void A_later_replan_keeps_the_pieces()
    {
        var (covered, _, _) = Covered();
        Assert.Empty(new PublishedPlan(covered).Replan(company, new ReplanOptions { AsOf = LivingTeam.Before }).Changes);
    }

    [Fact]
    public void When_somebody_cannot_hold_their_piece_the_seat_is_given_anew()
    {
        var (covered, _, taker) = Covered();
        var off = LivingTeam.Off(company, taker, new LocalDate(2027, 2, 9), new LocalDate(2027, 2, 9));
        var mended = new PublishedPlan(covered).Replan(off, new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
        Assert.Empty(mended.Unfilled);
        Assert.DoesNotContain(mended.Assignments, a => a.Shift == LivingTeam.Shift(5) && a.Responder == taker);
    }

    [Fact]
    public void Whoever_is_away_in_the_piece_alone_may_not_take_it()
    {
        var holder = LivingTeam.HolderOf(plan, 5);
        var taker = company.Responders.First(r => r.Id != holder).Id;
        var off = LivingTeam.Off(company, taker, new LocalDate(2027, 2, 9), new LocalDate(2027, 2, 9));
        var cover = plan.FindCover(off, LivingTeam.Shift(5), "commander", LivingTeam.Before, part: tuesday);
        Assert.Equal("time off", cover.Refusals.Single(r => r.Responder == taker).Rule);
        var other = plan.FindCover(off, LivingTeam.Shift(5), "commander", LivingTeam.Before, part: new Interval(tuesday.Start + Duration.FromDays(1), tuesday.End + Duration.FromDays(1)));
        Assert.Contains(other.Candidates, c => c.Responder == taker);
    }

    [Fact]
    public void A_plan_with_pieces_is_format_version_2_and_reads_back()
    {
        using var here = new RotationPlanner.Tests.Interchange.TempDirectory();
        var (covered, _, _) = Covered();
        RotationPlanner.Interchange.PlanFile.Write(covered, here["plan.json"]);
        Assert.Contains("\"formatVersion\": 2", System.IO.File.ReadAllText(here["plan.json"]), StringComparison.Ordinal);
        Assert.Equal(covered.Assignments, RotationPlanner.Interchange.PlanFile.Read(here["plan.json"], company).Plan!.Assignments);
    }

    [Fact]
    public void A_cover_mends_nothing_else_where_the_plan_is_older_than_a_rule()
    {
        var company = LivingTeam.Of(6, "ana", "ben", "cleo");
        var published = new PublishedPlan([.. new[] { "ana", "ana", "ben", "ben", "cleo", "cleo" }.Select((who, week) => LivingTeam.Held(week, who))]);
        var strict = company with { Rules = [new RestBetweenShifts(Period.FromDays(7))] };
        var taken = published.Take(strict, LivingTeam.Shift(4), "commander", "ana", LivingTeam.Before);
        Assert.Empty(taken.Forbidden);
        var change = Assert.Single(taken.Proposal!.Changes);
        Assert.Equal(("cleo", "ana"), (change.From, change.To));
        Assert.Equal(6, taken.Proposal.Plan.Assignments.Count);
    }
}
