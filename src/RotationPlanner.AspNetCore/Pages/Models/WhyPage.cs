namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Why somebody serves as much as they do.</summary>
sealed record WhyPage(PersonReasons Reasons)
{
    public double Scale => Reasons.Slices.Select(s => Math.Max(s.Load, s.Share)).DefaultIfEmpty().Max();
}
