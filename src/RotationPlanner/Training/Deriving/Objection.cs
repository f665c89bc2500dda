namespace RotationPlanner.Training;

/// <summary>Why a piece of evidence does not count.</summary>
/// <param name="Responder">Whose it is.</param>
/// <param name="Evidence">The piece.</param>
/// <param name="Name">The name at fault; null when there is none.</param>
/// <param name="Message">Why, in a sentence.</param>
/// <param name="Advice">What to do about it.</param>
sealed record Objection(Responder Responder, Evidence Evidence, string? Name, string Message, string? Advice)
{
    /// <summary>The part of the evidence at fault.</summary>
    public string Part => Evidence.Kind == EvidenceKind.SignOff ? "by" : "with";
}
