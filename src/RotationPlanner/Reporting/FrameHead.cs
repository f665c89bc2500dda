using NodaTime;

namespace RotationPlanner.Reporting;

/// <summary>What stands around a page's sections.</summary>
/// <param name="Name">The company.</param>
/// <param name="Title">What the page is, for a browser's tab.</param>
/// <param name="Kicker">What it is, above the name.</param>
/// <param name="Dates">Of which days it speaks.</param>
/// <param name="Contents">Sections to jump to.</param>
/// <param name="Footer">Where it comes from.</param>
sealed record FrameHead(string Name, string Title, string Kicker, DateInterval Dates,
    IReadOnlyList<(string Id, string Title)> Contents, string Footer);
