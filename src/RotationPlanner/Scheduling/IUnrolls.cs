using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>The shifts of one pattern, wherever one looks.</summary>
interface IUnrolls
{
    /// <summary>The shifts that begin on these dates, both included, as the pattern names dates; in their order.</summary>
    IEnumerable<Shift> Between(LocalDate first, LocalDate last);

    static IUnrolls Of(Rotation rotation, DateTimeZone zone, HolidayDates holidays) => rotation.Pattern switch
    {
        HandoffPattern handoff => new HandoffUnroller(rotation, handoff, zone, holidays),
        NamedShiftPattern named => new NamedShiftUnroller(rotation, named, zone, holidays),
        _ => throw new ArgumentException(
            $"Rotation '{rotation.Id}' has a pattern of unknown kind {rotation.Pattern.GetType().Name}.", nameof(rotation)),
    };

    /// <summary>How many days a shift has on the wall clock, begun ones too.</summary>
    static int Days(LocalDateTime start, LocalDateTime end) => Math.Max(1, (int)Math.Ceiling(
        Period.Between(start, end, PeriodUnits.Minutes).Minutes / (double)NodaConstants.MinutesPerDay));
}
