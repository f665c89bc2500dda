using FsCheck.Xunit;

namespace RotationPlanner.Tests;

/// <summary>
/// A property with a number of cases that grows with the effort of the suite. A case that the law does not speak of is
/// discarded with <see cref="Discard.Case"/>, and another one is drawn; where more than the stated share of the cases
/// drawn is discarded, the law fails as exhausted.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawAttribute : PropertyAttribute
{
    /// <param name="cases">How many cases the fast suite checks.</param>
    public LawAttribute(int cases)
    {
        MaxTest = cases * Suite.Factor;
        Checked = 1;
    }

    /// <summary>The least share of the cases drawn that the law must really check.</summary>
    /// <value>Above 0 and at most 1; all cases, unless stated.</value>
    public double Checked
    {
        get => (double)MaxTest / (MaxTest + MaxRejected - 1);
        // The runner gives up at the discarded case of this number.
        set => MaxRejected = 1 + (int)Math.Ceiling(MaxTest * ((1 / value) - 1));
    }
}
