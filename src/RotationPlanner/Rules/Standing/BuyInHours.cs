using NodaTime;
using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>Real hours of a department, and of each of its people, stay within what its leader agreed to in each calendar quarter; a shift counts where it starts.</summary>
sealed class BuyInHours : IStandingRule
{
    public string Name => "buy-in hours";

    public void Lower(ProgramBuilder program)
    {
        foreach (var department in program.Company.Departments)
        {
            if (department.BuyIn is not { } buyIn || (buyIn.HoursPerQuarter ?? buyIn.HoursPerPersonPerQuarter) is null) continue;
            var own = program.Choices.Where(c => c.Responder.Department == department.Id).ToList();
            foreach (var quarter in own.GroupBy(c => Quarter(c.Slot.Shift.Date)))
            {
                if (buyIn.HoursPerQuarter is { } hours)
                    program.Between(new Label(Name, $"belong to {department.Name}, which has used its {hours} h in {quarter.Key}", $"agree on more than {hours} h with {buyIn.By}")
                        { Dates = quarter.Key }, long.MinValue, quarter.Select(Minutes), hours * 60L);
                if (buyIn.HoursPerPersonPerQuarter is { } each)
                    foreach (var person in quarter.GroupBy(c => c.Responder.Id, StringComparer.Ordinal))
                        program.Between(new Label(Name, $"have used their {each} h in {quarter.Key}", $"agree on more than {each} h per person with {buyIn.By}")
                            { Responder = person.Key, Dates = quarter.Key }, long.MinValue, person.Select(Minutes), each * 60L);
            }
        }
    }

    static WeightedTerm Minutes(Choice choice) => ((Term)choice).Times(choice.Slot.Shift.Minutes);

    internal static string Quarter(LocalDate date) => FormattableString.Invariant($"{date.Year}-Q{(date.Month + 2) / 3}");
}
