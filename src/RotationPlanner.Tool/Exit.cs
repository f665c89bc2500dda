namespace RotationPlanner.Tool;

/// <summary>How a run ended. Scripts depend on the numbers.</summary>
enum Exit
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>Wrong usage, or a file that cannot be read or written.</summary>
    Usage = 1,

    /// <summary>The input is invalid.</summary>
    InvalidInput = 2,

    /// <summary>A plan was made, but required seats stay empty or a demand is not met.</summary>
    Incomplete = 3,

    /// <summary>The checker found violations.</summary>
    Violations = 4,

    /// <summary>Cancelled; the best plan until then is written.</summary>
    Cancelled = 130,
}
