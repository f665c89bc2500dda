using NodaTime;
using RotationPlanner.Planning.Living;

namespace RotationPlanner.Interchange.Importing;

/// <summary>
/// A company as it was in an earlier time, as far as its file tells: the same people, shifts and weights. No rule is held
/// against what is over, and agreements of departments that came later lend nobody less.
/// </summary>
static class PastCompany
{
    const int DaysBefore = 40;

    /// <summary>The company over the shifts in which these entries lie; null where there are none before its horizon.</summary>
    public static Company? Of(Company company, IReadOnlyList<KnownEntry> entries)
    {
        if (entries.Count == 0) return null;
        LocalDate DateOf(Instant instant, Rotation rotation) => instant.InZone(rotation.TimeZone ?? company.TimeZone).Date;
        var (from, to) = (entries.Min(e => DateOf(e.Start, e.Rotation)), entries.Max(e => DateOf(e.End, e.Rotation)));
        to = LocalDate.Min(to, company.Horizon.Start.PlusDays(-1));
        if (to < from.PlusDays(-DaysBefore)) return null;
        var wide = Bare(company, new DateInterval(from.PlusDays(-DaysBefore), to));
        // Longer than a plan can be, it is told by the validator.
        if (wide.Validate().Count > 0) return wide with { Horizon = new DateInterval(LocalDate.Min(from, to), to) };
        var touched = SeatLaying.Of(Schedule.Of(wide), entries).Seats;
        if (touched.Count == 0) return null;
        var (schedule, shifts) = (Schedule.Of(wide), touched.Select(a => a.Shift).ToHashSet(StringComparer.Ordinal));
        var served = schedule.Shifts.Where(s => shifts.Contains(s.Id)).ToList();
        // To the last day of the last shift, as a plan of this time would reach.
        var end = LocalDate.Min(served.Max(s => (s.End.LocalDateTime - Period.FromMinutes(1)).Date), company.Horizon.Start.PlusDays(-1));
        return wide with { Horizon = new DateInterval(served.Min(s => s.Date), LocalDate.Max(end, served.Max(s => s.Date))) };
    }

    static Company Bare(Company company, DateInterval horizon) => company with
    {
        Horizon = horizon,
        Departments = [.. company.Departments.Select(d => d with { BuyIn = null, Share = null })],
        Rotations = [.. company.Rotations.Select(r => r with { Rules = [], Covers = null })],
        Responders = [.. company.Responders.Select(r => r with { Rules = [], HoursPerQuarter = null, Balance = null })],
        Rules = [],
        Pins = [],
        History = [],
    };

    /// <summary>The seats as a plan of which all is served, with loads, shares and the ledger after it.</summary>
    public static (Plan? Plan, IReadOnlyList<Problem> Problems) Served(Company company, IReadOnlyList<Assignment> seats)
    {
        if (company.Validate() is { Count: > 0 } wrong) return (null, wrong);
        var (plan, problems) = TimelinePart.Read(new PublishedPlan(seats), company);
        return (plan is null ? null : plan with { Revision = 1, Base = null, Notice = null }, problems);
    }
}
