using NodaTime;
using RotationPlanner.Interchange.Yaml;

namespace RotationPlanner.Recognition;

/// <summary>A small table of what an hour or a shift on call is worth, and the limits that hold.</summary>
public sealed record PayRates
{
    /// <summary>The currency of all amounts, such as EUR; null where there is none.</summary>
    public string? Currency { get; init; }

    /// <summary>The lines; of each kind of amount, the first line that fits pays.</summary>
    public IReadOnlyList<PayRate> Lines { get; init; } = [];

    /// <summary>The named policies whose limits of rest and of working time are checked; see <c>docs/rules.md</c>.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>
    /// How soon whoever is on call must respond: it decides whether being on call is working time. Null where it is not
    /// stated.
    /// </summary>
    public Duration? ResponseTime { get; init; }

    /// <summary>Reads a YAML file, checked against a company.</summary>
    /// <param name="path">The file; at most 10 MiB.</param>
    /// <param name="company">The company whose roles are paid.</param>
    /// <returns>The rates, or null and what is wrong with the file, by line.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static (PayRates? Rates, IReadOnlyList<Problem> Problems) Read(string path, Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return YamlFile.Read(path, new PayRatesReader(company));
    }
}

/// <summary>One line of a table of rates. An amount that it does not state is left to the lines below it.</summary>
public sealed record PayRate
{
    /// <summary>The role, as <c>rotation/role</c> or by its id; null for all.</summary>
    public string? Role { get; init; }

    /// <summary>The time it is for; null for all.</summary>
    public PayTime? When { get; init; }

    /// <summary>Money an hour, to the minute.</summary>
    public decimal? PerHour { get; init; }

    /// <summary>Money a shift that begins in such time; a part of a shift has its part of it.</summary>
    public decimal? PerShift { get; init; }

    /// <summary>Time in lieu for an hour.</summary>
    public Duration? LieuPerHour { get; init; }

    /// <summary>Time in lieu for a shift that begins in such time; a part of a shift has its part of it.</summary>
    public Duration? LieuPerShift { get; init; }
}

/// <summary>Kinds of time on call, in the person's own zone. A minute is of one kind: the first of these that it is.</summary>
public enum PayTime
{
    /// <summary>A public holiday of the person.</summary>
    Holiday,

    /// <summary>The weekend of the person's calendar.</summary>
    Weekend,

    /// <summary>The night of the company: 22:00 to 07:00 unless it says otherwise.</summary>
    Night,

    /// <summary>All other time.</summary>
    Weekday,
}
