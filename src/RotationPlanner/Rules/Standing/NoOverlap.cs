using RotationPlanner.Scheduling;
using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>Nobody holds two seats at the same time, in whatever rotations.</summary>
sealed class NoOverlap : IStandingRule
{
    public string Name => "no overlap";

    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, "hold another seat at that time");
        foreach (var responder in program.Company.Responders)
            program.Apart(label with { Responder = responder.Id }, responder,
                program.Of(responder).Select(c => new TimedChoice(c, c.Slot.StartMinute, c.Slot.EndMinute)));
    }
}
