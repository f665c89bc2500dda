using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>A place where a roster breaks a rule, or misses a demand.</summary>
public sealed record Violation
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="rule">The <see cref="Rule"/>.</param>
    /// <param name="message">The <see cref="Message"/>.</param>
    /// <param name="responders">The <see cref="Responders"/>.</param>
    /// <param name="from">The date <see cref="From"/> which.</param>
    /// <param name="to">The date up <see cref="To"/> which.</param>
    public Violation(string rule, string message, IReadOnlyList<string> responders, LocalDate from, LocalDate to) =>
        (Rule, Message, Responders, From, To) = (rule, message, responders, from, to);

    /// <summary>The rule's name.</summary>
    public string Rule { get; init; }

    /// <summary>What is wrong, in a sentence that names people, shifts and dates.</summary>
    public string Message { get; init; }

    /// <summary>The ids of the people concerned; may be empty.</summary>
    public IReadOnlyList<string> Responders { get; init; }

    /// <summary>First date concerned.</summary>
    public LocalDate From { get; init; }

    /// <summary>Last date concerned.</summary>
    public LocalDate To { get; init; }

    /// <summary>
    /// Of a demand in percent or counts (<see cref="IChecks.IsDemand"/>): how much was asked for, a part from 0 to 1 or a
    /// number; null of all else.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Asked { get; init; }

    /// <summary>Of such a demand: how much the plan reaches; null of all else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Reached { get; init; }
}
