namespace RotationPlanner.Simulation;

/// <summary>What a plan feels like.</summary>
public sealed record SimulationResult
{
    internal SimulationResult() { }

    /// <summary>How often the horizon was lived through.</summary>
    public required int Runs { get; init; }

    /// <summary>Everybody who is on duty at some time, in the order of the company.</summary>
    public required IReadOnlyList<PersonLived> People { get; init; }

    /// <summary>The same summed over the people of a department, by <see cref="Department.Id"/>; chances are means.</summary>
    public required IReadOnlyList<(string Department, Estimate Incidents, Estimate Hours, Estimate NightsBroken)> Departments { get; init; }

    /// <summary>Incidents of the horizon.</summary>
    public required Estimate Incidents { get; init; }

    /// <summary>Incidents that found nobody on duty.</summary>
    public required Estimate Unled { get; init; }

    /// <summary>Turns that somebody dropped out of, and those of them that nobody could take over.</summary>
    public required (Estimate DropOuts, Estimate Uncovered) Covers { get; init; }

    /// <summary>The chance that the horizon breaks a policy at least once.</summary>
    public required IReadOnlyList<(string Policy, string Meaning, Estimate Chance)> Policies { get; init; }

    /// <summary>Jain's index of hours worked by share, of those whom the plan has on duty: 1 when everybody lived through the same for
    /// their share.</summary>
    public required Estimate Evenness { get; init; }

    /// <summary>
    /// Of all unevenness of hours worked by share, the part (from 0 to 1) that lies in who was planned when, and that
    /// another plan could avoid; the rest is luck. Null where nobody worked.
    /// </summary>
    public required double? Avoidable { get; init; }

    /// <summary>How the worst person's hours settle: the mean after so many runs, and its margin.</summary>
    public required IReadOnlyList<(int Runs, Estimate WorstHours)> Convergence { get; init; }

    /// <summary>What it comes to, in a few sentences.</summary>
    /// <param name="company">The company of the plan.</param>
    /// <returns>Plain text.</returns>
    public string Verdict(Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return SimulationWords.Verdict(this, company);
    }

    /// <summary>The result as one self-contained HTML page with charts.</summary>
    /// <param name="company">The company of the plan.</param>
    /// <param name="arrivals">When incidents came.</param>
    /// <returns>The page's text; it loads nothing and runs no script.</returns>
    public string Page(Company company, ArrivalModel arrivals)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(arrivals);
        return new SimulationPage(this, company, arrivals).Write();
    }
}
