using NodaTime;
using RotationPlanner.Interchange;

namespace RotationPlanner.Storage;

/// <summary>A message that waits to be sent, or that could not be sent.</summary>
/// <param name="Notice">The message; its <see cref="Notice.Id"/> is the delivery's identity.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">Why it failed last; null where it did not.</param>
/// <param name="Next">When it is tried next, UTC; null where it is not tried any more.</param>
public sealed record QueuedNotice(Notice Notice, int Attempts, string? Error, Instant? Next);
