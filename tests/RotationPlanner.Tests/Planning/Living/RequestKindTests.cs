using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>A shift can be asked for, or asked off, and hours can be fewer from a date on.</summary>
public class RequestKindTests
{
    static readonly Company company = LivingTeam.Of(12, "a", "b", "c", "d");
    static readonly PublishedPlan plan = LivingTeam.Published(company);
    static readonly ReplanOptions now = new() { AsOf = LivingTeam.Before };

    static string Other(string holder) => company.Responders.First(r => r.Id != holder).Id;

    [Fact]
    public void A_wanted_shift_passes_from_its_holder_to_who_asks()
    {
        var holder = LivingTeam.HolderOf(plan, 5);
        var asker = Other(holder);
        var answer = plan.Answer(company, new WantRequest { Responder = asker, Shift = LivingTeam.Shift(5) }, now);
        Assert.Equal(Verdict.YesAtAPrice, answer.Verdict);
        Assert.Equal(asker, LivingTeam.HolderOf(new PublishedPlan(answer.Proposal!.Plan), 5));
        Assert.Equal([(asker, 168.0), (holder, -168.0)], answer.Moved.Select(m => (m.Responder, m.Hours)).OrderByDescending(m => m.Item2));
        Assert.Equal("commander", ((WantRequest)Assert.Single(answer.Proposal.Plan.Amendments).Request).Role);
    }

    [Fact]
    public void A_shift_that_one_has_is_a_yes() =>
        Assert.Equal(Verdict.Yes, plan.Answer(company, new WantRequest { Responder = LivingTeam.HolderOf(plan, 5), Shift = LivingTeam.Shift(5) }, now).Verdict);

    [Fact]
    public void A_shift_while_on_time_off_is_a_no_with_other_shifts()
    {
        var asker = Other(LivingTeam.HolderOf(plan, 5));
        var away = LivingTeam.Off(company, asker, LivingTeam.Start.PlusDays(35), LivingTeam.Start.PlusDays(36));
        var answer = plan.Answer(away, new WantRequest { Responder = asker, Shift = LivingTeam.Shift(5) }, now);
        Assert.Equal(Verdict.No, answer.Verdict);
        Assert.Contains("time off", Assert.Single(answer.Because), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Instead);
        Assert.All(answer.Instead, r => Assert.NotEqual(LivingTeam.Shift(5), ((WantRequest)r).Shift));
    }

