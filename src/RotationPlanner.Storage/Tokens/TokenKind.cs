namespace RotationPlanner.Storage;

/// <summary>What a token is for.</summary>
public enum TokenKind
{
    /// <summary>Reads one feed, and can do nothing else.</summary>
    Feed,

    /// <summary>Begins a session, once.</summary>
    SignIn,

    /// <summary>Opens a person's own pages until it expires.</summary>
    Session,
}
