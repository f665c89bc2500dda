using NodaTime;

namespace RotationPlanner;

/// <summary>The bench at the end of a month.</summary>
public sealed record BenchMonth
{
    internal BenchMonth() { }

    /// <summary>The month's first day that is looked at.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Its last day: the one that is forecast.</summary>
    public required LocalDate To { get; init; }

    /// <summary>How many may lead if nobody leaves but those of whom it is known.</summary>
    public required int Known { get; init; }

    /// <summary>How many of them graduate by the plan.</summary>
    public required int Graduates { get; init; }

    /// <summary>How many are left on average.</summary>
    public required double Expected { get; init; }

    /// <summary>So many or fewer are left with a chance of 5 %.</summary>
    public required int Low { get; init; }

    /// <summary>So many or fewer are left with a chance of 95 %.</summary>
    public required int High { get; init; }

    /// <summary>The chances, from 0 to 1, that 0, 1, 2 ... are left.</summary>
    public required IReadOnlyList<double> Distribution { get; init; }

    /// <summary>
    /// The chance, from 0 to 1, that the rotations can keep their rules and policies with those who are left, as far as it is
    /// proved: it may be higher by <see cref="Unsettled"/>. It is asked of those of each department who are free least, and so
    /// exact where people of a department are alike.
    /// </summary>
    public required double Chance { get; init; }

    /// <summary>
    /// The chance of benches of which it was not settled whether they will do, for want of work or as there are too many mixes of
    /// departments to ask about each; not in <see cref="Chance"/>.
    /// </summary>
    public required double Unsettled { get; init; }

    /// <summary>
    /// By <see cref="Department.Id"/>: the chance that no fewer are left than <see cref="BenchDepartment.Smallest"/>; of
    /// departments that have a smallest number.
    /// </summary>
    public required IReadOnlyDictionary<string, double> Departments { get; init; }
}
