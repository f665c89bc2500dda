namespace RotationPlanner;

/// <summary>What brought a change of a seat about.</summary>
public enum ChangeCause
{
    /// <summary>Nobody noted it: two plans were compared.</summary>
    Unknown,

    /// <summary>The seat was empty.</summary>
    Empty,

    /// <summary>Who held it is on time off.</summary>
    TimeOff,

    /// <summary>Who held it can hold it no longer, for another reason.</summary>
    GivenUp,

    /// <summary>Somebody covers it, or a part of it.</summary>
    Cover,

    /// <summary>Seats were exchanged.</summary>
    Swap,

    /// <summary>It makes room for another change.</summary>
    Room,

    /// <summary>The load is evened out.</summary>
    Evened,
}
