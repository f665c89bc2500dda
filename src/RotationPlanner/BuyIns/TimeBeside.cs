using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Time that a plan asks of a person beside seats, such as a course or a tabletop exercise. It counts in agreed hours,
/// by the quarter of its date.
/// </summary>
/// <param name="Responder">The <see cref="RotationPlanner.Responder.Id"/>.</param>
/// <param name="Date">The local date on which it starts.</param>
/// <param name="Minutes">Real elapsed minutes.</param>
sealed record TimeBeside(string Responder, LocalDate Date, long Minutes);
