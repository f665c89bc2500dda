using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Tests.Interchange;

/// <summary>The sample says what the documents say of it.</summary>
public class SampleTests
{
    static readonly Company acme = RotationPlanner.Interchange.RotationFile.Load(Samples.Acme);

    [Fact]
    public void HasThirtySevenPeopleOfSevenDepartmentsInFiveZones()
    {
        Assert.Equal(37, acme.Responders.Count);
        Assert.Equal(7, acme.Departments.Count);
        Assert.All(acme.Departments, d => Assert.NotNull(d.BuyIn));
        Assert.Equal(5, acme.Responders.Select(r => r.TimeZone.Id).Distinct().Count());
        Assert.True(acme.Holidays.Count >= 3);
        Assert.Equal(acme.Responders.Count, acme.Responders.Select(r => r.Name).Distinct().Count());
    }

    [Fact]
    public void HasPartTimersAJoinerALeaverAndPeopleOnEveryRung()
    {
        Assert.Equal([0.5m, 0.6m, 0.8m, 1m], acme.Responders.Select(r => r.Capacity).Distinct().Order());
        Assert.Contains(acme.Responders, r => r.Joins is { } day && acme.Horizon.Contains(day));
        Assert.Contains(acme.Responders, r => r.Leaves is { } day && acme.Horizon.Contains(day));
        Assert.Equal(acme.Ladder.Rungs.Select(r => r.Id).Order(), Standings.Of(acme).People.Select(p => p.Stage)
            .Distinct().Order());
    }

    [Fact]
    public void FourDepartmentsHaveNoCommander_ButSomebodyOnEveryRungBelow()
    {
        var standings = Standings.Of(acme);
        Assert.Equal(12, standings.People.Count(p => p.MayLead));
        Assert.Equal(["engineering", "operations", "security"], acme.Responders.Where(r => standings[r.Id].MayLead)
            .Select(r => r.Department).Distinct().Order());
        var below = acme.Ladder.Rungs.TakeWhile(r => r.Id != Ladder.Certified).Select(r => r.Id).Order();
        foreach (var department in new[] { "support", "sales", "product", "devrel" })
            Assert.Equal(below, acme.Responders.Where(r => r.Department == department)
                .Select(r => standings[r.Id].Stage).Distinct().Order());
    }

    [Fact]
    public void HasTimeOffFromFilesAndDutiesThatRepeat()
    {
        Assert.Contains(acme.Responders.Single(r => r.Id == "chen").Unavailable,
            b => b.Start == Instant.FromUtc(2027, 5, 13, 1, 0));
        Assert.Equal(4, acme.Responders.Single(r => r.Id == "tomas").OtherDuties.Count);
        Assert.Equal(2, acme.Responders.Single(r => r.Id == "miguel").OtherDuties.Count);
        Assert.Contains(new LocalDate(2027, 3, 29), acme.Holidays.Single(h => h.Id == "GB").Dates);
    }

    [Fact]
    public void CoversTwentySixWeeks_OverTwoDaylightSavingChanges()
    {
        var shifts = Schedule.Of(acme).Shifts;
        var weeks = shifts.Where(s => s.Rotation.Id == "command").ToList();
        Assert.Equal(26, weeks.Count);
        Assert.Contains(weeks, w => w.Minutes == 167 * 60);
        var liaison = shifts.Where(s => s.Rotation.Id == "liaison").ToList();
        Assert.Equal(26 * 5 * 3, liaison.Count);
        // Each hands over to the next all week long: eight hours in winter, and what the zones' different summers make of it later.
        Assert.All(liaison.Take(60), s => Assert.Equal(8 * 60, s.Minutes));
        Assert.All(liaison, s => Assert.InRange(s.Minutes, 6 * 60, 10 * 60));
        foreach (var week in liaison.Chunk(15))
            Assert.All(week.Zip(week.Skip(1)),
                pair => Assert.Equal(pair.First.End.ToInstant(), pair.Second.Start.ToInstant()));
    }

    [Fact]
    public void LiaisonShifts_AreNoNightForThePeopleOfTheirRegion()
    {
        var measures = new ShiftMeasures(acme);
        var region = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["emea"] = ["Europe/London", "Europe/Berlin"], ["amer"] = ["America/New_York", "America/Los_Angeles"],
                ["apac"] = ["Australia/Sydney"],
        };
        var people = acme.Responders.GroupBy(r => r.TimeZone.Id).Select(g => g.First()).ToList();
        foreach (var shift in Schedule.Of(acme).Shifts.Where(s => s.Name is not null))
            foreach (var person in people.Where(p => region[shift.Name!].Contains(p.TimeZone.Id)))
                Assert.Empty(measures.Of(shift, person).Nights);
    }
}
