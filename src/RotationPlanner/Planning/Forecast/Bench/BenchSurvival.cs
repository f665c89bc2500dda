using NodaTime;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>One more commander of a department from a date on.</summary>
readonly record struct Added(int Department, LocalDate From);

/// <summary>Who is left of the bench on a date, where a part of all leaves in each year.</summary>
sealed class BenchSurvival(Company company, IReadOnlyList<BenchMember> bench, BenchOracle oracle, double leavesAYear)
{
    readonly LocalDate start = company.Horizon.Start;

    /// <summary>How many there would be if nobody left but those of whom it is known.</summary>
    public int Known(int department, LocalDate day) => bench.Count(m => m.Person.Department == oracle.Groups[department].Department && m.IsHere(day));

    /// <summary>By department: the chances of 0, 1, 2 ... people on a date.</summary>
    public double[][] Counts(LocalDate day, IReadOnlyList<Added> added) =>
    [
        .. oracle.Groups.Select((_, d) => Binomials.Counts(
            [.. Chances(d, day), .. added.Where(a => a.Department == d && a.From <= day).Select(a => Stays(a.From, day))])),
    ];

    /// <summary>Whether one more of a department is more than can be asked about.</summary>
    public bool IsFull(int department, LocalDate day, IReadOnlyList<Added> added) =>
        Known(department, day) + added.Count(a => a.Department == department) >= oracle.Groups[department].People.Length;

    // A graduate of later may leave before as well; a newcomer cannot.
    IEnumerable<double> Chances(int department, LocalDate day) =>
        bench.Where(m => m.Person.Department == oracle.Groups[department].Department && m.IsHere(day))
            .Select(m => Stays(m.Person.Joins is { } joins && joins > start ? joins : start, day));

    double Stays(LocalDate from, LocalDate day) => Binomials.Stays(leavesAYear, Period.DaysBetween(from, day));
}
