namespace RotationPlanner.AspNetCore.Pages;

/// <summary>A secret address, shown once.</summary>
/// <param name="Web">With https; null where none was made.</param>
/// <param name="Cal">With webcal, which calendar programs open.</param>
/// <param name="Told">Why none was made; empty where one was.</param>
sealed record FeedAddress(string? Web, string? Cal, string Told);
