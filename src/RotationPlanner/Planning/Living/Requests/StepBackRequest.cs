using NodaTime;
using RotationPlanner.Planning.Living;

namespace RotationPlanner;

/// <summary>
/// Somebody asks to take part no longer from a day on, as <see cref="RotationPlanner.Responder.StepsBack"/> says it. No
/// reason is asked. Their later seats pass to others; it is refused only where a required seat would be empty.
/// </summary>
public sealed record StepBackRequest : Request
{
    /// <summary>The first day without seats and sessions of theirs, in the person's own zone.</summary>
    public required LocalDate From { get; init; }

    private protected override string Told => $"to step back from {RequestDates.Text(From)}";

    internal override int DaysAsked => 1;

    internal override IEnumerable<Problem> Check(Company company, Responder responder, Instant? asOf)
    {
        foreach (var problem in RequestDates.Check("stepBack", new DateInterval(From, From), company, responder, asOf))
            yield return problem;
        if (asOf is not null && responder.HasSteppedBack(From))
            yield return new Problem("stepBack", "They have stepped back by then already.", RequestDates.Text(From),
                "Maybe an earlier day, or nothing is to be asked.");
    }

    // Whoever came back after it, and steps back again, is told of by the file.
    internal override Company In(Company company) => Changed(company, r => r.Interested > From && r.StepsBack > From ? r
        : r with { StepsBack = From, Interested = r.Interested == From ? null : r.Interested });

    internal override DateInterval? DatesIn(Company company) => null;

    internal override IEnumerable<Request> Others(Company company, PublishedPlan plan) => [];
}
