using NodaTime;

namespace RotationPlanner;

/// <summary>The people who may lead, at the end of a month.</summary>
/// <param name="From">The month's first day in the horizon.</param>
/// <param name="To">Its last day in the horizon, the one that is forecast.</param>
/// <param name="Commanders">How many may lead then: by evidence, in service on that day, and those who graduate by the
/// plan until then.</param>
/// <param name="Graduates">How many of them graduate by the plan.</param>
/// <param name="HoursPerCommander">Hours of required command seats in the whole month, divided by
/// <paramref name="Commanders"/>; of a month that is only partly in the horizon in proportion to its days. Null when
/// nobody may lead.</param>
public sealed record PoolMonth(LocalDate From, LocalDate To, int Commanders, int Graduates, double? HoursPerCommander);
