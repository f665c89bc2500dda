using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// Real hours of a department, and of each person, stay within what was agreed for each calendar quarter; a shift
/// counts where it starts. Time beside seats
/// is spent already: it lowers what is left for them.
/// </summary>
sealed class BuyInHours(IReadOnlyList<TimeBeside>? beside = null) : IStandingRule
{
    public string Name => "buy-in hours";

    public void Lower(ProgramBuilder program)
    {
        var people = program.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var byDepartment = new Lazy<ILookup<string, Choice>>(() =>
            program.Choices.ToLookup(c => c.Responder.Department, StringComparer.Ordinal));
        foreach (var budget in HoursBudget.Of(program.Company))
        {
            var spent = (beside ?? []).Where(t => people.TryGetValue(t.Responder, out var who) && budget.Covers(who))
                .ToLookup(t => CalendarQuarter.Of(t.Date), t => t.Minutes);
            var choices = budget.Responder is { } id ? program.Of(people[id]) : byDepartment.Value[budget.Department];
            foreach (var quarter in choices.GroupBy(c => CalendarQuarter.Of(c.Slot.Shift.Date)))
                // Below nothing there is no limit that an empty plan keeps.
                program.Between(LabelOf(budget, quarter.Key.ToString()), long.MinValue, quarter.Select(Minutes),
                    Math.Max(0, budget.Minutes - spent[quarter.Key].Sum()));
        }
    }

    Label LabelOf(HoursBudget budget, string quarter) => budget.Responder is { } person
        ? new Label(Name, $"have too little left of their {budget.Hours} agreed hours of {quarter}",
            $"agree on more than {budget.Hours} h per person with {budget.With}")
        {
            Responder = person, Dates = quarter,
                Alone = $"have agreed to {budget.Hours} h in {quarter}, which this shift alone exceeds",
        }
        : new Label(Name,
            $"belong to {budget.Name}, which has too little left of its {budget.Hours} agreed hours of {quarter}",
            $"agree on more than {budget.Hours} h with {budget.With}")
        {
            Dates = quarter,
                Alone = $"belong to {budget.Name}, which has agreed to {budget.Hours} h in {quarter}, fewer than this shift has",
        };

    static (Term Term, long Weight) Minutes(Choice choice) => ((Term)choice).Times(choice.Slot.Shift.Minutes);
}
