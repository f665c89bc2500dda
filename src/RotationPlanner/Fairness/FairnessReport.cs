using System.Text.Json.Serialization;
using RotationPlanner.Fairness;

namespace RotationPlanner;

/// <summary>Who carries what, beside what they should.</summary>
public sealed record FairnessReport
{
    [JsonConstructor]
    internal FairnessReport(
        IReadOnlyList<PersonLoad> people, IReadOnlyList<DepartmentLoad> departments, LoadMeasures measures) =>
        (People, Departments, Measures) = (people, departments, measures);

    /// <summary>One line a responder, people without load included, in the order of the company.</summary>
    public IReadOnlyList<PersonLoad> People { get; internal init; }

    /// <summary>One line a department, in the order of the company.</summary>
    public IReadOnlyList<DepartmentLoad> Departments { get; internal init; }

    /// <summary>Numbers over the people who may hold seats.</summary>
    public LoadMeasures Measures { get; internal init; }

    /// <summary>
    /// People with a part in what is shared out, a share or a load, furthest above a fair share first: by
    /// <see cref="PersonLoad.Excess"/>, then by load.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<PersonLoad> ByExcess =>
    [
        .. People.Where(p => p.Share.Total > 0 || p.Load.Total > 0).OrderByDescending(p => p.Excess.Total)
            .ThenByDescending(p => p.Load.Total).ThenBy(p => p.Responder, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Who is furthest above a fair share, of those who hold a seat: who holds none cannot be given less. Null where
    /// nobody holds one.
    /// </summary>
    [JsonIgnore]
    public PersonLoad? MostLoaded => ByExcess.FirstOrDefault(p => p.Seats > 0);

    /// <summary>Who is furthest below a fair share; null where nobody has a part.</summary>
    [JsonIgnore]
    public PersonLoad? LeastLoaded => ByExcess is [.., var last] ? last : null;

    /// <summary>
    /// Who is furthest above by the yardstick, which is what is searched for and proved; null where nobody carries more
    /// than training.
    /// </summary>
    [JsonIgnore]
    public PersonLoad? Worst =>
        People.Where(p => p.Seats > 0 && p.Load.Total > p.Training.Total).MaxBy(p => p.YardstickExcess.Total);

    /// <summary>The report in a few lines of plain text: load, spread, worst excess, departments.</summary>
    /// <returns>Lines without a final line break; numbers are culture-invariant.</returns>
    public string Summary() => FairnessSummary.Of(this);
}

/// <summary>One person's load.</summary>
public sealed record PersonLoad
{
    [JsonConstructor]
    internal PersonLoad(
        string responder, Credit load, Credit share, Credit carried, int seats, double hours, int nights, int
        weekends, int holidays)
    {
        Responder = responder;
        Load = load;
        Share = share;
        Yardstick = share;
        Carried = carried;
        Seats = seats;
        Hours = hours;
        Nights = nights;
        Weekends = weekends;
        Holidays = holidays;
    }

    /// <summary>The <see cref="Responder.Id"/>.</summary>
    public string Responder { get; internal init; }

    /// <summary>Credit in this plan.</summary>
    public Credit Load { get; internal init; }

    /// <summary>
    /// The final share: what the person should fairly carry of the credit that this plan gives. Final shares sum to the
    /// loads.
    /// </summary>
    public Credit Share { get; internal init; }

    /// <summary>
    /// What the ledger carries into this plan, in credit minutes: above zero is duty beyond the share of the past, below
    /// zero is owed. It is limited by <see cref="FairnessPolicy.Payback"/>.
    /// </summary>
    public Credit Carried { get; internal init; }

    /// <summary>
    /// What of the balance stays in the ledger for later plans, in credit minutes; zero where this plan carries all.
    /// </summary>
    [JsonInclude, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Credit Deferred { get; internal init; }

    /// <summary>The whole balance from before this plan: carried and deferred together, in credit minutes.</summary>
    [JsonIgnore]
    public Credit Balance => Carried + Deferred;

    /// <summary>Seats held.</summary>
    public int Seats { get; internal init; }

    /// <summary>Real hours in seats.</summary>
    public double Hours { get; internal init; }

    /// <summary>Local nights on duty.</summary>
    public int Nights { get; internal init; }

    /// <summary>Local weekends touched.</summary>
    public int Weekends { get; internal init; }

    /// <summary>Public holidays touched.</summary>
    public int Holidays { get; internal init; }

    /// <summary>
    /// Calls to expect outside Monday to Friday, 9:00 to 17:00 of the person's zone, in seats that incidents wake; null
    /// where the company has no <see cref="Experience"/>.
    /// </summary>
    [JsonInclude, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? OffHoursCalls { get; internal init; }

    /// <summary>
    /// How many months of their calendar to expect with more such calls than <see cref="Experience.BadMonth"/>, as a sum of
    /// chances; null where the company has no <see cref="Experience"/>.
    /// </summary>
    [JsonInclude, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? BadMonths { get; internal init; }

    /// <summary>
    /// Named holidays that the person had before this plan, oldest first, such as "Christmas 2026"; null for none.
    /// </summary>
    [JsonInclude, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? NamedHolidays { get; internal init; }

    /// <summary>Load plus carried minus the final share, in credit minutes.</summary>
    public Credit Excess => Load + Carried - Share;

    /// <summary>
    /// The yardstick share: what the person should fairly carry, reckoned before any seat was given. The search, its
    /// proofs and the headline use it. It does not depend on the plan.
    /// </summary>
    [JsonInclude]
    public Credit Yardstick { get; internal init; }

    /// <summary>Load plus carried minus the yardstick share, in credit minutes.</summary>
    public Credit YardstickExcess => Load + Carried - Yardstick;

    /// <summary>
    /// The part of load and of share alike that is training: it goes by need, and is nothing to even out.
    /// </summary>
    [JsonInclude, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Credit Training { get; internal init; }

    /// <summary>
    /// What is left of the share after what was carried in, in credit minutes and not below zero: who carried too much
    /// before is due less now.
    /// </summary>
    [JsonIgnore]
    public long Due => Math.Max(0, Share.Total - Carried.Total);

    /// <summary>Excess as a fraction of the share without training (0 for no share and no load).</summary>
    public double RelativeExcess =>
        Duty.Total > 0 ? (double)Excess.Total / Duty.Total : Excess.Total > 0 ? double.PositiveInfinity : 0;

    /// <summary>The share without training.</summary>
    internal Credit Duty => Share - Training;

    internal PersonLoad Expecting((double Calls, double BadMonths)? calls) =>
        this with { OffHoursCalls = calls?.Calls, BadMonths = calls?.BadMonths };
}

/// <summary>One department's load.</summary>
public sealed record DepartmentLoad
{
    [JsonConstructor]
    internal DepartmentLoad(string department, Credit load, Credit share, double partOfAll, double hours, int people)
    {
        Department = department;
        Load = load;
        Share = share;
        Yardstick = share;
        PartOfAll = partOfAll;
        Hours = hours;
        People = people;
    }

    /// <summary>The <see cref="Department.Id"/>.</summary>
    public string Department { get; internal init; }

    /// <summary>Credit of its people in this plan.</summary>
    public Credit Load { get; internal init; }

    /// <summary>Their final shares: what they should fairly carry of the credit that this plan gives.</summary>
    public Credit Share { get; internal init; }

    /// <summary>Its part of all credit, 0 to 1.</summary>
    public double PartOfAll { get; internal init; }

    /// <summary>Real hours in seats.</summary>
    public double Hours { get; internal init; }

    /// <summary>How many of its people hold a seat.</summary>
    public int People { get; internal init; }

    /// <summary>What its people carry in by the ledger, in credit minutes.</summary>
    [JsonInclude]
    public Credit Carried { get; internal init; }

    /// <summary>Load plus carried minus the final share, in credit minutes.</summary>
    public Credit Excess => Load + Carried - Share;

    /// <summary>
    /// The yardstick shares of its people, in credit minutes; see <see cref="PersonLoad.Yardstick"/>.
    /// </summary>
    [JsonInclude]
    public Credit Yardstick { get; internal init; }
}

/// <summary>
/// Measures of evenness; they describe a plan and never drive the search. All over people with a share or a load
/// (ratios: with a share), those without load included.
/// </summary>
public sealed record LoadMeasures
{
    [JsonConstructor]
    internal LoadMeasures(
        long spread, double jain, double gini, double standardDeviation, double unfairness, int grafanaQuality,
        IReadOnlyList<long> sortedLoads)
    {
        Spread = spread;
        Jain = jain;
        Gini = gini;
        StandardDeviation = standardDeviation;
        Unfairness = unfairness;
        GrafanaQuality = grafanaQuality;
        SortedLoads = sortedLoads;
    }

    /// <summary>Largest minus smallest credit, in credit minutes.</summary>
    public long Spread { get; internal init; }

    /// <summary>
    /// Jain's index of load over share, (sum x)^2 / (n sum x^2): 0 to 1, 1 is even. (Jain, Chiu, Hawe 1984.)
    /// </summary>
    public double Jain { get; internal init; }

    /// <summary>
    /// Gini coefficient of load over share: mean distance of all pairs over twice the mean, 0 is even.
    /// </summary>
    public double Gini { get; internal init; }

    /// <summary>Of the credit of the whole population, in credit minutes.</summary>
    public double StandardDeviation { get; internal init; }

    /// <summary>
    /// Timefold's: square root of the summed squared distances from the mean, 6 significant digits. Not comparable
    /// between companies.
    /// </summary>
    public double Unfairness { get; internal init; }

    /// <summary>
    /// Grafana OnCall's schedule quality score, 0 to 100: half how much of the time is covered, half how alike hours
    /// are pair by pair (100 from 95 on). Of the first role of each rotation; the lowest.
    /// </summary>
    public int GrafanaQuality { get; internal init; }

    /// <summary>Credit minutes, largest first.</summary>
    public IReadOnlyList<long> SortedLoads { get; internal init; }
}
