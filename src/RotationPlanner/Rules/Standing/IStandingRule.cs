using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>
/// A rule that holds for every company without being asked for. Its check lives in the independent checker.
/// </summary>
interface IStandingRule
{
    string Name { get; }

    string? Excludes(Responder responder, Shift shift, Role role) => null;

    /// <summary>
    /// As <see cref="Excludes"/>, for every shift of a rotation at once: excluded in all (true) or in none (false);
    /// null where it depends on the shift.
    /// </summary>
    bool? ExcludesAlways(Responder responder, Rotation rotation, Role role) => null;

    /// <summary>What would open seats to a person whom this rule excludes: continues "Maybe ...".</summary>
    string? Advice(Responder responder) => null;

    void Lower(ProgramBuilder program) { }
}
