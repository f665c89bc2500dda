using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Fairness;

namespace RotationPlanner.Tests.Fairness;

public class LedgerBookTests
{
    static readonly Gen<List<LedgerEntry>> Periods =
        from starts in Gen.Choose(0, 5).ListOf(3)
        from lengths in Gen.Choose(1, 120).ArrayOf(3)
        from worked in Gen.Choose(0, 9999).ArrayOf(12)
        from shares in Gen.Choose(0, 9999).ArrayOf(12)
        select starts.Distinct().SelectMany((s, k) =>
            Enumerable.Range(0,
            4).Select(p => Entry($"p{p}", -600 + 150 * s, lengths[k], worked[4 * k + p], shares[4 * k + p]))).ToList();

    [Property(MaxTest = 200)]
    public Property Balances_sum_to_zero_whoever_has_left()
    {
        var cases = from entries in Periods from gone in Gen.Choose(0, 14) select (entries, gone);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var company = People() with { Ledger = new Ledger(c.entries) };
            company = company with { Responders = [.. company.Responders.Where((_, i) => (c.gone >> i & 1) == 0)] };
            return LedgerBook.Carried(company).Aggregate(Credit.Zero, (sum, x) => sum + x) == Credit.Zero
                && LedgerBook.Remembered(company).Entries.GroupBy(e => (e.From, e.To)).All(LedgerPeriod.IsCentred);
        });
    }

    [Property(MaxTest = 100)]
    public Property Planning_a_horizon_again_counts_nothing_twice() => Prop.ForAll(Periods.ToArbitrary(), list =>
    {
        var company = People() with { Ledger = new Ledger(list) };
        Credit[] worked = [Flat(1), Flat(2), Flat(3), Flat(4)];
        var once = LedgerBook.Close(company, worked, worked);
        var twice = LedgerBook.Close(company with { Ledger = once }, worked, worked);
        return once.Entries.SequenceEqual(twice.Entries)
            && LedgerBook.Carried(company).SequenceEqual(LedgerBook.Carried(company with { Ledger = once }));
    });

    [Fact]
    public void What_is_closed_is_carried_into_the_next_horizon()
    {
        var company = People();
        var ledger = LedgerBook.Close(company, [Flat(700), Flat(500), Flat(0), Flat(0)],
            [Flat(600), Flat(600), Flat(0), Flat(0)]);
        Assert.Equal([Flat(100), Flat(-100), Flat(0), Flat(0)],
            LedgerBook.Carried(Next(company) with { Ledger = ledger }));
    }

    [Fact]
    public void The_old_is_forgotten()
    {
        var company = People() with
        {
            Ledger = new Ledger([Entry("p0", -400, 10, 900, 100), Entry("p1", -400, 10, 100, 900),
                Entry("p1", -365, 1, 900, 100), Entry("p2", -365, 1, 100, 900)]),
        };
        Assert.Equal([Flat(0), Flat(800), Flat(-800), Flat(0)], LedgerBook.Carried(company));
        Assert.DoesNotContain(LedgerBook.Remembered(company).Entries, e => e.Responder == "p0");
    }

    [Fact]
    public void Of_an_older_period_that_reaches_into_the_horizon_the_days_before_count_in_proportion()
    {
        var company = People() with { Ledger = new Ledger([Entry("p0", -10, 20, 2000, 1000),
            Entry("p1", -10, 20, 0, 1000)]) };
        Assert.Equal([Flat(500), Flat(-500), Flat(0), Flat(0)], LedgerBook.Carried(company));
    }

    [Fact]
    public void Shares_that_do_not_sum_to_what_was_worked_are_scaled_to_it()
    {
        var company = People() with { Ledger = new Ledger([Entry("p0", -10, 5, 900, 200),
            Entry("p1", -10, 5, 300, 100)]) };
        Assert.Equal([Flat(100), Flat(-100), Flat(0), Flat(0)], LedgerBook.Carried(company));
    }

    [Fact]
    public void A_leavers_balance_goes_to_those_who_shared_with_them_and_comes_back_with_them()
    {
        var company = People() with
        {
            Ledger = new Ledger([Entry("p0", -10, 5, 900, 300), Entry("p1", -10, 5, 0, 400),
                Entry("p2", -10, 5, 0, 200)]),
        };
        var without = company with { Responders = [.. company.Responders.Skip(1)] };
        // p1 and p2 had shares of 2 to 1; p3 is new and owes nothing of the past.
        Assert.Equal([Flat(0), Flat(0), Flat(0)], LedgerBook.Carried(without));
        var more = company with { Ledger = new Ledger([Entry("p0", -10, 5, 0, 300), Entry("p1", -10, 5, 400, 200),
            Entry("p2", -10, 5, 200, 100)]) };
        Assert.Equal([Flat(0), Flat(0), Flat(0)],
            LedgerBook.Carried(more with { Responders = [.. more.Responders.Skip(1)] }));
        var kept = LedgerBook.Close(without, [Flat(0), Flat(0), Flat(0)], [Flat(0), Flat(0), Flat(0)]);
        Assert.Equal([Flat(600), Flat(-400), Flat(-200), Flat(0)],
            LedgerBook.Carried(Next(company) with { Ledger = kept }));
        var gone = company with { Responders = [.. company.Responders.Select((r, i) => i == 0
            ? r with { Leaves = company.Horizon.Start.PlusDays(-1) } : r)] };
        Assert.Equal(Flat(0), LedgerBook.Carried(gone)[0]);
    }

    [Fact]
    public void With_nobody_left_who_had_a_share_a_period_is_dropped()
    {
        var company = People() with { Ledger = new Ledger([Entry("gone", -10, 5, 0, 300),
            Entry("p1", -10, 5, 300, 0)]) };
        Assert.All(LedgerBook.Carried(company), c => Assert.Equal(Credit.Zero, c));
    }

    static Company Next(Company company) =>
        company with { Horizon = new DateInterval(company.Horizon.End.PlusDays(1), company.Horizon.End.PlusDays(90)) };

    static Company People() => Pool.Weekly(Pool.Person("p0"), Pool.Person("p1"), Pool.Person("p2"), Pool.Person("p3"));

    static LedgerEntry Entry(string responder, int start, int days, long worked, long share)
    {
        var from = new LocalDate(2027, 1, 4).PlusDays(start);
        return new(responder, from, from.PlusDays(Math.Max(days - 1, 0)), Flat(worked), Flat(share));
    }

    static Credit Flat(long total) => new(total, 0, 0, 0);
}
