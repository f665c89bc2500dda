using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>After a shift of one kind, none of another begins within some days.</summary>
sealed record ForbiddenSuccession(string After, string Not, int Days) : IRule
{
    public string Name => "forbidden succession";

    public IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. ShiftKinds.Unknown(company, $"{place}.after", After),
        .. ShiftKinds.Unknown(company, $"{place}.not", Not),
        .. Limits.Number($"{place}.within", "The days of a forbidden succession", Days, 0, Limits.MostDays, "Maybe 1."),
    ];

    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name,
            $"would have a {TextSanitizer.Line(Not)} shift too soon after a {TextSanitizer.Line(After)} shift", "allow that succession");
        foreach (var responder in program.Responder is { } own ? [own] : program.Company.Responders)
        {
            var choices = program.Of(responder).OrderBy(c => c.Slot.StartMinute).ToList();
            bool Is(Choice choice, string kind) => ShiftKinds.Is(kind, choice.Slot.Shift, program.Measure(choice.Slot.Shift, responder));
            var following = choices.FindAll(c => Is(c, Not));
            var begin = 0;
            foreach (var first in choices.Where(c => Is(c, After)))
            {
                while (begin < following.Count && following[begin].Slot.StartMinute < first.Slot.StartMinute) begin++;
                for (var k = begin; k < following.Count; k++)
                {
                    var later = following[k];
                    if (Period.DaysBetween(first.Slot.Shift.Date, later.Slot.Shift.Date) > Days + 1) break;
                    if (later.Slot.StartMinute >= first.Slot.EndMinute && !(first.Slot.IsPast && later.Slot.IsPast)
                        && Period.DaysBetween(first.Slot.Shift.Date, later.Slot.Shift.Date) <= Days)
                        program.AtMost(label with { Responder = responder.Id, Dates = later.Slot.Shift.Id }, 1, [first, later]);
                }
            }
        }
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var responder in roster.Company.Responders)
        {
            var held = roster.Of(responder).ToList();
            foreach (var first in held.Where(h => ShiftKinds.Is(After, h.Shift, roster.Measure(h.Shift, responder))))
                foreach (var later in held)
                    if (later.Start >= first.End && !(first.IsPast && later.IsPast)
                        && Period.DaysBetween(first.Shift.Date, later.Shift.Date) <= Days
                        && ShiftKinds.Is(Not, later.Shift, roster.Measure(later.Shift, responder)))
                        yield return new Violation(Name,
                            $"{Wording.Holds(later)} after {first.Shift.Id}: no {TextSanitizer.Line(Not)} shift follows a {TextSanitizer.Line(After)} shift so soon.",
                            [responder.Id], first.Shift.Date, Wording.LastDay(later.Shift));
        }
    }
}
