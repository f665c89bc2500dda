using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Planning;

namespace RotationPlanner.Tests.Fairness;

public class FinalShareLaws
{
    static readonly Gen<(SlicedCompany Company, int Seed, int Cut)> Cases =
        from company in SlicedCompany.Companies from seed in Gen.Choose(0, 9999) from cut in Gen.Choose(1,
            13) select (company, seed, cut);

    [Property(MaxTest = 60)]
    public Property Final_shares_sum_to_what_was_given_in_every_category() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var (company, given, final) = Plan(c.Company, c.Seed);
        return Sum(final.Shares) == Sum(GivenSeats.Sum(given, company.Responders.Count, _ => true));
    });

    [Property(MaxTest = 60)]
    public Property A_plan_that_begins_inside_carries_what_was_served_before_less_the_shares_of_those_seats() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var (company, given, final) = Plan(c.Company, c.Seed);
        var count = company.Responders.Count;
        var ledger = LedgerBook.Close(company, GivenSeats.Sum(given, count, _ => true), final);
        var cut = company.Horizon.Start.PlusDays(c.Cut);
        var next = company with { Horizon = new DateInterval(cut, company.Horizon.End), Ledger = ledger };
        var carried = LedgerBook.Carried(next);

        var early = given.Where(s => s.Slot.Shift.Date < cut).ToList();
        var (worked, owed) = (GivenSeats.Sum(early, count, _ => true),
            FinalShares.Of(company, new Pool(company).Yardstick(), early).Shares);
        var present = company.Responders.Select((r, i) => (r, i)).Where(p => p.r.Leaves is not { } left
            || left >= cut).Select(p => p.i).ToHashSet();
        if (Sum(carried) != Credit.Zero) return false;
        // Whoever left before hands their balance on: here only companies in which nobody did are compared person by
        // person.
        return present.Count < count
            || Enumerable.Range(0, count).All(i => Math.Abs(carried[i].Total - (worked[i] - owed[i]).Total) <= 1);
    });

    [Property(MaxTest = 30)]
    public Property What_is_cut_twice_is_cut_once() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var (company, given, final) = Plan(c.Company, c.Seed);
        var ledger = LedgerBook.Close(company, GivenSeats.Sum(given, company.Responders.Count, _ => true), final);
        var cut = company.Horizon.Start.PlusDays(c.Cut);
        var once = company with { Horizon = new DateInterval(cut, company.Horizon.End), Ledger = ledger };
        var again = once with { Ledger = LedgerBook.Remembered(once) };
        return LedgerBook.Carried(once).SequenceEqual(LedgerBook.Carried(again));
    });

    static (Company Company, List<GivenSeat> Given, FinalShares Final) Plan(SlicedCompany recipe, int seed)
    {
        var company = recipe.Build();
        var pool = new Pool(company);
        var given = pool.Given(new Random(seed));
        return (company, given, FinalShares.Of(company, pool.Yardstick(), given));
    }

    static Credit Sum(IEnumerable<Credit> credits) => credits.Aggregate(Credit.Zero, (sum, c) => sum + c);
}
