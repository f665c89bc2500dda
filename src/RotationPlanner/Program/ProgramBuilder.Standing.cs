namespace RotationPlanner.Program;

// What the rules that always hold say beyond the primitives of a rule: a decision that people took, a stand-in, and
// the training ladder. No rule that is chosen uses them.
public sealed partial class ProgramBuilder
{
    /// <summary>The choice is made, whatever the limits say.</summary>
    internal void Decide(Label label, Choice choice) => draft.AddDecided(label, choice);

    /// <summary>
    /// Choices, of which another constraint lets at most one be made, that are made only where one of the supporters is
    /// or not all of the busy are true; kept at every step of a search.
    /// </summary>
    internal void OnlyWhere(
        Label label, IReadOnlyList<Choice> choices, IEnumerable<Choice> supporters, IReadOnlyList<Term> busy) =>
        draft.AddCondition(label, choices, supporters, busy);

    /// <summary>A trainee's way up the ladder.</summary>
    internal void Climb(LadderConstraint constraint) => draft.Climbs.Add(constraint);

    /// <summary>A person's choices that touch a stretch of minutes; the person by position in the company.</summary>
    internal IEnumerable<Choice> Overlapping(int person, long from, long to) =>
        scope.OfEach[person].Overlapping(from, to);
}
