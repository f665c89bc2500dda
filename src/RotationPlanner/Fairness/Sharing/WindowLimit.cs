namespace RotationPlanner.Fairness.Sharing;

/// <summary>A cap of one person on any run of days, as shares read it: what each choice adds, on which day.</summary>
/// <param name="Rule">The rule's name; caps of one rule and size have one rate.</param>
/// <param name="Responder">Position of the person in the company.</param>
/// <param name="Choices">The choices that count, in order of day.</param>
/// <param name="Days">The day of each, in days since 1970.</param>
/// <param name="Weights">What each adds.</param>
/// <param name="Length">Length of the window in days.</param>
/// <param name="Most">The most in any window.</param>
/// <param name="OncePerDay">Whether all of one day count as the largest of them.</param>
sealed record WindowLimit(
    string Rule, int Responder, int[] Choices, int[] Days, long[] Weights, int Length, long Most, bool OncePerDay);
