using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>The people of one shift come from different departments. Roles for trainees do not count unless named.</summary>
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
            foreach (var department in program.In(shift).Counted(Roles, withTrainees: false).GroupBy(c => c.Responder.Department, StringComparer.Ordinal))
                if (department.Skip(1).Any())
                    program.AtMost(label with { Dates = shift.Id }, 1, [.. department.Select(Term.FromChoice)]);
    }
}
