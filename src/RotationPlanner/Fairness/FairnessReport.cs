using System.Text.Json.Serialization;
using RotationPlanner.Program;

namespace RotationPlanner.Fairness;

/// <summary>Who carries what, beside what they should.</summary>
/// <param name="People">One line a responder, people without load included, in the order of the company.</param>
/// <param name="Departments">One line a department, in the order of the company.</param>
/// <param name="Measures">Numbers over the people who may hold seats.</param>
public sealed record FairnessReport(IReadOnlyList<PersonLoad> People, IReadOnlyList<DepartmentLoad> Departments,
    LoadMeasures Measures)
{
    /// <summary>The report in a few lines of plain text: load, spread, worst excess, departments.</summary>
    /// <returns>Lines without a final line break; numbers are culture-invariant.</returns>
    public string Summary() => FairnessSummary.Of(this);
}

/// <summary>One person's load.</summary>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
/// <param name="Load">Credit in this plan.</param>
/// <param name="Share">The final share: what the person should fairly carry of the credit that this plan gives. Final
/// shares sum to the loads.</param>
/// <param name="Carried">Excess carried in by the ledger (credit minus share of the past).</param>
/// <param name="Seats">Seats held.</param>
/// <param name="Hours">Real hours in seats.</param>
/// <param name="Nights">Local nights on duty.</param>
/// <param name="Weekends">Local weekends touched.</param>
/// <param name="Holidays">Public holidays touched.</param>
public sealed record PersonLoad(string Responder, Credit Load, Credit Share, Credit Carried, int Seats, double Hours,
    int Nights, int Weekends, int Holidays)
{
    /// <summary>Load plus carried minus the final share, in credit minutes.</summary>
    public Credit Excess => Load + Carried - Share;

    /// <summary>
    /// The yardstick share: what the person should fairly carry, reckoned before any seat was given. The search, its
    /// proofs and the headline use it. It does not depend on the plan.
    /// </summary>
    public Credit Yardstick { get; init; } = Share;

    /// <summary>Load plus carried minus the yardstick share, in credit minutes.</summary>
    public Credit YardstickExcess => Load + Carried - Yardstick;

    /// <summary>
    /// The part of load and of share alike that is training: it goes by need, and is nothing to even out.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Credit Training { get; init; }

    /// <summary>Excess as a fraction of the share without training (0 for no share and no load).</summary>
    public double RelativeExcess =>
        Duty.Total > 0 ? (double)Excess.Total / Duty.Total : Excess.Total > 0 ? double.PositiveInfinity : 0;

    /// <summary>The share without training.</summary>
    internal Credit Duty => Share - Training;
}

/// <summary>One department's load.</summary>
/// <param name="Department">The <see cref="Department.Id"/>.</param>
/// <param name="Load">Credit of its people in this plan.</param>
/// <param name="Share">Their final shares: what they should fairly carry of the credit that this plan gives.</param>
/// <param name="PartOfAll">Its part of all credit, 0 to 1.</param>
/// <param name="Hours">Real hours in seats.</param>
/// <param name="People">How many of its people hold a seat.</param>
public sealed record DepartmentLoad(string Department, Credit Load, Credit Share, double PartOfAll, double Hours,
    int People)
{
    /// <summary>What its people carry in by the ledger, in credit minutes.</summary>
    public Credit Carried { get; init; }

    /// <summary>Load plus carried minus the final share, in credit minutes.</summary>
    public Credit Excess => Load + Carried - Share;

    /// <summary>
    /// The yardstick shares of its people, in credit minutes; see <see cref="PersonLoad.Yardstick"/>.
    /// </summary>
    public Credit Yardstick { get; init; } = Share;
}

/// <summary>
/// Measures of evenness; they describe a plan and never drive the search. All over people with a share or a load
/// (ratios: with a share), those without load included.
/// </summary>
/// <param name="Spread">Largest minus smallest credit, in credit minutes.</param>
/// <param name="Jain">Jain's index of load over share, (sum x)^2 / (n sum x^2): 0 to 1, 1 is even. (Jain, Chiu, Hawe
/// 1984.)</param>
/// <param name="Gini">Gini coefficient of load over share: mean distance of all pairs over twice the mean, 0 is
/// even.</param>
/// <param name="StandardDeviation">Of the credit of the whole population, in credit minutes.</param>
/// <param name="Unfairness">Timefold's: square root of the summed squared distances from the mean, 6 significant
/// digits. Not comparable between companies.</param>
/// <param name="GrafanaQuality">Grafana OnCall's schedule quality score, 0 to 100: half how much of the time is
/// covered, half how alike hours are pair by pair (100 from 95 on). Of the first role of each rotation; the
/// lowest.</param>
/// <param name="SortedLoads">Credit minutes, largest first.</param>
public sealed record LoadMeasures(long Spread, double Jain, double Gini, double StandardDeviation, double Unfairness,
    int GrafanaQuality, IReadOnlyList<long> SortedLoads);
