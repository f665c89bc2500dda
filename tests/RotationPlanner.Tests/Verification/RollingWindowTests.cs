using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Verification;

public class RollingWindowTests
{
    static readonly LocalDate start = new(2027, 1, 1);

    static List<DayLoad> Loads((int Day, int Amount, bool Planned)[] entries) =>
        [.. entries.DistinctBy(e => e.Day).Select(e => new DayLoad(start.PlusDays(e.Day), e.Amount, e.Planned))];

    static Gen<(int, int, bool)[]> Entries() =>
        (from day in Gen.Choose(0, 30) from amount in Gen.Choose(0, 4) from planned in Gen.Elements(true, true, false) select (day, amount, planned)).ArrayOf();

    // Every window one by one, by the definition.
    static bool AnyAbove(List<DayLoad> loads, int days, long most) =>
        Enumerable.Range(-days, 31 + (2 * days)).Any(first =>
    {
        var inside = loads.Where(
            l => l.Date >= start.PlusDays(first) && l.Date < start.PlusDays(first + days)).ToList();
        return inside.Any(l => l.IsPlanned) && inside.Sum(l => l.Amount) > most;
    });

    [Property(MaxTest = 500)]
    public Property Finds_a_window_exactly_where_there_is_one() => Prop.ForAll(
        (from entries in Entries() from days in Gen.Choose(1, 12) from most in Gen.Choose(0, 12) select (entries, days, most)).ToArbitrary(),
        x => RollingWindow.Above(Loads(x.entries), x.days, x.most).Any() == AnyAbove(Loads(x.entries), x.days, x.most));

    [Property(MaxTest = 500)]
    public Property Tells_a_window_that_really_is_above() => Prop.ForAll(
        (from entries in Entries() from days in Gen.Choose(1, 12) from most in Gen.Choose(0, 12) select (entries, days, most)).ToArbitrary(),
        x => RollingWindow.Above(Loads(x.entries), x.days, x.most).All(over =>
            over.Amount > x.most && Period.DaysBetween(over.From, over.To) < x.days
            && Loads(x.entries).Where(l => l.Date >= over.From && l.Date <= over.To).Sum(l => l.Amount) == over.Amount));
}
