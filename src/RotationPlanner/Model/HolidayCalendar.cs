using NodaTime;

namespace RotationPlanner;

/// <summary>A named set of public holidays; each is a whole local day of the person who keeps it.</summary>
/// <param name="Id">The key that responders refer to, such as <c>GB</c>.</param>
/// <param name="Dates">The dates.</param>
public sealed record HolidayCalendar(string Id, IReadOnlySet<LocalDate> Dates);
