using System.Globalization;
using RotationPlanner.Calendars;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

public class SolverSettingsTests
{
    [Fact]
    public void Text_IsTheSameInEveryCulture()
    {
        var settings = new SolverSettings { Limit = TimeSpan.FromSeconds(1.5), DeterministicLimit = 0.25, Seed = -7, Presolve = false };
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Commas();
            Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));
            Assert.Equal("catch_sigint_signal:false num_workers:8 random_seed:2147483641 cp_model_presolve:false max_time_in_seconds:1.5 max_deterministic_time:0.25",
                settings.ToText());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(double.NaN, "0")]
    [InlineData(double.PositiveInfinity, "1000000000")]
    [InlineData(-3, "0")]
    [InlineData(1e-9, "0")]
    public void Limits_StayInWhatTheSolverReads(double limit, string expected) =>
        Assert.EndsWith($" max_deterministic_time:{expected}",
            new SolverSettings { DeterministicLimit = limit }.ToText(), StringComparison.Ordinal);

    [Fact]
    public void Different_DiffersForEverySeed()
    {
        foreach (var seed in new[] { int.MinValue, -1, 0, 1, int.MaxValue })
            Assert.NotEqual(new SolverSettings { Seed = seed }.ToText(),
                new SolverSettings { Seed = seed, Workers = 1, Presolve = false }.Different().ToText());
    }

    /// <summary>A culture that writes decimal commas, also where no cultures are installed.</summary>
    public static CultureInfo Commas()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }
}
