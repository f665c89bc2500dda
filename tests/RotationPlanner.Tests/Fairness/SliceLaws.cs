using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Fairness;

public class SliceLaws
{
    [Property(MaxTest = 60)]
    public Property Shares_sum_to_the_credit_of_the_seats() => Prop.ForAll(SlicedCompany.Companies.ToArbitrary(), c =>
    {
        var yardstick = new Pool(c.Build()).Yardstick();
        var supply = yardstick.Slices.Sum(s => s.Slice.Supply.Total.Sum());
        return Math.Abs(yardstick.Exact.Sum(e => e.Total) - supply) < 0.01
            && Math.Abs(yardstick.Shares.Sum(s => s.Total) - supply) <= 0.51
            && Math.Abs(yardstick.Pools.Sum(p => p.Total) - supply) < 0.01;
    });

    [Property(MaxTest = 60)]
    public Property Equals_get_exactly_the_same_from_the_slices_they_have_in_common()
    {
        var cases = from company in SlicedCompany.Companies from joins in Gen.Choose(0, 40) from stays in Gen.Choose(0,
            40) select (company, joins, stays);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            // The guest is like the first person, but for coming later and leaving earlier.
            var guest = new SlicedPerson(0, 100, c.joins, c.joins + c.stays, 0, 0);
            var yardstick = new Pool((c.company with { People = [.. c.company.People, guest] }).Build()).Yardstick();
            var (first, last) = (0.0, 0.0);
            foreach (var (group, slice) in yardstick.Slices)
            {
                var (one, other) = (Of(group, slice, 0), Of(group, slice, c.company.People.Count));
                last += other;
                if (other > 0) first += one;
                if (other > 0 && one != other) return false;
            }
            return first == last && Math.Abs(yardstick.Exact[c.company.People.Count].Total - last) < 1e-6;
        });
    }

    [Property(MaxTest = 60)]
    public Property A_horizon_that_is_cut_adds_up()
    {
        var cases = from company in SlicedCompany.Companies from cut in Gen.Choose(1, 13) select (company, cut);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var whole = c.company.Build();
            var cut = whole.Horizon.Start.PlusDays(c.cut);
            ExactCredit[] Of(LocalDate from, LocalDate to) =>
                [.. new Pool(whole with { Horizon = new DateInterval(from, to) }).Yardstick().Exact];
            var (all, before, after) = (Of(whole.Horizon.Start, whole.Horizon.End),
                Of(whole.Horizon.Start, cut.PlusDays(-1)), Of(cut, whole.Horizon.End));
            return Enumerable.Range(0, all.Length).All(i =>
                Math.Abs(all[i].Total - before[i].Total - after[i].Total) < 1e-3
                    && Math.Abs(all[i].Night - before[i].Night - after[i].Night) < 1e-3
                && Math.Abs(all[i].Weekend - before[i].Weekend - after[i].Weekend) < 1e-3);
        });
    }

    [Property(MaxTest = 60)]
    public Property Time_off_within_the_allowance_changes_nothing()
    {
        var cases = from company in SlicedCompany.Companies from who in Gen.Choose(0, 4) from first in Gen.Choose(0,
            60) from days in Gen.Choose(1, 20) select (company, who, first, days);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var away = c.company.People.Select((p, i) => i == c.who ? p with { OffFrom = c.first, OffDays = c.days }
                : p).ToList();
            // The seats stay the same: there are others to take them, and there is a time when the person is here.
            var (with, without) = ((c.company with { People = away, Weeks = Math.Max(4, c.company.Weeks) }).Build(),
                (c.company with { Weeks = Math.Max(4, c.company.Weeks) }).Build());
            return new Pool(with,
                IsThere).Yardstick().Exact.SequenceEqual(new Pool(without, IsThere).Yardstick().Exact);
        });
    }

    [Property(MaxTest = 60)]
    public Property Nobody_owes_more_than_they_can_carry()
    {
        var cases =
            from company in SlicedCompany.Companies
            from people in Gen.Choose(1, 4)
            from hours in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(10, 200))).ArrayOf(5)
            from seed in Gen.Choose(0, 999)
            select (company, people, hours, seed);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var few = (c.company with { People = [.. c.company.People.Skip(5).Take(c.people).Select(p =>
                p with { OffDays = 0 })] }).Build();
            few = few with { Responders = [.. few.Responders.Select((r, i) =>
                r with { HoursPerQuarter = c.hours[i] == 0 ? null : c.hours[i] })] };
            var random = new Random(c.seed);
            var pool = new Pool(few, (r, s, o) => IsThere(r, s, o) && random.Next(3) > 0);
            var (yardstick, open) = (pool.Yardstick(), new OpenChoices(pool.Input, new Seats(pool.Input)));
            var heaviest = open.HeaviestOf(Enumerable.Range(0, few.Responders.Count).ToHashSet(), []);
            var minutes = new double[few.Responders.Count];
            foreach (var (group, slice) in yardstick.Slices)
                for (var p = 0; p < slice.RowOf.Length; p++)
                    minutes[group.Members.People[p].Index] += group.MinutesOf(slice, p);
            // A horizon of twelve weeks has parts of two quarters.
            return Enumerable.Range(0, minutes.Length).All(i => yardstick.Exact[i].Total <= heaviest[i] + 0.01
                && (few.Responders[i].HoursPerQuarter is not { } most || minutes[i] <= most * 60 * 2 + 0.01));
        });
    }

    [Fact]
    public void Two_weeks_of_twenty_six_are_two_weeks_of_a_colleagues()
    {
        var late = Pool.Person("late") with { Joins = new(2027, 6, 21) };
        var company = Pool.Weekly([.. Enumerable.Range(0, 6).Select(i => Pool.Person($"p{i}")), late]);
        var (shares, slices) = (new Pool(company).Shares(), new Pool(company).Yardstick().Slices);
        Assert.Equal(2, slices.Count);
        Assert.Equal(2, slices[1].Slice.Slots.Count);
        Assert.Equal(Of(slices[1].Group, slices[1].Slice, 0), Of(slices[1].Group, slices[1].Slice, 6));
        Assert.Equal(slices[1].Slice.Supply.Total[0] / 7, shares[6].Total, 1.0);
    }

    [Fact]
    public void Long_leave_is_taken_off_where_it_is()
    {
        var away = Pool.Person("away") with { Unavailable = [BusyTime.Days(new(2027, 1, 4), new(2027, 2, 28),
            Pool.Person("p").TimeZone)] };
        var shares = new Pool(Pool.Weekly(away, Pool.Person("p1"), Pool.Person("p2"))).Shares();
        Assert.Equal(18.0 / 3 / (8.0 / 2 + 18.0 / 3), (double)shares[0].Total / shares[1].Total, 2);
    }

    [Fact]
    public void A_department_that_is_lent_later_owes_nothing_before()
    {
        var agreed = new BuyIn { By = "CTO", Since = new(2026, 1, 1) };
        var company = Pool.Weekly(Pool.Person("p0"), Pool.Person("q0", 1, "e")) with
        {
            Departments = [new Department { Id = "d", BuyIn = agreed },
                new Department { Id = "e", BuyIn = agreed with { Since = new(2027, 4, 5) } }],
        };
        var shares = new Pool(company).Shares();
        Assert.Equal(13 * 0.5 / (13 + 13 * 0.5), (double)shares[1].Total / shares[0].Total, 2);
    }

    [Fact]
    public void Where_one_lives_by_day_what_is_night_to_another_nobody_owes_nights()
    {
        var text = RotationPlanner.Tests.Scheduling.Samples.Company(
            ShiftPattern.Named(new NamedShift { Id = "n", From = new(21, 0), To = new(7, 0) },
                new NamedShift { Id = "d", From = new(9, 0), To = new(19, 0) }),
            RotationPlanner.Tests.Scheduling.Samples.London, new(2027, 1, 4), new(2027, 4, 4));
        var company = text with
        {
            Departments = [new Department { Id = "d" }],
            Responders = [Pool.Person("a"),
                Pool.Person("b") with { TimeZone = RotationPlanner.Tests.Scheduling.Samples.Sydney }],
        };
        Assert.All(new Pool(company).Shares(), s => Assert.InRange(s.Total / 60.0, 1035, 1045));
    }

    static bool IsThere(Responder responder, Shift shift, Role role) =>
        !responder.Unavailable.Any(u => u.Overlaps(shift.Start.ToInstant(), shift.End.ToInstant()));

    static double Of(ShareGroup group, Slice slice, int responder) =>
        Array.FindIndex(group.Members.People, p => p.Index == responder) is >= 0 and var p ? group.AmountOf(slice, p)
            : 0;
}
