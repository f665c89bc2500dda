namespace RotationPlanner.Program;

/// <summary>
/// What a rule means to a search: which choices it excludes outright, and which constraints and preferences it posts
/// over those that remain.
/// </summary>
public interface ILowers
{
    /// <summary>Why a person can never hold a role in a shift under this rule.</summary>
    /// <param name="responder">The person.</param>
    /// <param name="shift">The shift.</param>
    /// <param name="role">The role.</param>
    /// <returns>A short reason that continues "of 12 people 3 ...", such as "are on time off"; null when not
    /// excluded.</returns>
    string? Excludes(Responder responder, Shift shift, Role role) => null;

    /// <summary>Posts the rule's constraints and preferences over the choices that remain.</summary>
    /// <param name="program">The program under construction.</param>
    void Lower(ProgramBuilder program);
}
