namespace RotationPlanner.AspNetCore.Pages;

/// <summary>A page that says one thing.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Lines">Sentences.</param>
/// <param name="Back">Where to go from here; null for nowhere.</param>
sealed record MessagePage(string Heading, IReadOnlyList<string> Lines, string? Back = null);
