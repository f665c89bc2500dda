using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Tests.Solving.Bounds;

public class CarrierTests
{
    [Property]
    public Property No_choice_of_items_within_the_limit_is_worth_more(bool inCredit) =>
        Prop.ForAll(Items(inCredit).ToArbitrary(), Gen.Choose(-3, 60).ToArbitrary(), (items, limit) =>
    {
        var most = new Carrier(items.Select(i => new Item(i.Credit, i.Worth, 1)), 60, inCredit).Most(limit);
        return Enumerable.Range(0, 1 << items.Length)
            .Select(mask => items.Where((_, i) => (mask & (1 << i)) != 0).ToArray())
            .Where(chosen => chosen.Sum(i => i.Credit) <= Math.Max(0, limit))
            .All(chosen => limit < 0 || chosen.Sum(i => i.Worth) <= most);
    });

    [Fact]
    public void A_choice_worth_two_seats_is_carried_whole_or_not()
    {
        var carrier = new Carrier([new Item(10, 2, 5)], 100, worthIsCredit: false);
        Assert.Equal((2, 2, 4), (carrier.Most(10), carrier.Most(19), carrier.Most(20)));
    }

    static Gen<(long Credit, long Worth)[]> Items(bool inCredit) =>
        (from credit in Gen.Choose(inCredit ? 1 : 0, 20) from worth in Gen.Choose(0, 4) from unit in Gen.Choose(1, 3) select ((long)credit, inCredit ? Math.Min(credit, worth) : (long)worth * unit)).ArrayOf(6);
}
