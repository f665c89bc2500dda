namespace RotationPlanner.AspNetCore.Pages;

/// <summary>What surrounds every page.</summary>
sealed record PageFrame
{
    public required PageLinks Links { get; init; }

    /// <summary>What the browser's tab says.</summary>
    public required string Title { get; init; }

    /// <summary>The company; empty where nobody has signed in.</summary>
    public string Company { get; init; } = "";

    /// <summary>Who has signed in; null for nobody.</summary>
    public string? Person { get; init; }

    /// <summary>Which page of the navigation it is.</summary>
    public string Here { get; init; } = "";

    /// <summary>Whether the reader has shifts of their own.</summary>
    public bool HasOwn { get; init; }

    /// <summary>Whether the reader may open the lead's page.</summary>
    public bool IsLead { get; init; }

    /// <summary>Whether the session is one of ours, which can be ended.</summary>
    public bool CanSignOut { get; init; }

    /// <summary>The antiforgery token and the name of its field.</summary>
    public (string Field, string Value) Token { get; init; }
}