    [Fact]
    public void A_shift_within_the_notice_stays_with_whoever_has_it()
    {
        var asker = Other(LivingTeam.HolderOf(plan, 5));
        var soon = now with { AsOf = LivingTeam.Held(5, asker).Start - Duration.FromDays(3) };
        var answer = plan.Answer(company, new WantRequest { Responder = asker, Shift = LivingTeam.Shift(5) }, soon);
        Assert.Equal(Verdict.No, answer.Verdict);
        Assert.Contains("notice", Assert.Single(answer.Because), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shift_that_rest_forbids_is_a_no_that_names_the_rule()
    {
        var rested = company with { Rules = [new RestBetweenShifts(Period.FromDays(7))] };
        var published = new PublishedPlan([.. Enumerable.Range(0, 12).Select(w => LivingTeam.Held(w, "abcd"[w % 4].ToString()))]);
        var asOf = LivingTeam.Held(4, "a").Start + Duration.FromDays(1);
        var answer = published.Answer(rested, new WantRequest { Responder = "a", Shift = LivingTeam.Shift(5) }, now with { AsOf = asOf, Notice = Period.Zero });
        Assert.Equal(Verdict.No, answer.Verdict);
        Assert.Contains("rest", string.Join(' ', answer.Because), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_avoided_shift_passes_to_somebody_else_and_the_share_stays()
    {
        var holder = LivingTeam.HolderOf(plan, 5);
        var answer = plan.Answer(company, new AvoidRequest { Responder = holder, Shift = LivingTeam.Shift(5) }, now);
        Assert.Equal(Verdict.YesAtAPrice, answer.Verdict);
        Assert.NotEqual(holder, LivingTeam.HolderOf(new PublishedPlan(answer.Proposal!.Plan), 5));
        Assert.Equal(plan.Replan(company, now).Plan.Fairness.People.Select(p => p.Yardstick), answer.Proposal.Plan.Fairness.People.Select(p => p.Yardstick));
    }

    [Fact]
    public void Half_of_the_hours_are_half_of_the_share_from_that_day_on_and_whole_turns_pass_on()
    {
        var days = company.Horizon.Start.PlusDays(28);
        var answer = plan.Answer(company, new CapacityRequest { Responder = "a", Capacity = 0.5m, From = days }, now);
        var after = answer.Proposal!.Plan;
        var (full, half) = (after.Fairness.People.First(p => p.Responder == "b").Yardstick.Total, after.Fairness.People.First(p => p.Responder == "a").Yardstick.Total);
        // 4 weeks of 1/4 and 8 weeks of 0.5/3.5, in weeks of equal weight.
        Assert.Equal((1 + (8 * 0.5 / 3.5)) / (1 + (8 / 3.5)), half / (double)full, 2);
        Assert.Equal(after.Assignments.Count(a => a.Responder == "a"), plan.Assignments.Count(a => a.Responder == "a") - answer.Proposal.Changes.Count(c => c.From == "a"));
        Assert.All(answer.Proposal.Changes, c => Assert.Equal("a", c.From));
        Assert.NotEqual(Verdict.No, answer.Verdict);
    }

    [Fact]
    public void Whoever_steps_back_has_no_seat_from_that_day_on_and_keeps_the_earlier_ones()
    {
        var day = company.Horizon.Start.PlusDays(42);
        var answer = plan.Answer(company, new StepBackRequest { Responder = "a", From = day }, now);
        Assert.Equal(Verdict.YesAtAPrice, answer.Verdict);
        var own = answer.Proposal!.Plan.Assignments.Where(a => a.Responder == "a").ToList();
        Assert.NotEmpty(own);
        Assert.All(own, a => Assert.True(a.Start.InUtc().Date < day));
        Assert.Empty(answer.Proposal.Plan.Unfilled);
        Assert.Equal(day, Assert.IsType<StepBackRequest>(Assert.Single(answer.Proposal.Plan.Amendments).Request).From);
    }

    [Fact]
    public void To_step_back_is_refused_where_a_required_seat_would_be_empty()
    {
        var pair = LivingTeam.Of(12, "a", "b");
        var tight = pair with { Rules = [new ShiftCap(1, 14)] };
        var published = new PublishedPlan([.. Enumerable.Range(0, 12).Select(w => LivingTeam.Held(w, w % 2 == 0 ? "a" : "b"))]);
        var answer = published.Answer(tight, new StepBackRequest { Responder = "a", From = LivingTeam.Start.PlusDays(42) }, now);
        Assert.Equal(Verdict.No, answer.Verdict);
        Assert.NotEmpty(answer.Obstacles);
    }

    [Fact]
    public void Who_has_stepped_back_by_then_asks_for_nothing()
    {
        var back = company with { Responders = [.. company.Responders.Select(r => r.Id == "a" ? r with { StepsBack = LivingTeam.Start.PlusDays(14) } : r)] };
        var again = new StepBackRequest { Responder = "a", From = LivingTeam.Start.PlusDays(21) };
        Assert.Contains("already", string.Join('\n', again.Validate(back, LivingTeam.Before)), StringComparison.Ordinal);
        Assert.Empty((again with { From = LivingTeam.Start.PlusDays(7) }).Validate(back, LivingTeam.Before));
    }

    [Fact]
    public void A_wanted_shift_is_not_moved_for_the_sake_of_even_loads()
    {
        var asker = Other(LivingTeam.HolderOf(plan, 5));
        var wanted = new PublishedPlan(plan.Answer(company, new WantRequest { Responder = asker, Shift = LivingTeam.Shift(5) }, now).Proposal!.Plan);
        var evened = wanted.Replan(company, now with { Changes = 12 });
        Assert.Equal(asker, LivingTeam.HolderOf(new PublishedPlan(evened.Plan), 5));
    }

    [Fact]
    public void What_makes_no_sense_is_told_with_advice()
    {
        var asOf = LivingTeam.Held(3, "a").Start;
        string Said(Request request) => string.Join('\n', request.Validate(company, asOf));
        Assert.Contains("no such responder", Said(new TimeOffRequest { Responder = "e", Off = new DateInterval(LivingTeam.Start, LivingTeam.Start) }), StringComparison.Ordinal);
        Assert.Contains("history", Said(new TimeOffRequest { Responder = "a", Off = new DateInterval(LivingTeam.Start, LivingTeam.Start) }), StringComparison.Ordinal);
        Assert.Contains("after the horizon", Said(new AvoidRequest { Responder = "a", Days = new DateInterval(company.Horizon.End.PlusDays(1), company.Horizon.End.PlusDays(1)) }), StringComparison.Ordinal);
        Assert.Contains("No such shift", Said(new WantRequest { Responder = "a", Shift = "command/2027-01-05" }), StringComparison.Ordinal);
        Assert.Contains("history", Said(new WantRequest { Responder = "a", Shift = LivingTeam.Shift(0) }), StringComparison.Ordinal);
        Assert.Contains("no such role", Said(new WantRequest { Responder = "a", Shift = LivingTeam.Shift(5), Role = "scribe" }), StringComparison.Ordinal);
        Assert.Contains("above 0", Said(new CapacityRequest { Responder = "a", Capacity = 0, From = LivingTeam.Start.PlusDays(60) }), StringComparison.Ordinal);
        Assert.Contains("Either", Said(new AvoidRequest { Responder = "a" }), StringComparison.Ordinal);
        var narrowed = company with { Responders = [.. company.Responders.Select(r => r.Id == "a" ? r with { MayHold = [] } : r)] };
        Assert.Contains("may hold no role", string.Join('\n', new WantRequest { Responder = "a", Shift = LivingTeam.Shift(5) }.Validate(narrowed, asOf)), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => plan.Answer(company, new AvoidRequest { Responder = "a" }, now));
    }
}
