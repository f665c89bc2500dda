using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Interchange.Publications;

/// <summary>A publication is a timeline: a plan of the next horizon extends it, and what has begun stays.</summary>
public sealed class TimelineTests : IDisposable
{
    const int Weeks = 8;

    static readonly Company first = Resting(LivingTeam.Of(Weeks, "a", "b", "c"));
    static readonly Plan firstPlan = LivingTeam.Plan(first);
    static readonly Company second = Following(first, Weeks, firstPlan.Assignments);
    static readonly Plan secondPlan = LivingTeam.Plan(second);
    static readonly Publication how = new() { At = LivingTeam.Before, By = "lead" };

    readonly TempDirectory here = new();
    readonly PublicationFolder store;

    public TimelineTests()
    {
        store = new PublicationFolder(here.Path);
        store.Publish(firstPlan, how);
    }

    public void Dispose() => here.Dispose();

    static Company Resting(Company company) => company with
    {
        Rotations = [.. company.Rotations.Select(r => r with { Rules = [new RestBetweenShifts(Period.FromDays(7))] })],
    };

    /// <summary>The same company, so many weeks from the start.</summary>
    static Company Following(Company company, int week, IReadOnlyList<Assignment> worked) => company with
    {
        Horizon = new DateInterval(LivingTeam.Start.PlusDays(7 * week), LivingTeam.Start.PlusDays((7 * (week + Weeks)) - 1)),
        History = [.. worked.Where(a => a.Start < Week(week))],
    };

    static Instant Week(int week) => LivingTeam.Start.PlusDays(7 * week).At(new LocalTime(9, 0)).InUtc().ToInstant();

    PublishedPlan Read() => PlanFile.ReadPublished(here["plan.json"]).Plan!;

    static IEnumerable<Assignment> All(PublishedPlan plan) => plan.Assignments.Concat(plan.Around).OrderBy(a => a.Start);

    [Fact]
    public void A_plan_of_the_next_horizon_extends_what_is_published()
    {
        var told = store.Publish(secondPlan, how);
        Assert.Equal(2, told.Revision);
        Assert.Equal(secondPlan.Assignments, Read().Assignments);
        Assert.Equal(firstPlan.Assignments, Read().Around);
        Assert.Equal(2, Read().Revision);
    }

    [Fact]
    public void New_seats_are_told_to_whoever_gets_them_and_none_of_the_earlier_horizon()
    {
        var told = store.Publish(secondPlan, how);
        Assert.Equal(secondPlan.Assignments.Select(a => (a.Shift, (string?)null, (string?)a.Responder)), told.Changes.Select(c => (c.Shift, c.From, c.To)));
    }

    [Fact]
    public void In_an_overlap_only_what_differs_has_changed()
    {
        var overlapping = Following(first, Weeks - 2, firstPlan.Assignments);
        var held = firstPlan.Assignments.Where(a => a.Start >= Week(Weeks - 2)).ToList();
        var swapped = held[0].Responder;
        var plan = LivingTeam.Plan(LivingTeam.Off(overlapping, swapped, LivingTeam.Start.PlusDays(7 * (Weeks - 2)), LivingTeam.Start.PlusDays(7 * (Weeks - 2))) with
        {
            Pins = [new Pin(held[1].Shift, held[1].Role, held[1].Responder)],
        });
        var told = store.Publish(plan, how);
        Assert.Equal([held[0].Shift], told.Changes.Where(c => c.Start < Week(Weeks)).Select(c => c.Shift));
        Assert.Equal(Weeks - 2, Read().Around.Count);
        Assert.Equal(Read().Assignments.Count + Read().Around.Count, All(Read()).Select(a => a.Shift).Distinct().Count());
    }

    [Fact]
    public void The_last_weeks_of_the_earlier_horizon_can_still_be_changed()
    {
        store.Publish(secondPlan, how);
        var part = Read().For(first);
        Assert.Equal(firstPlan.Assignments, part.Assignments);
        Assert.Equal(secondPlan.Assignments, part.Around);
        var ill = LivingTeam.HolderOf(part, 3);
        var proposal = part.Replan(LivingTeam.Off(first, ill, LivingTeam.Start.PlusDays(21), LivingTeam.Start.PlusDays(21)), new ReplanOptions { AsOf = LivingTeam.Before });
        Assert.Equal(first.History, proposal.Plan.Company.History);
        var told = store.Publish(proposal.Plan, how);
        Assert.Equal(proposal.Changes.Select(c => c.Shift), told.Changes.Select(c => c.Shift));
        Assert.Equal(secondPlan.Assignments, Read().Around);
    }

    [Fact]
    public void A_cover_in_the_last_week_rests_from_the_first_week_of_the_next_horizon()
    {
        store.Publish(secondPlan, how);
        var part = Read().For(first);
        var next = secondPlan.Assignments[0].Responder;
        var cover = part.FindCover(first, LivingTeam.Shift(Weeks - 1), "commander", LivingTeam.Before);
        Assert.Contains(cover.Refusals, r => r.Responder == next && r.Rule == "rest");
        // Without the horizon that follows, nothing speaks against it.
        var alone = new PublishedPlan(firstPlan).FindCover(first, LivingTeam.Shift(Weeks - 1), "commander", LivingTeam.Before);
        Assert.DoesNotContain(alone.Refusals, r => r.Responder == next && next != firstPlan.Assignments[^2].Responder);
    }

