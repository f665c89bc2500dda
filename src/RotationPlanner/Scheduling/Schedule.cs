using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>All shifts of a company's horizon, in time order.</summary>
public sealed class Schedule
{
    readonly Dictionary<string, Shift> byId;
    ShiftMeasures? measures;

    Schedule(Company company, IReadOnlyList<Shift> shifts, Dictionary<string, Shift> byId) =>
        (Company, Shifts, this.byId) = (company, shifts, byId);

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
        var shifts = PatternUnroller.Unroll(company);
        return new Schedule(company, shifts, shifts.ToDictionary(s => s.Id, StringComparer.Ordinal));
    }

    /// <summary>The same shifts, with some people alone.</summary>
    internal Schedule Among(IReadOnlySet<string> people) =>
        new(Company with { Responders = [.. Company.Responders.Where(r => people.Contains(r.Id))] }, Shifts, byId) { measures = Measures };

    ShiftMeasures Measures => LazyInitializer.EnsureInitialized(ref measures, () => new ShiftMeasures(Company));

    /// <summary>A shift by its id.</summary>
    /// <param name="id">The shift's id.</param>
    /// <returns>The shift, or null.</returns>
    public Shift? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>A shift as a person lives it: its nights, weekends and holidays in that person's own time.</summary>
    /// <param name="shift">A shift; it may be one of before the horizon.</param>
    /// <param name="responder">A responder of the company.</param>
    /// <returns>The measure; asked again, it is remembered.</returns>
    public ShiftMeasure Measure(Shift shift, Responder responder) =>
        Measures.Of(shift, responder);
}
