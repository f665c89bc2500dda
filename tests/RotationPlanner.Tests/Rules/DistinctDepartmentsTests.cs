using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class DistinctDepartmentsTests
{
    static readonly Company company = Given.Weekly(new DistinctDepartments());

    [Fact]
    public void Two_of_one_department_in_one_shift() =>
        company.Check(("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "ada"))
        .Is("distinct departments", "ada ana", "2027-01-04", "2027-01-11", "Ana Silva", "Ada Park", "'engineering'");

    [Fact]
    public void Two_of_one_department_in_different_shifts() =>
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ada"), ("2027-01-04", "deputy", "bo")));

    [Fact]
    public void A_trainee_beside_a_commander_of_the_same_department() =>
        Assert.Empty(company.With("cy", r => r with { Stage = Ladder.Mentor })
            .Check(("2027-01-04", "commander", "cy"), ("2027-01-04", "shadow", "tim")));

    [Fact]
    public void Trainees_count_where_they_are_named() =>
        Given.Weekly(new DistinctDepartments { Roles = ["commander", "shadow"] })
        .With("cy", r => r with { Stage = Ladder.Mentor }).Check(("2027-01-04", "commander", "cy"),
            ("2027-01-04", "shadow", "tim")).Is("distinct departments", "cy tim", "2027-01-04", "2027-01-11");
}
