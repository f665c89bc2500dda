namespace RotationPlanner.Training;

/// <summary>
/// What a role's need means on a ladder, worked out once: it is asked of every person in every shift.
/// </summary>
sealed class NeedMeaning
{
    public NeedMeaning(StageNeed need, Ladder ladder)
    {
        Allows = [.. ladder.Rungs.Select(r => need.Allows(r.Id, ladder))];
        (IsCommand, IsTraining) = (need.IsCommand(ladder), need.IsTraining(ladder));
    }

    /// <summary>Per height in the ladder: whether people there may hold the role.</summary>
    public bool[] Allows { get; }

    /// <summary>Whether a seat of it is a shift led.</summary>
    public bool IsCommand { get; }

    /// <summary>Whether a seat of it is training.</summary>
    public bool IsTraining { get; }
}
