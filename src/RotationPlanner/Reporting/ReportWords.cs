using RotationPlanner.Solving;

namespace RotationPlanner.Reporting;

/// <summary>
/// The words in which the report tells a plan's figures, for a terminal, a mail or a chat. Names are as people wrote
/// them: whoever prints them makes them safe for where they go. Between a number and its unit stands a narrow no-break
/// space (U+202F).
/// </summary>
public sealed class ReportWords
{
    readonly ReportView view;

    /// <summary>Prepares the words of a plan.</summary>
    /// <param name="plan">The plan.</param>
    public ReportWords(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        view = new ReportView(plan);
    }

    /// <summary>
    /// Weighted hours of a usual turn: the mean credit of the shifts held in the role that carries most of the duty;
    /// null where nobody holds a seat that carries credit.
    /// </summary>
    public double? TurnHours => view.Turn?.Minutes / 60;

    /// <summary>What a turn is, such as "a week is 274 weighted hours"; empty where there is none.</summary>
    public string Turn => view.Excess.Measure;

    /// <summary>A person's name.</summary>
    /// <param name="responder">The <see cref="Responder.Id"/>.</param>
    /// <returns>The name; the id where the company has no such person.</returns>
    public string Name(string responder) => view.Name(responder);

    /// <summary>How far a person is from a fair share, in hours and turns.</summary>
    /// <param name="person">The person's load.</param>
    /// <returns>Such as "171 h above fair, half a week".</returns>
    public string Excess(PersonLoad person) => view.Excess.Both(person);

    /// <summary>The same in hours alone, where a heading says of what.</summary>
    /// <param name="person">The person's load.</param>
    /// <returns>Such as "171 h above", or "fair".</returns>
    public string ExcessHours(PersonLoad person) => view.Excess.Side(person);

    /// <summary>The same in turns alone, short.</summary>
    /// <param name="person">The person's load.</param>
    /// <returns>Such as "½ week"; empty where it is fair to the hour, or there is no turn.</returns>
    public string ExcessTurns(PersonLoad person) => view.Excess.ShortTurns(person);

    /// <summary>The same as a part of the share.</summary>
    /// <param name="person">The person's load.</param>
    /// <returns>Such as "+1.5 %"; empty for whoever has no share.</returns>
    public static string ExcessPercent(PersonLoad person) => ExcessWords.Percent(person);

    /// <summary>What the plan reaches in an objective.</summary>
    /// <param name="objective">One of <see cref="Solving.Proof.Objectives"/>.</param>
    /// <returns>Such as "all filled" or "2.9 h".</returns>
    public string Reached(ObjectiveResult objective) => ProofWords.Reached(objective, view);

    /// <summary>What is proved of an objective, in a few words.</summary>
    /// <param name="objective">One of <see cref="Solving.Proof.Objectives"/>.</param>
    /// <returns>Such as "proved best" or "at least 2 h".</returns>
    public static string Proved(ObjectiveResult objective) => ProofWords.Brief(objective);

    /// <summary>The same in a sentence that says which plans it speaks of.</summary>
    /// <param name="objective">One of <see cref="Solving.Proof.Objectives"/>.</param>
    /// <returns>Such as "No plan that keeps the rules, fills every required seat, can be below 2 h."</returns>
    public static string ProvedInFull(ObjectiveResult objective) => ProofWords.Long(objective);
}
