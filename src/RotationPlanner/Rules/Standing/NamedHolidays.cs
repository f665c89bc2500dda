using RotationPlanner.Fairness;
using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>
/// Named holidays alternate: whoever had Christmas last time is spared it this time. Soft: each seat that gives
/// somebody a named holiday again costs 1, after weekends, nights and holidays are even and before turns.
/// </summary>
sealed class NamedHolidays(HolidayBook book) : IStandingRule
{
    public string Name => "named-holidays";

    public void Lower(ProgramBuilder program)
    {
        if (book.IsEmpty) return;
        foreach (var responder in program.Company.Responders.Where(r => r.Holidays is not null))
            foreach (var choice in program.Of(responder).Where(c => !c.Slot.IsPast))
            {
                var again = book.Again(responder, program.Measure(choice.Slot.Shift, responder).Holidays).FirstOrDefault();
                if (again.Name is null) continue;
                program.AtMost(new Label(Name, FormattableString.Invariant($"had {again.Name} {again.Last.Year}"))
                {
                    Responder = responder.Id, Dates = choice.Slot.Shift.Id,
                }, 0, [choice], new Penalty(Goal.Alternation, 1));
            }
    }
}
