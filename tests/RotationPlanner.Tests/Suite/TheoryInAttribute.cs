using Xunit.Abstractions;
using Xunit.Sdk;

namespace RotationPlanner.Tests;

/// <summary>A theory of a longer suite.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("RotationPlanner.Tests.TheoryInDiscoverer", RotationPlanner.Tests.Suite.Assembly)]
public sealed class TheoryInAttribute(Length suite) : TheoryAttribute
{
    /// <summary>The shortest suite that has it.</summary>
    public Length Suite { get; } = suite;
}

/// <summary>Finds the theory where its suite runs.</summary>
public sealed class TheoryInDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        theoryAttribute.GetNamedArgument<Length>(nameof(TheoryInAttribute.Suite)) <= Suite.Runs
            ? base.Discover(discoveryOptions, testMethod, theoryAttribute) : [];
}
