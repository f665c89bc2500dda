using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>A published plan changes as little as it must.</summary>
public class ReplanTests
{
    static readonly Instant before = LivingTeam.Before;
    static readonly LocalDate start = LivingTeam.Start;

    [Fact]
    public void Without_a_change_nothing_changes()
    {
        var company = LivingTeam.Of(12, "a", "b", "c", "d");
        var proposal = LivingTeam.Published(company).Replan(company, new ReplanOptions { AsOf = before });
        Assert.Empty(proposal.Changes);
        Assert.True(proposal.IsFewestPeople && proposal.IsFewestSeats);
    }

    [Fact]
    public void A_role_in_which_somebody_has_served_is_not_dropped()
    {
        var company = LivingTeam.Of(4, "a", "b", "c", "d");
        var rotation = company.Rotations[0];
        var two = company with { Rotations = [rotation with { Roles = [.. rotation.Roles, new Role { Id = "deputy" }] }] };
        var plan = LivingTeam.Published(two);
        var later = start.PlusDays(9).AtMidnight().InUtc().ToInstant();
        foreach (var ask in new Action[] { () => plan.Why(company, "a", later), () => plan.Replan(company, new ReplanOptions { AsOf = later }) })
        {
            var problem = Assert.Single(Assert.Throws<InvalidCompanyException>(ask).Problems);
            Assert.Equal(("deputy", true), (problem.Value, problem.Place.EndsWith(".role", StringComparison.Ordinal)));
        }
        Assert.All(plan.Replan(company, new ReplanOptions { AsOf = before }).Plan.Assignments, a => Assert.Equal("commander", a.Role));
    }

    [Fact]
    public void An_absence_where_nobody_serves_changes_nothing()
    {
        var company = LivingTeam.Of(12, "a", "b", "c", "d");
        var plan = LivingTeam.Published(company);
        var other = plan.Assignments.First(a => a.Shift != LivingTeam.Shift(3) && a.Responder != LivingTeam.HolderOf(plan, 3)).Responder;
        var proposal = plan.Replan(LivingTeam.Off(company, other, start.PlusDays(22), start.PlusDays(23)), new ReplanOptions { AsOf = before });
        Assert.Empty(proposal.Changes);
    }

    [Fact]
    public void An_absence_where_somebody_serves_moves_that_seat_alone()
    {
        var company = LivingTeam.Of(12, "a", "b", "c", "d");
        var plan = LivingTeam.Published(company);
        var ill = LivingTeam.HolderOf(plan, 5);
        var proposal = plan.Replan(LivingTeam.Off(company, ill, start.PlusDays(35), start.PlusDays(36)), new ReplanOptions { AsOf = before });
        var change = Assert.Single(proposal.Changes);
        Assert.Equal((LivingTeam.Shift(5), ill), (change.Shift, change.From));
        Assert.NotNull(change.To);
        Assert.Contains("time off", change.Why);
        Assert.True(proposal.IsFewestPeople && proposal.IsFewestSeats);
    }

    [Fact]
    public void What_has_begun_never_moves_even_when_the_rules_of_today_forbid_it()
    {
        var company = LivingTeam.Of(12, "a", "b", "c", "d");
        var plan = LivingTeam.Published(company);
        var asOf = Instant.FromUtc(2027, 2, 10, 0, 0);
        var proposal = plan.Replan(LivingTeam.Off(company, LivingTeam.HolderOf(plan, 1), start, start.PlusDays(20)), new ReplanOptions { AsOf = asOf });
        Assert.Empty(proposal.Changes);
        Assert.Equal(plan.Assignments.Select(a => (a.Shift, a.Responder)), proposal.Plan.Assignments.Select(a => (a.Shift, a.Responder)));
    }

    [Fact]
    public void Within_the_notice_only_what_is_impossible_moves_and_it_is_urgent()
    {
        var company = LivingTeam.Of(12, "a", "b", "c", "d");
        var plan = LivingTeam.Published(company);
        var asOf = start.PlusDays(30).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var proposal = plan.Replan(LivingTeam.Off(company, LivingTeam.HolderOf(plan, 5), start.PlusDays(35), start.PlusDays(40)), new ReplanOptions { AsOf = asOf, Changes = 10 });
        Assert.True(Assert.Single(proposal.Changes, c => c.Shift == LivingTeam.Shift(5)).IsUrgent);
        Assert.All(proposal.Changes, c => Assert.True(c.Shift == LivingTeam.Shift(5) || c.Start >= asOf + Duration.FromDays(14)));
    }

    [Fact]
    public void A_newcomer_takes_the_turns_in_their_share_and_none_before_they_join()
    {
        var company = LivingTeam.Of(25, "a", "b", "c", "d", "e");
        var plan = LivingTeam.Published(company);
        var joins = new LocalDate(2027, 4, 5);
        var with = company with { Responders = [.. company.Responders, LivingTeam.Person("f") with { Joins = joins }] };
        var proposal = plan.Replan(with, new ReplanOptions { AsOf = before });
        Assert.Equal(2, proposal.Changes.Count);
        Assert.All(proposal.Changes, c => Assert.Equal("f", c.To));
        Assert.All(proposal.Changes, c => Assert.True(c.Start >= joins.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()));
    }

