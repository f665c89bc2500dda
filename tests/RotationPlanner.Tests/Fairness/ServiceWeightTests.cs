using NodaTime;
using RotationPlanner.Fairness.Sharing;

namespace RotationPlanner.Tests.Fairness;

public class ServiceWeightTests
{
    static readonly LocalDate First = new(2027, 1, 1);

    [Theory]
    [InlineData(0, 365)]
    [InlineData(20, 365)]  // within the allowance of 30 days a year
    [InlineData(28, 365)]  // the longest absence that is not long leave
    [InlineData(29, 336)]  // long leave, taken off wholly
    public void One_absence(int days, double weight) => Assert.Equal(weight, Weight(Pool.Person("p"), Off(0, days)), 3);

    [Fact]
    public void Time_off_above_the_allowance_lowers_the_weight() => Assert.Equal(365 - 10, Weight(Pool.Person("p"), Off(0, 20), Off(100, 20)), 3);

    [Fact]
    public void An_absence_written_in_parts_is_one() => Assert.Equal(365 - 40, Weight(Pool.Person("p"), Off(0, 20), Off(20, 15), Off(30, 10)), 3);

    [Fact]
    public void Only_days_in_service_count() =>
        Assert.Equal(0.5 * 31, Weight(Pool.Person("p", 0.5m) with { Joins = new(2027, 12, 1) }), 3);

    [Fact]
    public void Whoever_left_before_has_no_weight() => Assert.Equal(0, Weight(Pool.Person("p") with { Leaves = new(2026, 12, 31) }));

    [Fact]
    public void Service_begins_with_the_departments_agreement()
    {
        var company = Year() with { Departments = [new Department { Id = "d", BuyIn = new BuyIn { By = "CTO", Since = new(2027, 12, 1) } }] };
        Assert.Equal(31, ServiceWeight.Of(Pool.Person("p"), company), 3);
    }

    static BusyTime Off(int after, int days) =>
        days == 0 ? new(Instant.MinValue, Instant.MinValue) : BusyTime.Days(First.PlusDays(after), First.PlusDays(after + days - 1), DateTimeZone.Utc);

    static double Weight(Responder person, params BusyTime[] off) =>
        ServiceWeight.Of(person with { TimeZone = DateTimeZone.Utc, Unavailable = [.. off.Where(o => o.End > o.Start)] }, Year());

    static Company Year() => Pool.Weekly() with { Horizon = new DateInterval(First, new LocalDate(2027, 12, 31)) };
}
