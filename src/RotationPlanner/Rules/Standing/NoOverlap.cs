using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>Nobody holds two seats at the same time, in whatever rotations.</summary>
sealed class NoOverlap : IStandingRule
{
    public string Name => "no overlap";

    public void Lower(ProgramBuilder program) =>
        program.ApartOfEach(new Label(Name, "hold another seat at that time"), s => s.EndMinute);
}
