using Xunit.Abstractions;
using Xunit.Sdk;

namespace RotationPlanner.Tests;

/// <summary>A fact of a longer suite.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("RotationPlanner.Tests.FactInDiscoverer", RotationPlanner.Tests.Suite.Assembly)]
public sealed class FactInAttribute(Length suite) : FactAttribute
{
    /// <summary>The shortest suite that has it.</summary>
    public Length Suite { get; } = suite;
}

/// <summary>Finds the fact where its suite runs.</summary>
public sealed class FactInDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        factAttribute.GetNamedArgument<Length>(nameof(FactInAttribute.Suite)) <= Suite.Runs
            ? base.Discover(discoveryOptions, testMethod, factAttribute) : [];
}
