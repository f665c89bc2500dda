using System.Globalization;
using System.Text;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// The solver's parameters. A text it cannot read ends the whole process, so the text is written here and nowhere else,
/// from typed values and without regard to the culture.
/// </summary>
sealed record SolverSettings
{
    const double LongestSeconds = 1e9;

    /// <summary>Eight even on two cores: with fewer, the subsolvers that prove bounds are left out.</summary>
    public const int Race = 8;

    public int Workers { get; init; } = Race;

    public int Seed { get; init; } = 1;

    public bool Presolve { get; init; } = true;

    public TimeSpan? Limit { get; init; }

    public double? DeterministicLimit { get; init; }

    /// <summary>
    /// For a second opinion on "infeasible", which CP-SAT 9.15 has been seen to claim wrongly: without presolve, and
    /// with fewer than the ten workers where it went wrong without presolve.
    /// </summary>
    public SolverSettings Different() =>
        this with { Presolve = false, Workers = Math.Min(Workers, 4), Seed = (Seed & int.MaxValue) ^ 1 };

    public string ToText()
    {
        // The solver would take Ctrl+C away from the host.
        var text = new StringBuilder("catch_sigint_signal:false");
        Append("num_workers", Math.Max(1, Workers));
        Append("random_seed", Seed & int.MaxValue);
        if (!Presolve) text.Append(" cp_model_presolve:false");
        if (Limit is { } limit) Append("max_time_in_seconds", Within(limit.TotalSeconds));
        if (DeterministicLimit is { } deterministic) Append("max_deterministic_time", Within(deterministic));
        return text.ToString();

        void Append(string name, double value) =>
            text.Append(' ').Append(name).Append(':').Append(value.ToString("0.######", CultureInfo.InvariantCulture));
    }

    static double Within(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, 0, LongestSeconds);
}
