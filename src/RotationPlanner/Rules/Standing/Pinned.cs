using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>What people decided stays.</summary>
sealed class Pinned : IStandingRule
{
    public string Name => "pinned";

    public void Lower(ProgramBuilder program)
    {
        if (program.Company.Pins.Count == 0) return;
        var people = program.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var pin in program.Company.Pins)
        {
            var responder = people.GetValueOrDefault(pin.Responder);
            var shift = program.Schedule.Find(pin.Shift);
            if (responder is null || shift is null
                || program.Find(responder, shift, pin.Role) is not { } choice) continue;
            program.Decide(new Label(Name, "are pinned elsewhere", "remove that pin") { Responder = responder.Id, Dates = pin.Shift }, choice);
        }
    }
}
