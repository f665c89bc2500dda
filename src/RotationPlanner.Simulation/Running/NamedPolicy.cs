namespace RotationPlanner.Simulation.Running;

/// <summary>Limits on what people live through, in the order in which a run tells whether it broke them.</summary>
static class NamedPolicy
{
    public const int TwoInTwelveHours = 0, ThreeHoursAtOnce = 1, SevenDaysInARow = 2, ThirdAfterHours = 3, Burnout = 4;

    public static IReadOnlyList<(string Policy, string Meaning)> All { get; } =
    [
        ("google-sre-book", "more than 2 incidents within 12 hours of one person"),
        ("pagerduty", "somebody leads one incident for more than 3 hours"),
        ("on-call-health", "somebody has incidents on 7 days in a row"),
        ("on-call-health", "over 30 % of somebody's incidents, of at least 10, come outside working hours"),
        ("pagerduty-2021", "more than 19 calls outside working hours in somebody's month"),
    ];
}