    [Fact]
    public void Somebody_who_leaves_hands_over_every_later_seat_and_no_other()
    {
        var company = LivingTeam.Of(12, "a", "b", "c", "d");
        var plan = LivingTeam.Published(company);
        var leaves = start.PlusDays(40);
        var without = company with { Responders = [.. company.Responders.Select(r => r.Id == "a" ? r with { Leaves = leaves } : r)] };
        var proposal = plan.Replan(without, new ReplanOptions { AsOf = before });
        var expected = plan.Assignments.Where(a => a.Responder == "a" && a.End > leaves.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()).Select(a => a.Shift);
        Assert.Equal(expected, proposal.Changes.Select(c => c.Shift));
    }

    [Fact]
    public void A_lowered_cap_moves_what_is_later_and_leaves_what_was_served()
    {
        var company = LivingTeam.Of(12, "a", "b", "c", "d");
        var plan = new PublishedPlan([.. Enumerable.Range(0, 12).Select(w => LivingTeam.Held(w, w is 0 or 1 or 2 or 6 or 7 or 8 ? "a" : w % 3 == 0 ? "b" : w % 3 == 1 ? "c" : "d"))]);
        var capped = company with { Rules = [new ShiftCap(1, 14)] };
        var asOf = start.PlusDays(25).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var proposal = plan.Replan(capped, new ReplanOptions { AsOf = asOf, Notice = Period.Zero });
        Assert.All(proposal.Changes, c => Assert.True(c.Start >= asOf));
        Assert.Contains(proposal.Changes, c => c.From == "a");
        Assert.Equal(3, proposal.Plan.Assignments.Take(3).Count(a => a.Responder == "a"));
        Assert.DoesNotContain(PlanChecker.Check(proposal.Plan.Schedule, [.. proposal.Plan.Assignments.Where(a => a.Start >= asOf)]), _ => true);
    }

    [Fact]
    public void Two_pins_that_swap_two_weeks_change_two_seats()
    {
        var company = LivingTeam.Of(12, "a", "b", "c", "d");
        var plan = LivingTeam.Published(company);
        var (third, fifth) = (LivingTeam.HolderOf(plan, 2), plan.Assignments.First(a => a.Start > plan.Assignments[2].Start && a.Responder != LivingTeam.HolderOf(plan, 2)));
        var pinned = company with
        {
            Pins = [new Pin(LivingTeam.Shift(2), "commander", fifth.Responder), new Pin(fifth.Shift, "commander", third)],
        };
        var proposal = plan.Replan(pinned, new ReplanOptions { AsOf = before });
        Assert.Equal([LivingTeam.Shift(2), fifth.Shift], proposal.Changes.Select(c => c.Shift));
    }
}

/// <summary>A published plan in which people climb.</summary>
public class ReplanWithTraineesTests
{
    [Fact]
    public void Without_a_change_shares_and_loads_are_those_of_the_published_plan()
    {
        var company = RotationPlanner.Interchange.RotationFile.Load(Path.Combine(Documentation.Documents.Root, "samples", "acme", "acme.yaml"));
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 1_000_000 });
        var again = new PublishedPlan(plan).Replan(company, new ReplanOptions { AsOf = LivingTeam.Before });
        Assert.Empty(again.Changes);
        Assert.Equal(plan.Fairness.People.Select(p => (p.Responder, p.Load, p.Share, p.Yardstick)), again.Plan.Fairness.People.Select(p => (p.Responder, p.Load, p.Share, p.Yardstick)));
    }

    [Fact]
    public void Whoever_leaves_is_relieved_of_whole_turns_above_their_share()
    {
        var company = LivingTeam.Of(12, "ana", "ben", "cleo");
        // Ana has every other week of the first six; the others have the rest.
        string[] turns = ["ana", "ben", "ana", "cleo", "ana", "ben", "ana", "cleo", "ben", "cleo", "ben", "cleo"];
        var published = new PublishedPlan([.. turns.Select((who, week) => LivingTeam.Held(week, who))]);
        var leaves = company with { Responders = [.. company.Responders.Select(r => r.Id == "ana" ? r with { Leaves = LivingTeam.Start.PlusDays(40) } : r)] };
        var asOf = LivingTeam.Start.PlusDays(1).AtMidnight().InUtc().ToInstant();
        var changed = published.Replan(leaves, new ReplanOptions { AsOf = asOf, Notice = Period.FromDays(7) });
        // Two of the first six weeks are her share; the seat after her last day is given away, and one before it.
        Assert.Equal(2, changed.Plan.Assignments.Count(a => a.Responder == "ana"));
        Assert.Equal(2, changed.Changes.Count);
        Assert.Empty(new PublishedPlan(changed.Plan).Replan(leaves, new ReplanOptions { AsOf = asOf, Notice = Period.FromDays(7) }).Changes);
        Assert.Single(published.Replan(leaves, new ReplanOptions { AsOf = asOf, Notice = Period.FromDays(7), Changes = 0 }).Changes);
    }

    [Fact]
    public void Of_those_who_could_take_all_of_somebodys_seats_the_one_who_carries_least_does()
    {
        var company = LivingTeam.Of(9, "ana", "ben", "cleo", "dan");
        // Dan has one week; ben and cleo have three each. Ana gives two.
        string[] turns = ["ana", "ben", "cleo", "ana", "ben", "cleo", "dan", "ben", "cleo"];
        var published = new PublishedPlan([.. turns.Select((who, week) => LivingTeam.Held(week, who))]);
        var gone = LivingTeam.Off(company, "ana", LivingTeam.Start, LivingTeam.Start.PlusDays(40));
        var changed = published.Replan(gone, new ReplanOptions { AsOf = LivingTeam.Before });
        Assert.Equal(["dan", "dan"], changed.Changes.Select(c => c.To));
        Assert.True(changed.IsFewestPeople && changed.IsFewestSeats);
    }
}
