using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>Nobody holds two seats at the same time, in whatever rotations.</summary>
sealed class NoOverlap : IStandingRule
{
    public string Name => "no overlap";

    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, "hold another seat at that time");
        var ends = program.PerSlot(s => s.EndMinute);
        for (var r = 0; r < program.OfEach.Length; r++)
            program.Draft.AddNoOverlap(label with { Responder = program.Company.Responders[r].Id }, r, program.OfEach[r], ends);
    }
}
