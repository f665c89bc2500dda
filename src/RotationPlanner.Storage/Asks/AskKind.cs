namespace RotationPlanner.Storage;

/// <summary>What people ask for on their pages.</summary>
public enum AskKind
{
    /// <summary>Days off.</summary>
    TimeOff,

    /// <summary>Somebody who takes a seat of theirs.</summary>
    Cover,

    /// <summary>To take part no longer from a day on.</summary>
    StepBack,
}
