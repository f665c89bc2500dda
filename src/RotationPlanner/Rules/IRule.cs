using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Something a plan must, or should, respect. A rule has a name and may validate its parameters
/// (<see cref="IRotationRule"/>), says how a search keeps it (<see cref="ILowers"/>), and how a finished roster is
/// checked against it (<see cref="IChecks"/>). The check must not rely on the lowering: it is the second opinion.
/// </summary>
public interface IRule : IRotationRule, ILowers, IChecks;
