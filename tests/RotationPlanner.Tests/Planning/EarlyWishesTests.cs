using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Planning;

/// <summary>Wishes right after excess, or after weekends, nights, turns and rhythm.</summary>
public class EarlyWishesTests
{
    // Whoever serves on two weekends in a row would break the rhythm; a wants just that.
    static Company Team(bool early)
    {
        var company = LivingTeam.Of(6, "a", "b", "c");
        return company with
        {
            Fairness = company.Fairness with { WishesEarly = early },
            Responders = [.. company.Responders.Select(r => r.Id == "a" ? r with { Prefers = [DaySelector.Between(LivingTeam.Start.PlusDays(1), LivingTeam.Start.PlusDays(12))] } : r)],
        };
    }

    static string[] Order(Plan plan) => [.. plan.Proof.Objectives.Select(o => o.Id)];

    [Fact]
    public void Early_wishes_come_right_after_excess_and_late_ones_after_rhythm()
    {
        var (early, late) = (Order(LivingTeam.Plan(Team(true))), Order(LivingTeam.Plan(Team(false))));
        Assert.Equal(Array.IndexOf(early, Objectives.Excess) + 1, Array.IndexOf(early, "preferences"));
        Assert.True(Array.IndexOf(late, "preferences") > Array.IndexOf(late, Objectives.Rhythm));
        Assert.Equal(late.Order(), early.Order());
    }

    [Fact]
    public void Early_wishes_go_before_an_even_rhythm_and_late_ones_do_not()
    {
        var (early, late) = (LivingTeam.Plan(Team(true)), LivingTeam.Plan(Team(false)));
        Assert.All(early.Wishes(), w => Assert.True(w.IsMet));
        Assert.Equal(2, early.Wishes().Count);
        Assert.Contains(late.Wishes(), w => !w.IsMet);
        Assert.True(late.Proof.Find(Objectives.Rhythm)!.Value < early.Proof.Find(Objectives.Rhythm)!.Value);
        Assert.Equal(0, early.Proof.Find(Objectives.WorstExcess)!.Value, 6);
    }

    [Fact]
    public void A_note_says_that_nothing_comes_of_early_wishes_where_load_is_not_evened_out()
    {
        Company Of(bool early, bool balances) => Team(early) with { Fairness = new FairnessPolicy { WishesEarly = early, BalancesLoad = balances } };
        var note = Assert.Single(LivingTeam.Plan(Of(true, false)).Notes, n => n.About == "wishes");
        Assert.Equal("Wishes come early only among plans of equal excess, and load is not evened out.", note.Text);
        Assert.DoesNotContain(LivingTeam.Plan(Of(true, true)).Notes, n => n.About == "wishes");
        Assert.DoesNotContain(LivingTeam.Plan(Of(false, false)).Notes, n => n.About == "wishes");
    }

    [Fact]
    public void A_wish_about_a_shift_that_is_not_open_to_the_person_is_none()
    {
        var away = LivingTeam.Off(Team(true), "a", LivingTeam.Start.PlusDays(2), LivingTeam.Start.PlusDays(3));
        var wish = Assert.Single(LivingTeam.Plan(away).Wishes());
        Assert.Equal(("a", LivingTeam.Shift(1), true, 1, true), (wish.Responder, wish.Shift, wish.IsForIt, wish.Weight, wish.IsMet));
    }

    [Fact]
    public void Of_several_wishes_about_a_shift_the_heaviest_counts_and_a_day_to_avoid_twice()
    {
        var company = Team(true) with
        {
            Responders = [.. Team(true).Responders.Select(r => r.Id != "b" ? r : r with
            {
                Avoids = [DaySelector.Every(IsoDayOfWeek.Saturday), DaySelector.Between(LivingTeam.Start.PlusDays(5), LivingTeam.Start.PlusDays(5)) with { Weight = 3 }],
            })],
        };
        Assert.Equal([6, 2, 2, 2, 2, 2], LivingTeam.Plan(company).Wishes().Where(w => w.Responder == "b").Select(w => w.Weight));
    }
}
