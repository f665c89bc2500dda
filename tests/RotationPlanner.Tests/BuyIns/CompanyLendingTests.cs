using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.BuyIns;

public class CompanyLendingTests
{
    static readonly BuyIn agreed = new() { By = "CTO", Since = Given.Day("2027-02-01") };
    static readonly Company company = Given.Weekly().With("cy", r => r with { TimeZone = Given.SaoPaulo });

    static IEnumerable<Responder> Added(Company before, Company after) =>
        after.Responders.Where(r => before.Responders.All(b => b.Id != r.Id));

    [Fact]
    public void New_people_are_certified_and_live_where_their_colleagues_do()
    {
        var after = company.Lending("sales", 3, Given.Day("2027-03-01"));
        Assert.Empty(after.Validate());
        Assert.Equal([Given.SaoPaulo, Given.London, Given.SaoPaulo], Added(company, after).Select(r => r.TimeZone));
        Assert.All(Added(company, after),
            r => Assert.Equal(("sales", Ladder.Certified, Given.Day("2027-03-01")), (r.Department, r.Stage, r.Joins)));
        Assert.Equal(5, after.Lending("sales", 2).Responders.Count - company.Responders.Count);
        Assert.Empty(after.Lending("sales", 2).Validate());
    }

    [Fact]
    public void New_people_have_the_tags_of_their_colleagues()
    {
        var tagged = company.With("cy", r => r with { Tags = ["hq"] });
        Assert.Equal([["hq"], [], ["hq"]], Added(tagged, tagged.Lending("sales", 3)).Select(r => r.Tags));
    }

    [Fact]
    public void Where_nobody_states_a_buy_in_none_is_stated() =>
        Assert.All(company.Lending("sales", 1).Departments, d => Assert.Null(d.BuyIn));

    [Fact]
    public void A_buy_in_is_stated_for_the_new_people_alone()
    {
        var runs = company.WithDepartment(
            "engineering", d => d with { BuyIn = agreed with { Since = Given.Day("2026-01-01") } });
        var after = runs.Lending("sales", 1, Given.Day("2027-01-04"));
        Assert.Empty(after.Check(("2027-01-04", "commander", "lent-1")));
        after.Check(("2027-01-04", "commander", "cy")).Is("eligibility", "cy", "2027-01-04", "2027-01-11");
    }

    [Fact]
    public void An_agreement_that_begins_later_is_kept()
    {
        var after = company.WithDepartment("sales", d => d with { BuyIn = agreed })
            .Lending("sales", 1, Given.Day("2027-01-04"));
        Assert.Equal(Given.Day("2027-02-01"), after.Responders[^1].Joins);
        Assert.Equal(agreed, after.Departments.Single(d => d.Id == "sales").BuyIn);
    }

    [Fact]
    public void Nobody_and_no_such_department_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => company.Lending("sales", 0));
        Assert.Throws<ArgumentException>(() => company.Lending("marketing", 1));
    }
}
