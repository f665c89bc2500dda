using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Fairness;

public class ShareSplitTests
{
    [Fact]
    public void Equal_people_have_equal_shares()
    {
        var shares = new Pool(Pool.Weekly([.. Enumerable.Range(0, 7).Select(i => Pool.Person($"p{i}"))])).Shares();
        Assert.True(shares.Max(s => s.Total) - shares.Min(s => s.Total) <= 1);
        Assert.True(shares.Max(s => s.Night) - shares.Min(s => s.Night) <= 1);
    }

    [Property(MaxTest = 60)]
    public Property Shares_add_up_and_are_in_proportion_to_capacity_when_nobody_is_limited()
    {
        var capacities = Gen.Choose(20, 100).ArrayOf(6);
        return Prop.ForAll(capacities.ToArbitrary(), percent =>
        {
            var pool = new Pool(Pool.Weekly([.. percent.Select((c, i) => Pool.Person($"p{i}", c / 100m))]));
            var shares = pool.Shares();
            var perPercent = pool.Whole / (double)percent.Sum();
            return shares.Sum(s => s.Total) == pool.Whole
                && shares.Zip(percent).All(p => Math.Abs(p.First.Total - perPercent * p.Second) <= 1);
        });
    }

    [Property(MaxTest = 60)]
    public Property Permuting_people_permutes_shares()
    {
        var cases = from capacities in Gen.Choose(20, 100).ArrayOf(5) from masks in Gen.Choose(1, 7)
            .ArrayOf(5) from turn in Gen.Choose(1, 4) select (capacities, masks, turn);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var people = c.capacities.Select((p, i) => Pool.Person($"p{i}", p / 100m)).ToArray();
            var mask = people.Select((p, i) => (p.Id, c.masks[i])).ToDictionary(p => p.Id, p => p.Item2);
            Credit[] Of(IEnumerable<Responder> order) =>
                new Pool(Roles(Pool.Weekly([.. order]), "a", "b", "c"),
                    (r, _, role) => (mask[r.Id] & (1 << (role.Id[0] - 'a'))) != 0).Shares();
            var (straight, turned) = (Of(people), Of(people.Skip(c.turn).Concat(people.Take(c.turn))));
            return Enumerable.Range(0, people.Length)
                .All(i => Math.Abs(straight[(i + c.turn) % people.Length].Total - turned[i].Total) <= 1);
        });
    }

    [Fact]
    public void Who_can_do_one_role_only_takes_more_of_it_and_leaves_the_other_alone()
    {
        // a: only p0 may; b: everybody may. Both weigh the same, so p0 has a alone and the others share b.
        var pool = new Pool(Roles(Pool.Weekly(Pool.Person("p0"), Pool.Person("p1"), Pool.Person("p2")), "a", "b"),
            (r, _, role) => role.Id == "b" || r.Id == "p0");
        var shares = pool.Shares();
        Assert.Equal(pool.Whole, shares.Sum(s => s.Total));
        Assert.Equal(pool.Whole / 2, shares[0].Total);
        Assert.Equal(shares[1].Total, shares[2].Total);
    }

    [Fact]
    public void Nobody_is_given_more_than_they_can_carry()
    {
        // p0 is there for the first two of 26 weeks only.
        var pool = new Pool(Pool.Weekly(Pool.Person("p0"), Pool.Person("p1"), Pool.Person("p2")),
            (r, s, _) => r.Id != "p0" || s.Date < new LocalDate(2027, 1, 18));
        var shares = pool.Shares();
        Assert.Equal(pool.Whole, shares.Sum(s => s.Total));
        Assert.InRange(shares[0].Total, 1, pool.Whole * 2 / 26 + 200);
        Assert.True(Math.Abs(shares[1].Total - shares[2].Total) <= 1);
    }

    [Fact]
    public void Two_seats_at_once_cannot_be_one_persons_share()
    {
        // Two roles in every shift, one of them open to p0 alone: p0 can carry one seat a shift, not two.
        var pool = new Pool(Roles(Pool.Weekly(Pool.Person("p0")), "a", "b"));
        Assert.Equal(pool.Whole / 2, pool.Shares()[0].Total);
    }

    [Fact]
    public void Seats_nobody_can_take_are_nobodys_share()
    {
        var pool = new Pool(
            Roles(Pool.Weekly(Pool.Person("p0"), Pool.Person("p1")), "a", "b"), (_, _, role) => role.Id == "a");
        Assert.Equal(pool.Whole / 2, pool.Shares().Sum(s => s.Total));
    }

    [Fact]
    public void Without_people_there_are_no_shares() => Assert.Empty(new Pool(Pool.Weekly()).Shares());

    [Theory]
    [InlineData(0, 0.3, 0.3)]
    [InlineData(0.6, 1, 0.6)]
    [InlineData(0.2, 0.9, 0.5)]
    public void A_department_outside_its_agreed_part_is_brought_to_the_nearest_end(
        double min, double max, double expected)
    {
        var company = Pool.Weekly(
            Pool.Person("p0"), Pool.Person("p1"), Pool.Person("q0", 1, "e"), Pool.Person("q1", 1, "e"));
        company = company with { Departments = [new Department { Id = "d", Share = ((decimal)min, (decimal)max) }, new Department { Id = "e" }] };
        var pool = new Pool(company);
        var shares = pool.Shares();
        Assert.Equal(pool.Whole, shares.Sum(s => s.Total));
        Assert.Equal(expected, (double)(shares[0].Total + shares[1].Total) / pool.Whole, 4);
        Assert.True(Math.Abs(shares[0].Total - shares[1].Total) <= 1);
    }

    [Fact]
    public void Hours_agreed_per_person_limit_the_share()
    {
        var company = Pool.Weekly(Pool.Person("p0"), Pool.Person("q0", 1, "e"), Pool.Person("q1", 1, "e"));
        var agreed = new BuyIn { By = "CTO", Since = new(2026, 1, 1), HoursPerPersonPerQuarter = 168 };
        company = company with { Departments = [new Department { Id = "d", BuyIn = agreed }, new Department { Id = "e", BuyIn = agreed with { HoursPerPersonPerQuarter = null } }] };
        var pool = new Pool(company);
        var shares = pool.Shares();
        // Two quarters and the first days of a third, in which no shift starts: two weeks of 26.
        Assert.Equal(2 / 26.0, (double)shares[0].Total / pool.Whole, 3);
        Assert.Equal(pool.Whole, shares.Sum(s => s.Total));
    }

    static Company Roles(Company company, params string[] roles) =>
        company with { Rotations = [company.Rotations[0] with { Roles = [.. roles.Select(r => new Role { Id = r })] }] };
}
