using NodaTime;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class OtherDutyTests
{
    static readonly Company company = Given.Weekly().With("ana", r => r with
    {
        OtherDuties = [BusyTime.Between(new LocalDateTime(2027, 1, 13, 9, 0), new LocalDateTime(2027, 1, 13, 17, 0), r.TimeZone, "payments")],
    });

    [Fact]
    public void A_shift_during_another_duty() =>
        company.Check(("2027-01-11", "deputy", "ana"))
            .Is("other duty", "ana", "2027-01-11", "2027-01-18", "Ana Silva", "(payments)");

    [Fact]
    public void A_shift_at_another_time() =>
        Assert.Empty(company.Check(("2027-01-18", "deputy", "ana"), ("2027-01-04", "deputy", "ana")));
}
