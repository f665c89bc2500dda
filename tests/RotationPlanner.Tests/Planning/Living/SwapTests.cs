using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Planning.Climbing;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Two seats change hands, or a rule says why not.</summary>
public class SwapTests
{
    static readonly Company company = LivingTeam.Of(12, "a", "b", "c", "d");
    static readonly PublishedPlan plan = LivingTeam.Published(company);

    static SeatReference Seat(int week) => new() { Shift = LivingTeam.Shift(week), Role = "commander" };

    static int WeekOfAnother(int week) => Enumerable.Range(0, 12).First(w => LivingTeam.HolderOf(plan, w) != LivingTeam.HolderOf(plan, week));

    [Fact]
    public void A_swap_and_its_reverse_restore_the_plan()
    {
        var other = WeekOfAnother(5);
        var once = new PublishedPlan(plan.Swap(company, Seat(5), Seat(other), LivingTeam.Before).Proposal!.Plan);
        Assert.Equal(2, once.ChangesSince(plan).Count);
        var twice = new PublishedPlan(once.Swap(company, Seat(5), Seat(other), LivingTeam.Before).Proposal!.Plan);
        Assert.Empty(twice.ChangesSince(plan));
        Assert.Equal(plan.Revision + 2, twice.Revision);
    }

    [Fact]
    public void Nobody_swaps_with_oneself() =>
        Assert.Throws<ArgumentException>(() => plan.Swap(company, Seat(5), Seat(5), LivingTeam.Before));

    [Fact]
    public void What_forbids_a_swap_is_told()
    {
        var (given, other) = (LivingTeam.HolderOf(plan, 5), WeekOfAnother(5));
        var off = LivingTeam.Off(company, given, LivingTeam.Start.PlusDays(7 * other), LivingTeam.Start.PlusDays((7 * other) + 1));
        var answer = plan.Swap(off, Seat(5), Seat(other), LivingTeam.Before);
        Assert.Null(answer.Proposal);
        Assert.Contains("time off", Assert.Single(answer.Forbidden));
    }

    [Fact]
    public void Every_offer_can_be_taken()
    {
        var offers = plan.FindSwaps(company, Seat(5), LivingTeam.Before);
        Assert.NotEmpty(offers);
        foreach (var offer in offers.Where(o => o.Moves.Count == 2))
        {
            var taken = new SeatReference { Shift = offer.Moves[1].Seat.Shift, Role = "commander", Responder = offer.Moves[1].Seat.Responder };
            Assert.NotNull(plan.Swap(company, Seat(5), taken, LivingTeam.Before).Proposal);
        }
    }

    [Fact]
    public void Where_no_two_can_swap_a_chain_of_three_is_offered()
    {
        // Nobody can take the next one's week, so no two can swap; all three can move one place on.
        var three = LivingTeam.Of(3, "a", "b", "c");
        Company Away(Company of, string who, int week) => LivingTeam.Off(of, who, LivingTeam.Start.PlusDays((7 * week) + 2), LivingTeam.Start.PlusDays((7 * week) + 2));
        var chained = Away(Away(Away(three, "a", 1), "b", 2), "c", 0);
        var published = new PublishedPlan([LivingTeam.Held(0, "a"), LivingTeam.Held(1, "b"), LivingTeam.Held(2, "c")]);
        var offer = Assert.Single(published.FindSwaps(chained, Seat(0), LivingTeam.Before));
        Assert.Equal(["b", "c", "a"], offer.Moves.Select(m => m.Taker));
    }

    [Fact]
    public void Whoever_a_trainee_learns_from_swaps_with_others_who_may_mentor_only()
    {
        var company = ClimbTeam.Of(ClimbTeam.Trainee("t1", "shadowing")).With("cy", r => r with { Stage = Ladder.Mentor });
        var plan = company.Plan();
        var published = new PublishedPlan(plan);
        var trained = plan.Assignments.First(a => a.Mentor is not null);
        var leads = plan.Assignments.Single(a => a.Shift == trained.Shift && a.Responder == trained.Mentor);
        var give = new SeatReference { Shift = leads.Shift, Role = leads.Role, Responder = leads.Responder };
        foreach (var offer in published.FindSwaps(company, give, LivingTeam.Before))
        {
            Assert.NotEqual("di", offer.Moves[0].Taker);
            var take = offer.Moves[1].Seat;
            if (offer.Moves.Count == 2) Assert.Empty(published.Swap(company, give, new SeatReference { Shift = take.Shift, Role = take.Role, Responder = take.Responder }, LivingTeam.Before).Forbidden);
        }
        var other = plan.Assignments.First(a => a.Responder == "di" && a.Role == leads.Role);
        var swapped = published.Swap(company, give, new SeatReference { Shift = other.Shift, Role = other.Role, Responder = "di" }, LivingTeam.Before);
        Assert.NotEmpty(swapped.Forbidden);
    }
}
