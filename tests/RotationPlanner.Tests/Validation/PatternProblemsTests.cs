using NodaTime;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Model;

namespace RotationPlanner.Tests.Validation;

/// <summary>Patterns that cannot be, told with place and advice.</summary>
public class PatternProblemsTests
{
    static readonly LocalTime nine = new(9, 0);

    [Theory]
    [InlineData("shifts: [ { id: a, days: \"Mon,Wed\", from: \"09:00\", to: \"Fri 09:00\" } ]", "shifts[0].to", "still runs until Friday, ", "begin less often")]
    [InlineData("shifts: [ { id: a, days: 5th Mon, from: \"09:00\", to: \"17:00\" } ]", "shifts[0].days", "Not every month", "last Monday")]
    [InlineData("shifts: [ { id: a, days: \"Mon, 1st Tue\", from: \"09:00\", to: \"17:00\" } ]", "shifts[0].days", "not a day of the week", "Maybe Monday")]
    [InlineData("shifts: [ { id: a, days: Mon, from: \"Tue 09:00\", to: \"17:00\" } ]", "shifts[0].from", "said twice", "remove `days`")]
    [InlineData("shifts: [ { id: a, from: \"09:00\", to: \"day 3 17:00\" } ]", "shifts[0].to", "Only in a cycle", "Fri 17:00")]
    [InlineData("shifts: [ { id: a, from: \"09:00\", to: \"17:00\", except: DE } ]", "shifts[0].except", "no such holiday calendar", "GB")]
    [InlineData("shifts: [ { id: a, from: \"09:00\", to: \"17:00\", only: weekdays } ]", "shifts[0].only", "not a kind of days", "working days")]
    [InlineData("cycle: 14 days\n    shifts: [ { id: a, days: 1, from: \"09:00\", to: \"17:00\" } ]", "cycle", "not said when the cycle begins", "anchor: 2027-01-04")]
    [InlineData("cycle: 14\n    anchor: 2027-01-04\n    shifts: [ { id: a, days: 1, from: \"09:00\", to: \"17:00\" } ]", "cycle", "not a number of days", "14 days")]
    [InlineData("cycle: 8 days\n    anchor: 2027-01-04\n    shifts: [ { id: a, days: 9, from: \"09:00\", to: \"17:00\" } ]", "shifts[0].days", "cycle of 8 days", "1 to 8")]
    [InlineData("cycle: 8 days\n    anchor: 2027-01-04\n    shifts: [ { id: a, from: \"09:00\", to: \"17:00\" } ]", "shifts[0].days", "which days of the cycle", "1 to 8")]
    [InlineData("cycle: 8 days\n    anchor: 2027-01-04\n    shifts: [ { id: a, days: \"1,2\", from: \"09:00\", to: \"day 3 09:00\" } ]", "shifts[0].to", "overlaps itself", "end earlier")]
    [InlineData("cycle: 400 days\n    anchor: 2027-01-04\n    shifts: [ { id: a, days: 1, from: \"09:00\", to: \"17:00\" } ]", "cycle", "from 2 to 366", "14 days")]
    [InlineData("anchor: 2027-01-04\n    shifts: [ { id: a, from: \"09:00\", to: \"17:00\" } ]", "anchor", "no cycle", "cycle: 14 days")]
    [InlineData("cycle: 14 days\n    anchor: 2027-01-04\n    handoff: { every: 2 weeks, on: Monday, at: \"09:00\" }", "cycle", "made of named shifts", "under `handoff`")]
    [InlineData("handoff: { every: 1 hour, at: \"09:00\", except: GB }", "handoff.except", "take place on all days", "named shifts")]
    [InlineData("handoff: { every: 13 months, at: \"09:00\" }", "handoff.every", "up to a year", "2 weeks")]
    public void A_slip_of_the_file_is_told_where_it_is(string pattern, string place, string message, string advice)
    {
        var problem = Assert.Single(Yaml.Read(Yaml.With("handoff: { every: week, on: Monday, at: \"09:00\" }", pattern)).Problems);
        Assert.Equal($"rotations[0].{place}", problem.Place);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(advice, problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void All_slips_are_told_at_once() => Assert.Equal(
        ["rotations[0].handoff.every", "rotations[0].handoff.on", "rotations[0].handoff.at", "rotations[0].handoff.except", "rotations[0].handoff.lasts"],
        Sound.Rotation(r => r with
        {
            Pattern = ShiftPattern.Every(Period.FromDays(0), LocalTime.MaxValue, StartDays.Numbered(1)).Except("GX").Lasting(Period.FromMonths(1)),
        }).Validate().Select(p => p.Place));

    [Fact]
    public void Where_the_horizon_misses_every_shift_the_next_one_is_told() => (Sound.Rotation(r => r with
    {
        Pattern = ShiftPattern.Every(Period.FromMonths(12), nine, anchor: new(2030, 9, 1)),
    }) with { Horizon = new DateInterval(new(2027, 1, 4), new(2027, 1, 31)) }).HasOne("horizon", "begins on 1 September 2027");

    [Fact]
    public void A_rotation_that_the_horizon_misses_beside_others_is_a_note()
    {
        var company = Sound.Company with { Horizon = new DateInterval(new(2027, 1, 4), new(2027, 1, 31)) };
        company = company with { Rotations = [company.Rotations[0], company.Rotations[0] with { Id = "patching", Rules = [], Pattern = ShiftPattern.Every(Period.FromMonths(3), nine) }] };
        var note = Assert.Single(Planner.Plan(company, new PlanOptions { WorkLimit = 1 }).Notes, n => n.About == "horizon");
        Assert.Contains("No shift of patching begins in the horizon: the next one begins on 1 April 2027.", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Named_shifts_have_no_handoffs_to_change()
    {
        var named = ShiftPattern.Named(new NamedShift { Id = "a", From = nine, To = nine });
        Assert.Throws<InvalidOperationException>(() => named.Lasting(Period.FromDays(1)));
        Assert.Throws<InvalidOperationException>(() => named.Except("GB"));
        Assert.Throws<InvalidOperationException>(() => named.OnWorkingDays());
    }
}
