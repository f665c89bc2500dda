using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Fairness;

namespace RotationPlanner.Tests.Fairness;

public class LedgerBookTests
{
    [Property(MaxTest = 200)]
    public Property Credits_out_are_credits_remembered_plus_credits_worked()
    {
        var cases =
            from entries in (from p in Gen.Choose(0, 3) from start in Gen.Choose(-600, 300) from length in Gen.Choose(0, 200) from worked in Gen.Choose(0, 9999) from share in Gen.Choose(0, 9999)
                             select Entry($"p{p}", start, length, worked, share)).ListOf(6)
            from worked in Gen.Choose(0, 9999).ArrayOf(3)
            from shares in Gen.Choose(0, 9999).ArrayOf(3)
            select (entries, worked, shares);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var company = People() with { Ledger = new Ledger([.. c.entries]) };
            var closed = LedgerBook.Close(company, [.. c.worked.Select(Flat)], [.. c.shares.Select(Flat)]);
            var remembered = LedgerBook.Remembered(company).ToArray();
            var outside = remembered.All(e => e.To < company.Horizon.Start || e.From > company.Horizon.End);
            return outside
                && Sum(closed.Entries, e => e.Worked) == Sum(remembered, e => e.Worked) + Flat(c.worked.Sum())
                && Sum(closed.Entries, e => e.Share) == Sum(remembered, e => e.Share) + Flat(c.shares.Sum());
        });
    }

    [Property(MaxTest = 100)]
    public Property Planning_a_horizon_again_counts_nothing_twice()
    {
        var entries = (from p in Gen.Choose(0, 2) from start in Gen.Choose(-300, 100) from length in Gen.Choose(0, 200) from worked in Gen.Choose(0, 9999) select Entry($"p{p}", start, length, worked, 100)).ListOf(5);
        return Prop.ForAll(entries.ToArbitrary(), list =>
        {
            var company = People() with { Ledger = new Ledger([.. list]) };
            Credit[] worked = [Flat(1), Flat(2), Flat(3)];
            var once = LedgerBook.Close(company, worked, worked);
            var twice = LedgerBook.Close(company with { Ledger = once }, worked, worked);
            return once.Entries.SequenceEqual(twice.Entries) && LedgerBook.Carried(company).SequenceEqual(LedgerBook.Carried(company with { Ledger = once }));
        });
    }

    [Fact]
    public void What_is_closed_is_carried_into_the_next_horizon()
    {
        var company = People();
        var ledger = LedgerBook.Close(company, [Flat(700), Flat(500), Flat(0)], [Flat(600), Flat(600), Flat(0)]);
        var next = company with { Ledger = ledger, Horizon = new DateInterval(company.Horizon.End.PlusDays(1), company.Horizon.End.PlusDays(90)) };
        Assert.Equal([Flat(100), Flat(-100), Flat(0)], LedgerBook.Carried(next));
    }

    [Fact]
    public void Newcomers_owe_nothing_and_the_old_is_forgotten()
    {
        var company = People() with { Ledger = new Ledger([Entry("p0", -400, 10, 900, 100), Entry("p1", -365, 1, 900, 100)]) };
        Assert.Equal([Flat(0), Flat(800), Flat(0)], LedgerBook.Carried(company));
        Assert.DoesNotContain(LedgerBook.Remembered(company), e => e.Responder == "p0");
    }

    [Fact]
    public void Of_an_entry_that_reaches_into_the_horizon_the_days_before_count()
    {
        var company = People() with { Ledger = new Ledger([Entry("p0", -10, 20, 2000, 1000)]) };
        Assert.Equal(Flat(500), LedgerBook.Carried(company)[0]);
    }

    static Company People() => Pool.Weekly(Pool.Person("p0"), Pool.Person("p1"), Pool.Person("p2"));

    static LedgerEntry Entry(string responder, int start, int days, long worked, long share)
    {
        var from = new LocalDate(2027, 1, 4).PlusDays(start);
        return new(responder, from, from.PlusDays(Math.Max(days - 1, 0)), Flat(worked), Flat(share));
    }

    static Credit Flat(int total) => Flat((long)total);

    static Credit Flat(long total) => new(total, 0, 0, 0);

    static Credit Sum(IEnumerable<LedgerEntry> entries, Func<LedgerEntry, Credit> part) => entries.Aggregate(Credit.Zero, (sum, e) => sum + part(e));
}
