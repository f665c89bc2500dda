namespace RotationPlanner.AspNetCore.Pages;

/// <summary>What a department agreed to, gave and has left.</summary>
/// <param name="Name">The department.</param>
/// <param name="Agreed">Who agreed to it, in words.</param>
/// <param name="Hours">Real hours in this plan.</param>
/// <param name="Part">Its part of all credit, 0 to 1.</param>
/// <param name="Range">The agreed part, in words; empty where none is.</param>
/// <param name="Quarters">Agreed hours quarter by quarter; empty where no number is agreed.</param>
sealed record DepartmentFigures(
    string Name, string Agreed, double Hours, double Part, string Range, IReadOnlyList<QuarterFigures> Quarters)
{
    public static DepartmentFigures Of(Department department, PlanView view, IReadOnlyList<AgreedHours> hours)
    {
        var load = view.Plan.Fairness.Departments.FirstOrDefault(d => d.Department == department.Id);
        return new(view.Department(department.Id), AgreedBy(department.BuyIn), load?.Hours ?? 0, load?.PartOfAll ?? 0,
            department.Share is not var (min, max) ? ""
                : min > 0 && max < 1 ? $"{PageText.Percent((double)min)} to {PageText.Percent((double)max)}"
                : min > 0 ? $"at least {PageText.Percent((double)min)}" : $"at most {PageText.Percent((double)max)}",
            [
                // As in the report, people are listed when they come near theirs.
                .. from use in hours
                   where use.Department == department.Id && use.Agreed is not null && (use.Responder is null || use.IsNear)
                   let person = use.Responder is { } one ? view.Name(one) : ""
                   select new QuarterFigures(person, use.Quarter, use.Agreed!.Value, use.Used, use.IsNear),
            ]);
    }

    static string AgreedBy(BuyIn? buyIn) => buyIn is null ? "nothing agreed"
        : $"{PageText.Line(buyIn.By)}, since {PageText.LongDay(buyIn.Since)}"
            + (buyIn.Withdrawn is { } withdrawn ? $", withdrawn from {PageText.LongDay(withdrawn)}"
                : buyIn.Until is { } until ? $", until {PageText.LongDay(until)}" : "");
}

/// <summary>Agreed hours of a quarter.</summary>
/// <param name="Person">Whose own hours they are; empty for those of the whole department.</param>
/// <param name="Quarter">Such as 2027-Q1.</param>
/// <param name="Agreed">What was agreed.</param>
/// <param name="Given">What the plan and the time before it use.</param>
/// <param name="IsNear">Whether they come near what was agreed.</param>
sealed record QuarterFigures(string Person, string Quarter, int Agreed, double Given, bool IsNear)
{
    public double Left => Math.Max(0, Agreed - Given);
}
