using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>All shifts of a company's horizon, in time order.</summary>
public sealed class Schedule
{
    readonly Dictionary<string, Shift> byId;

    Schedule(Company company, IReadOnlyList<Shift> shifts)
    {
        Company = company;
        Shifts = shifts;
        byId = shifts.ToDictionary(s => s.Id, StringComparer.Ordinal);
    }

    /// <summary>The company it was unrolled from.</summary>
    public Company Company { get; }

    /// <summary>The shifts, by start, then by rotation in the order of the company, then by id.</summary>
    public IReadOnlyList<Shift> Shifts { get; }

    /// <summary>Unrolls every rotation over the horizon: shifts that start on its dates.</summary>
    /// <param name="company">A valid company.</param>
    /// <returns>The schedule.</returns>
    public static Schedule Of(Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return new Schedule(company, PatternUnroller.Unroll(company));
    }

    /// <summary>A shift by its id.</summary>
    /// <param name="id">The shift's id.</param>
    /// <returns>The shift, or null.</returns>
    public Shift? Find(string id) => byId.GetValueOrDefault(id);
}