    [Fact]
    public void A_replan_of_the_first_week_rests_from_the_last_week_before()
    {
        store.Publish(secondPlan, how);
        var (last, ill) = (firstPlan.Assignments[^1].Responder, secondPlan.Assignments[0].Responder);
        var company = LivingTeam.Off(second with { History = [] }, ill, LivingTeam.Start.PlusDays(7 * Weeks), LivingTeam.Start.PlusDays(7 * Weeks));
        var plan = Read().For(company).Replan(company, new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
        Assert.DoesNotContain(plan.Assignments, a => a.Shift == secondPlan.Assignments[0].Shift && a.Responder == last);
        Assert.Contains(plan.Assignments, a => a.Shift == secondPlan.Assignments[0].Shift);
    }

    [Fact]
    public void Hours_and_contributions_span_both_horizons()
    {
        var restless = LivingTeam.Of(Weeks, "a", "b", "c");
        var (half, held) = (new Interval(Week(Weeks - 1), Week(Weeks - 1) + Duration.FromDays(3)), firstPlan.Assignments[^1]);
        var taker = first.Responders.First(r => r.Id != held.Responder && r.Id != firstPlan.Assignments[^2].Responder).Id;
        var covered = new PublishedPlan(firstPlan).Take(restless, held.Shift, "commander", taker, LivingTeam.Before, null, half).Proposal!;
        store.Publish(covered.Plan, how);
        store.Publish(secondPlan, how);
        var (plan, now) = (store.Current(second with { Rotations = restless.Rotations }).Plan!, Week(Weeks + 4));
        var days = new DateInterval(LivingTeam.Start.PlusDays(14), LivingTeam.Start.PlusDays((7 * (Weeks + 6)) - 1));
        var hours = plan.Hours(days, now);
        Assert.Equal(24 * 7 * (Weeks + 2), hours.Sum(p => p.Served.Hours));
        Assert.Equal(24 * 7 * 2, hours.Sum(p => p.Ahead.Hours));
        Assert.Equal(hours.Sum(p => p.Served.Hours + p.Ahead.Hours), hours.Sum(p => p.Planned.Hours));
        Assert.Equal((1, 72), hours.Where(p => p.Responder == taker).Select(p => (p.Covers, p.CoverHours)).Single());
        var given = RotationPlanner.Recognition.Contributions.Of(second with { History = [] }, [plan], days, now).People.ToDictionary(p => p.Responder);
        Assert.All(hours, p => Assert.Equal((p.Served.Hours, p.Served.Weekends, p.Covers, p.CoverHours), (given[p.Responder].Hours, given[p.Responder].Weekends, given[p.Responder].Covers ?? 0, given[p.Responder].CoverHours ?? 0)));
        // The plan of the earlier quarter beside it adds nothing, whichever is named first.
        foreach (var plans in new Plan[][] { [firstPlan, plan], [plan, firstPlan] })
            Assert.Equal(given.Values.Select(p => (p.Responder, p.Hours)), RotationPlanner.Recognition.Contributions.Of(second, plans, days, now).People.Select(p => (p.Responder, p.Hours)));
    }

    [Fact]
    public void What_had_begun_cannot_be_published_otherwise()
    {
        var ill = firstPlan.Assignments[2].Responder;
        var late = new PublishedPlan(firstPlan).Replan(LivingTeam.Off(first, ill, LivingTeam.Start.PlusDays(14), LivingTeam.Start.PlusDays(14)), new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
        var before = File.ReadAllBytes(here["plan.json"]);
        var refused = Assert.Throws<BegunSeatsException>(() => store.Publish(late, how with { At = Week(2) + Duration.FromMinutes(1) }));
        Assert.Contains(LivingTeam.Shift(2), refused.Message, StringComparison.Ordinal);
        Assert.Contains(ill, refused.Message, StringComparison.Ordinal);
        Assert.Equal(LivingTeam.Shift(2), refused.Changes[0].Shift);
        Assert.Equal(before, File.ReadAllBytes(here["plan.json"]));
        store.Publish(late, how with { At = Week(2) });
        Assert.Equal(2, Read().Revision);
    }

    [Fact]
    public void What_is_left_of_a_running_shift_may_change_hands_at_once()
    {
        var now = Week(2) + Duration.FromDays(2);
        var holder = firstPlan.Assignments[2].Responder;
        var part = new Interval(now, now + Duration.FromHours(5));
        var cover = new PublishedPlan(firstPlan).FindCover(first with { Rotations = [.. first.Rotations.Select(r => r with { Rules = [] })] }, LivingTeam.Shift(2), "commander", now, holder, part);
        var taken = new PublishedPlan(firstPlan).Take(first with { Rotations = [.. first.Rotations.Select(r => r with { Rules = [] })] }, LivingTeam.Shift(2), "commander", cover.Candidates[0].Responder, now, holder, part).Proposal!;
        var told = store.Publish(taken.Plan, how with { At = now + Duration.FromMinutes(1) });
        Assert.Equal(now, Assert.Single(told.Changes).Start);
        Assert.Throws<RevisionConflictException>(() => store.Publish(taken.Plan, how with { At = now }));
    }

    [Fact]
    public void Of_two_plans_of_the_next_horizon_one_wins()
    {
        store.Publish(secondPlan, how with { By = "ana" });
        var other = LivingTeam.Plan(second with { Pins = [new Pin(LivingTeam.Shift(Weeks + 3), "commander", "a")] });
        var conflict = Assert.Throws<RevisionConflictException>(() => store.Publish(other, how));
        Assert.Equal((2, "ana"), (conflict.Revision, conflict.Publication.By));
    }

    [Fact]
    public void A_change_of_an_earlier_revision_is_no_extension()
    {
        var proposal = new PublishedPlan(firstPlan).Replan(LivingTeam.Off(first, firstPlan.Assignments[3].Responder, LivingTeam.Start.PlusDays(21), LivingTeam.Start.PlusDays(21)), new ReplanOptions { AsOf = LivingTeam.Before });
        store.Publish(secondPlan, how);
        Assert.Throws<RevisionConflictException>(() => store.Publish(proposal.Plan, how));
        Assert.Equal(secondPlan.Assignments, Read().Assignments);
    }

    [Fact]
    public void An_older_horizon_is_read_with_loads_and_shares_of_its_own()
    {
        store.Publish(secondPlan, how);
        var (plan, problems) = PlanFile.Read(here["plan.json"], first);
        Assert.Empty(problems);
        Assert.Equal(firstPlan.Assignments, plan!.Assignments);
        Assert.Equal(firstPlan.Fairness.People.Select(p => (p.Responder, p.Load, p.Share)), plan.Fairness.People.Select(p => (p.Responder, p.Load, p.Share)));
        Assert.Equal(2, plan.Revision);
    }

    [Fact]
    public void Feeds_keep_ninety_days_of_past_and_what_is_published_after()
    {
        store.Publish(secondPlan, how);
        foreach (var company in new[] { first, second with { History = [] } })
        {
            var feed = PlanFile.Read(here["plan.json"], company).Plan!.RenderFeeds().Single(f => f.Kind == FeedKind.Rotation);
            Assert.Equal(2 * Weeks, feed.Events);
        }
        var third = Following(first, 2 * Weeks, secondPlan.Assignments) with { History = [] };
        store.Publish(LivingTeam.Plan(third), how);
        var kept = PlanFile.Read(here["plan.json"], third).Plan!.RenderFeeds().Single(f => f.Kind == FeedKind.Rotation);
        // Ninety days are less than thirteen weeks; the week in which they begin is shown as a whole.
        Assert.Equal(Weeks + 13, kept.Events);
    }

    [Fact]
    public void A_file_with_seats_around_it_is_not_for_older_readers()
    {
        Assert.Contains("\"formatVersion\": 1", File.ReadAllText(here["plan.json"]), StringComparison.Ordinal);
        store.Publish(secondPlan, how);
        Assert.Contains("\"formatVersion\": 3", File.ReadAllText(here["plan.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Late_is_what_the_company_calls_late()
    {
        var revised = new PublishedPlan(firstPlan).Replan(LivingTeam.Off(first, firstPlan.Assignments[3].Responder, LivingTeam.Start.PlusDays(21), LivingTeam.Start.PlusDays(21)) with { Notice = Period.FromDays(30) }, new ReplanOptions { AsOf = LivingTeam.Before });
        Assert.Equal(Period.FromDays(30), revised.Plan.Notice);
        var told = store.Publish(revised.Plan, how with { At = Week(3) - Duration.FromDays(29) });
        Assert.True(told.Changes.Single(c => c.Shift == LivingTeam.Shift(3)).IsUrgent);
    }

    [Fact]
    public void A_proposal_remembers_its_notice_until_it_is_published()
    {
        var revised = new PublishedPlan(firstPlan).Replan(LivingTeam.Off(first, firstPlan.Assignments[3].Responder, LivingTeam.Start.PlusDays(21), LivingTeam.Start.PlusDays(21)), new ReplanOptions { AsOf = LivingTeam.Before, Notice = Period.FromDays(2) });
        PlanFile.Write(revised.Plan, here["draft.json"]);
        var draft = PlanFile.Read(here["draft.json"], first).Plan!;
        Assert.Equal(Period.FromDays(2), draft.Notice);
        var told = store.Publish(draft, how with { At = Week(3) - Duration.FromDays(3) });
        Assert.False(told.Changes.Single(c => c.Shift == LivingTeam.Shift(3)).IsUrgent);
    }
}
