using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// The people of one shift come from different departments. Roles for trainees do not count unless named.
/// </summary>
public sealed partial record DistinctDepartments : IRule
{
    /// <inheritdoc />
    public string Name => "distinct departments";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, "are of a department that already has a seat in that shift", "allow two people of one department");
        foreach (var shift in program.Slots.Where(s => !s.IsPast).Select(s => s.Shift).Distinct())
            foreach (var department in ByDepartment(program.In(shift).Counted(Roles, withTrainees: false)))
                if (department.Count > 1)
                    program.Draft.AddAtMost(label with { Dates = shift.Id }, 1, department);
    }

    static List<List<Choice>> ByDepartment(List<Choice> choices)
    {
        var (departments, numbers) = (new List<List<Choice>>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var choice in choices)
        {
            if (!numbers.TryGetValue(choice.Responder.Department, out var number))
            {
                numbers[choice.Responder.Department] = number = departments.Count;
                departments.Add([]);
            }
            departments[number].Add(choice);
        }
        return departments;
    }
}
