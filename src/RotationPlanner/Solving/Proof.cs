using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner.Solving;

/// <summary>How much is proved about one objective.</summary>
public enum ProofStatus
{
    /// <summary>No plan within the claim's conditions is better by more than the tolerance.</summary>
    Optimal,

    /// <summary>Between the bound and the value a better plan may exist.</summary>
    WithinBound,

    /// <summary>Improved by search, nothing proved.</summary>
    NotProved,
}

/// <summary>Why a search ended.</summary>
public enum SearchEnd
{
    /// <summary>Every objective meets its bound, to its tolerance.</summary>
    Proved,

    /// <summary>For long, nothing got better any more.</summary>
    NoLongerImproving,

    /// <summary>The work that a search may do by default was done while it still got better now and then.</summary>
    WorkSpent,

    /// <summary>The time limit was reached.</summary>
    TimeSpent,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}

/// <summary>What is proved, as data: no plan within the conditions has less of the objective than so much.</summary>
public sealed record Claim
{
    [JsonConstructor]
    internal Claim(string objective, double atLeast) =>
        (Objective, AtLeast) = (objective, atLeast);

    /// <summary>The <see cref="ObjectiveResult.Id"/>.</summary>
    public string Objective { get; internal init; }

    /// <summary>No plan within the conditions has less, in the objective's unit.</summary>
    public double AtLeast { get; internal init; }

    /// <summary>
    /// Which plans it speaks of: those that keep every hard rule and have at most so much of each of these objectives, by
    /// <see cref="ObjectiveResult.Id"/> and in its unit; empty for every plan that keeps the rules.
    /// </summary>
    [JsonInclude, JsonConverter(typeof(ConditionsJson))]
    public IReadOnlyList<(string Objective, double AtMost)> Given { get; internal init; } = [];

    /// <summary>
    /// True where it speaks of plans alone that give trainees the same seats as this one does; false where nobody
    /// trains in seats.
    /// </summary>
    [JsonInclude, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SameTraining { get; internal init; }

    /// <summary>
    /// Whose certification inside the horizon, and when, it takes as given: nobody of them commands before that date,
    /// and nobody else graduates. Empty where nobody does.
    /// </summary>
    [JsonInclude, JsonConverter(typeof(GraduationsJson))]
    public IReadOnlyList<(string Responder, LocalDate From)> Certified { get; internal init; } = [];

    /// <summary>By which shares excess is measured, in words.</summary>
    [JsonInclude]
    public string Yardstick { get; internal init; } = "shares fixed before the search";
}

/// <summary>What a plan reaches in one objective, and what is known of it.</summary>
public sealed record ObjectiveResult
{
    [JsonConstructor]
    internal ObjectiveResult(string id, string name, string unit, double value, ProofStatus status) =>
        (Id, Name, Unit, Value, Status) = (id, name, unit, value, status);

    /// <summary>What scripts call it, such as "worst-excess".</summary>
    public string Id { get; internal init; }

    /// <summary>What people call it.</summary>
    public string Name { get; internal init; }

    /// <summary>What it counts, in words.</summary>
    [JsonInclude]
    public string Meaning { get; internal init; } = "";

    /// <summary>What it is counted in, such as "h" for weighted hours.</summary>
    public string Unit { get; internal init; }

    /// <summary>What the plan has, smaller is better; of an objective with a value a person, the worst one's.</summary>
    public double Value { get; internal init; }

    /// <summary>
    /// The best the search found, given the objectives before: one number, or one a person, worst first.
    /// </summary>
    [JsonInclude]
    public IReadOnlyList<double> Anchor { get; internal init; } = [];

    /// <summary>Plans that differ by no more than this are as good.</summary>
    [JsonInclude]
    public double Tolerance { get; internal init; }

    /// <summary>How much is proved.</summary>
    public ProofStatus Status { get; internal init; }

    /// <summary>
    /// How the claim is known, such as "water-filling with integrality" or "CP-SAT"; "local search" where nothing is.
    /// </summary>
    [JsonInclude]
    public string Method { get; internal init; } = "local search";

    /// <summary>What is proved; null where nothing is.</summary>
    [JsonInclude]
    public Claim? Claim { get; internal init; }
}

/// <summary>What is known about a plan, objective by objective.</summary>
public sealed record Proof
{
    [JsonConstructor]
    internal Proof(IReadOnlyList<ObjectiveResult> objectives) =>
        Objectives = objectives;

    /// <summary>The objectives, most important first; only those that something in the company asks for.</summary>
    public IReadOnlyList<ObjectiveResult> Objectives { get; internal init; }

    /// <summary>The solver and version that took part.</summary>
    [JsonInclude]
    public string Solver { get; internal init; } = "";

    /// <summary>Why the search ended.</summary>
    [JsonInclude]
    public SearchEnd Ended { get; internal init; }

    /// <summary>An objective by its id.</summary>
    /// <param name="id">Such as "worst-excess".</param>
    /// <returns>The objective; null where the plan has none of that id.</returns>
    public ObjectiveResult? Find(string id) => Objectives.FirstOrDefault(o => o.Id == id);
}
