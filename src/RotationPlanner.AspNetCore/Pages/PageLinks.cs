using System.Globalization;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>The addresses of the pages, below wherever the host put them.</summary>
/// <param name="Root">What stands before each, such as "/rota"; empty where they stand at the top.</param>
sealed record PageLinks(string Root)
{
    public string Style => $"{Root}/pages.css";
    public string Me => $"{Root}/me";
    public string Why => $"{Me}/why";
    public string TimeOff => $"{Me}/time-off";
    public string Cover => $"{Me}/cover";
    public string StepBack => $"{Me}/step-back";
    public string Withdraw => $"{Me}/withdraw";
    public string Feed => $"{Me}/feed";
    public string Team => $"{Root}/team";
    public string Lead => $"{Root}/lead";
    public string SignOut => $"{Root}/sign-out";

    /// <summary>What stands before the secret of a link to sign in with.</summary>
    public string SignIn => $"{Root}/sign-in";

    public string CoverOf(string shift, string role) =>
        $"{Cover}?shift={Uri.EscapeDataString(shift)}&role={Uri.EscapeDataString(role)}";

    public string TeamFrom(NodaTime.LocalDate day) => $"{Team}?from={PageText.Iso(day)}";

    public string Decide(long number) => string.Create(CultureInfo.InvariantCulture, $"{Lead}/asks/{number}");
}
