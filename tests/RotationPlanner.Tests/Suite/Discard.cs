using FsCheck.Fluent;

namespace RotationPlanner.Tests;

/// <summary>Ends a case that a <see cref="LawAttribute">law</see> does not speak of.</summary>
static class Discard
{
    /// <summary>Never returns; a caller writes <c>throw Discard.Case();</c>, so that the compiler sees the end.</summary>
    public static Exception Case() => Prop.Discard<Exception>();
}
