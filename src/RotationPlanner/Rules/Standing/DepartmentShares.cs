using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>A department carries no less and no more than its agreed part of all credit in the horizon.</summary>
sealed class DepartmentShares : IStandingRule
{
    // A part is agreed in tenths of a percent.
    const int Whole = 1000;

    public string Name => "department share";

    public void Lower(ProgramBuilder program)
    {
        foreach (var department in program.Company.Departments)
        {
            if (department.Share is not { } share) continue;
            if (share.Max < 1m)
                program.Demand(new Label(Name, $"belong to {department.Name}, which is at its share of {share.Max:P0}", $"raise the largest share of {department.Name}"),
                    long.MinValue, Terms(program, department, (long)Math.Round(share.Max * Whole)), 0);
            if (share.Min > 0m)
                program.Demand(new Label(Name, $"are needed for the share of {department.Name}", $"lower the smallest share of {department.Name}"),
                    0, Terms(program, department, (long)Math.Round(share.Min * Whole)), long.MaxValue);
        }
    }

    // whole x (credit of the department) - part x (credit of all)
    static IEnumerable<(Term Term, long Weight)> Terms(ProgramBuilder program, Department department, long part)
    {
        foreach (var choice in program.Choices)
        {
            if (choice.Slot.IsPast) continue;
            var credit = program.CreditOf(choice).Total;
            var own = choice.Responder.Department == department.Id ? Whole : 0;
            yield return ((Term)choice).Times(credit * (own - part));
        }
    }
}
