namespace RotationPlanner.Tests;

/// <summary>
/// Which tests there are. <c>dotnet test</c> runs the fast suite; the variable TEST_SUITE asks for more. A test that
/// belongs to a longer suite does not exist in a shorter one, so that none is skipped.
/// </summary>
static class Suite
{
    public const string Variable = "TEST_SUITE";

    /// <summary>The assembly of the tests, which compiles this file.</summary>
#if HOSTING
    public const string Assembly = "RotationPlanner.Hosting.Tests";
#else
    public const string Assembly = "RotationPlanner.Tests";
#endif

    /// <summary>The suite that runs.</summary>
    public static Length Runs { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>By what laws multiply their cases.</summary>
    public static int Factor { get; } = Runs switch { Length.Fast => 1, Length.Full => 3, _ => 10 };

    /// <summary>The suite of a value of the variable, the fast one where it is not set.</summary>
    /// <exception cref="ArgumentException">There is no suite of that name.</exception>
    public static Length Read(string? name) => name switch
    {
        null or "" => Length.Fast,
        "full" => Length.Full,
        "soak" => Length.Soak,
        _ => throw new ArgumentException($"{Variable} must be full or soak, or not be set; it is '{name}'."),
    };
}

/// <summary>Suites, shortest first; each has all tests of the one before.</summary>
public enum Length
{
    /// <summary>What <c>dotnet test</c> runs.</summary>
    Fast,

    /// <summary>What .ci/run runs: more cases, and tests that take seconds.</summary>
    Full,

    /// <summary>What .ci/long runs on a quiet machine: many more cases, tests for minutes, tests that read clocks.</summary>
    Soak,
}
