namespace RotationPlanner.Storage;

/// <summary>What became of what somebody asked.</summary>
public enum AskState
{
    /// <summary>Nobody has decided yet.</summary>
    Open,

    /// <summary>It is granted, and the plan that grants it is published.</summary>
    Granted,

    /// <summary>It is refused.</summary>
    Refused,

    /// <summary>The asker took it back.</summary>
    Withdrawn,
}
