using RotationPlanner.Verification;

namespace RotationPlanner.Solving;

/// <summary>How far down the tiers a search goes.</summary>
enum Extent
{
    Everything,

    /// <summary>
    /// Coverage, the worst load and training, for half of the time; for longer where the worst load is far from its
    /// bound.
    /// </summary>
    AsFarAsTraining,
}
