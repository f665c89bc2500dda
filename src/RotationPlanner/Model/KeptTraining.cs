using NodaTime;

namespace RotationPlanner;

/// <summary>What a published plan has told people of training: whoever plans the company again keeps it.</summary>
/// <param name="Sessions">The sessions.</param>
/// <param name="Seats">Who holds which seat; new sessions lie beside them.</param>
/// <param name="AsOf">Sessions that began before are facts.</param>
/// <param name="NoticeEnds">New sessions begin then or later.</param>
sealed record KeptTraining(
    IReadOnlyList<TrainingEvent> Sessions, IReadOnlyList<Assignment> Seats, Instant AsOf, Instant NoticeEnds);
