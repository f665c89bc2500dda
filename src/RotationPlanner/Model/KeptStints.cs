using NodaTime;

namespace RotationPlanner;

/// <summary>What a published plan has told people of stints: whoever changes it cuts them where hands change.</summary>
/// <param name="Seats">Who holds which seat.</param>
/// <param name="AsOf">Shifts that began before are facts.</param>
/// <param name="Alone">The ids of shifts that change hands by themselves.</param>
sealed record KeptStints(IReadOnlyList<Assignment> Seats, Instant AsOf, IReadOnlySet<string> Alone);
