using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// Who leads one shift and who leads the next come from different departments: fresh eyes at every handoff. The next
/// shift is the next of the same rotation to start, whatever its name; of shifts that start together each follows all
/// of those before.
/// </summary>
public sealed partial record ConsecutiveDepartments : IRule
{
    /// <inheritdoc />
    public string Name => "consecutive departments";

    /// <summary>The <see cref="Role.Id"/> that leads.</summary>
    public string Leader { get; init; } = "commander";

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"are of the department that leads the shift before or after as {Leader}", "allow successive shifts led by one department");
        foreach (var rotation in program.Slots.Where(s => s.Role.Id == Leader).GroupBy(s => s.Shift.Rotation.Id, StringComparer.Ordinal))
        {
            var starts = rotation.GroupBy(s => s.StartMinute).OrderBy(g => g.Key).Select(g => g.Select(s => s.Shift).Distinct().ToList()).ToList();
            for (var i = 1; i < starts.Count; i++)
                foreach (var before in starts[i - 1])
                    foreach (var after in starts[i])
                        Part(program, label with { Dates = $"{before.Id} and {after.Id}" }, before, after);
        }
    }

    void Part(ProgramBuilder program, Label label, Shift before, Shift after)
    {
        var led = Leaders(program, before);
        foreach (var next in Leaders(program, after).Where(n => led.Contains(n.Key)))
        {
            // What was worked twice in a row by one department stays; it binds no plan.
            if (next.All(c => c.Slot.IsPast)) continue;
            program.AtMost(label, 1, [program.Any(led[next.Key]), program.Any(next)]);
        }
    }

    ILookup<string, Choice> Leaders(ProgramBuilder program, Shift shift) =>
        program.In(shift).Where(c => c.Slot.Role.Id == Leader && c.Slot.Shift == shift).ToLookup(c => c.Responder.Department, StringComparer.Ordinal);
}
