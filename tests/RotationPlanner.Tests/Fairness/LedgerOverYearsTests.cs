using NodaTime;
using RotationPlanner.Fairness;

namespace RotationPlanner.Tests.Fairness;

/// <summary>Quarter after quarter through the ledger, with people who join, leave, return and are away.</summary>
public class LedgerOverYearsTests
{
    // Seven nights and two days of a weekend: what a week weighs.
    const long Week = 246 * 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Eight_quarters_in_a_row_balances_sum_to_zero_and_nobody_drifts_beyond_two_weeks(int seed)
    {
        var random = new Random(seed);
        var (people, ledger, from) = (Enumerable.Range(0, 5).Select(i => Pool.Person($"p{i}")).ToList(), Ledger.Empty, new LocalDate(2026, 1, 5));
        for (var quarter = 0; quarter < 8; quarter++, from = from.PlusWeeks(13))
        {
            var horizon = new DateInterval(from, from.PlusWeeks(13).PlusDays(-1));
            if (quarter is 1 or 4) people.Add(Pool.Person($"n{quarter}") with { Joins = from.PlusDays(random.Next(80)) });
            if (quarter is 2 or 5) Change(people, random, p => p with { Leaves = from.PlusDays(random.Next(80)) });
            if (quarter is 3 or 6) Change(people, random, p => p with { Unavailable = [BusyTime.Days(from, from.PlusDays(60), p.TimeZone)] });
            var company = Pool.Weekly([.. people]) with { Horizon = horizon, Ledger = ledger };
            Assert.Empty(company.Validate());
            var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 2_000, Seed = seed });
            Assert.True(plan.IsComplete);
            ledger = plan.Ledger;
            Assert.All(ledger.Entries.GroupBy(e => (e.From, e.To)), period => Assert.True(LedgerPeriod.IsCentred(period)));
            people.RemoveAll(p => p.Leaves <= horizon.End);
            var next = company with { Ledger = ledger, Responders = [.. people], Horizon = new DateInterval(horizon.End.PlusDays(1), horizon.End.PlusDays(7)) };
            var balances = LedgerBook.Carried(next);
            Assert.Equal(Credit.Zero, balances.Aggregate(Credit.Zero, (sum, b) => sum + b));
            Assert.All(balances, b => Assert.InRange(b.Total, -2 * Week, 2 * Week));
        }
    }

    [Fact]
    public void Who_was_away_owes_nothing_for_the_time_and_comes_back_with_the_balance_they_left_with()
    {
        var company = Pool.Weekly(Pool.Person("a"), Pool.Person("b"), Pool.Person("c")) with { Horizon = Weeks(0, 4) };
        var first = Plan(company);
        var balance = Carried(company with { Ledger = first.Ledger, Horizon = Weeks(4, 4) })["a"];
        Assert.NotEqual(0, balance);
        // Long leave: no share, no load.
        var away = Plan(company with
        {
            Ledger = first.Ledger, Horizon = Weeks(4, 6),
            Responders = [company.Responders[0] with { Unavailable = [BusyTime.Days(Weeks(4, 6).Start, Weeks(4, 6).End.PlusDays(7), company.TimeZone)] }, .. company.Responders.Skip(1)],
        });
        Assert.Equal((0, 0), (away.Fairness.People[0].Load.Total, away.Fairness.People[0].Share.Total));
        Assert.Equal(balance, Carried(company with { Ledger = away.Ledger, Horizon = Weeks(10, 4) })["a"]);
        // Left and came back.
        var gone = Plan(company with { Ledger = first.Ledger, Horizon = Weeks(4, 6), Responders = [.. company.Responders.Skip(1)] });
        Assert.Equal(balance, Carried(company with { Ledger = gone.Ledger, Horizon = Weeks(10, 4) })["a"]);
    }

    [Fact]
    public void A_leavers_balance_and_to_whom_it_goes_is_told_when_they_leave_and_by_the_first_plan_without_them()
    {
        var company = Pool.Weekly(Pool.Person("a") with { Name = "Ana", Leaves = Weeks(0, 5).End }, Pool.Person("b"), Pool.Person("c")) with { Horizon = Weeks(0, 5) };
        var plan = Plan(company);
        var left = plan.Fairness.People[0].Excess.Total;
        var told = Assert.Single(plan.Notes, n => n.About == "ledger");
        Assert.StartsWith($"Ana leaves on 7 February 2027 with a balance of {Hours(left)}", told.Text, StringComparison.Ordinal);
        Assert.Contains($"After this plan it goes to b ({Hours(left / 2.0)}), c ({Hours(left / 2.0)})", told.Text, StringComparison.Ordinal);
        var next = Plan(company with { Ledger = plan.Ledger, Horizon = Weeks(5, 4), Responders = [.. company.Responders.Skip(1)] });
        Assert.StartsWith($"a left with a balance of {Hours(left)}", Assert.Single(next.Notes, n => n.About == "ledger").Text, StringComparison.Ordinal);
        var later = Plan(company with { Ledger = next.Ledger, Horizon = Weeks(9, 4), Responders = [.. company.Responders.Skip(1)] });
        Assert.DoesNotContain(later.Notes, n => n.About == "ledger");
    }

    [Fact]
    public void A_large_debt_is_paid_back_in_steps_and_the_plan_says_so()
    {
        var company = Pool.Weekly(Pool.Person("a") with { Name = "Ana", Balance = Duration.FromHours(-1_000) }, Pool.Person("b"), Pool.Person("c")) with
        {
            Horizon = Weeks(0, 13), Fairness = new FairnessPolicy { Payback = 0.25m },
        };
        var plan = Plan(company);
        var ana = plan.Fairness.People[0];
        Assert.Equal(-1_000 * 60, ana.Balance.Total);
        Assert.Equal(-(long)(ana.Yardstick.Total * 0.25m), ana.Carried.Total);
        Assert.Equal(0, plan.Fairness.People.Sum(p => p.Deferred.Total));
        Assert.Contains(plan.Notes, n => n.About == "ledger" && n.Text.Contains($"Ana owes 1000 h; {-ana.Carried.Total / 60.0:0.#} h of it are paid back in this plan.", StringComparison.Ordinal));
        // What waits is there for the next plan.
        Assert.Equal(ana.Balance.Total + ana.Load.Total - ana.Share.Total, Carried(company with { Ledger = plan.Ledger, Horizon = Weeks(13, 13) })["a"]);
    }

    static Plan Plan(Company company) => Planner.Plan(company, new PlanOptions { WorkLimit = 2_000 });

    static Dictionary<string, long> Carried(Company company) =>
        company.Responders.Zip(LedgerBook.Carried(company)).ToDictionary(p => p.First.Id, p => p.Second.Total);

    static DateInterval Weeks(int first, int count)
    {
        var start = new LocalDate(2027, 1, 4).PlusWeeks(first);
        return new DateInterval(start, start.PlusWeeks(count).PlusDays(-1));
    }

    static void Change(List<Responder> people, Random random, Func<Responder, Responder> change)
    {
        var at = random.Next(people.Count);
        people[at] = change(people[at]);
    }

    static string Hours(double minutes) =>
        (minutes / 60).ToString("+0.#;−0.#;0", System.Globalization.CultureInfo.InvariantCulture) + " h";
}
