namespace RotationPlanner.Tests;

/// <summary>For loops over seeds of which some say nothing of what is tested.</summary>
static class CheckedShare
{
    /// <summary>Fails where fewer than a share of the cases were really checked.</summary>
    public static void IsAtLeast(double share, int checks, int cases) =>
        Assert.True(checks >= share * cases, $"of {cases} cases {checks} were checked, where {share:P0} are stated");
}
