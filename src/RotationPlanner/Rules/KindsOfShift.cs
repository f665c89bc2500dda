using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>At most so many different kinds of shift of one person start in any run of days.</summary>
sealed record KindsOfShift(int Most, int Days) : IRule
{
    public string Name => "kinds of shift";

    public IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. Limits.Number($"{place}.most", "A number of kinds", Most, 1, Limits.MostDays, "Maybe 2."),
        .. Limits.Days($"{place}.in", Name, Days),
    ];

    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"would have more than {Most} kinds of shift in {Days} days", "allow more kinds of shift");
        foreach (var responder in program.Responder is { } own ? [own] : program.Company.Responders)
        {
            var choices = program.Of(responder).Counted(null).OrderBy(c => c.Slot.Shift.Date).ToList();
            var first = 0;
            var posted = -1;
            for (var last = 0; last < choices.Count; last++)
            {
                var date = choices[last].Slot.Shift.Date;
                // The longest windows say what shorter ones do.
                if (last + 1 < choices.Count && choices[last + 1].Slot.Shift.Date == date) continue;
                while (Period.DaysBetween(choices[first].Slot.Shift.Date, date) >= Days) first++;
                var next = last + 1 < choices.Count ? choices[last + 1].Slot.Shift.Date : (LocalDate?)null;
                if (next is { } following && Period.DaysBetween(choices[first].Slot.Shift.Date, following) < Days) continue;
                var window = choices.GetRange(first, last - first + 1);
                if (last == posted || window.TrueForAll(c => c.Slot.IsPast)) continue;
                posted = last;
                var kinds = window.GroupBy(c => c.Slot.Shift.Name ?? $"\0{c.Slot.Shift.Rotation.Id}", StringComparer.Ordinal).ToList();
                if (kinds.Count > Most)
                    program.AtMost(label with { Responder = responder.Id }, Most, kinds.Select(program.Any));
            }
        }
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var responder in roster.Company.Responders)
        {
            var held = roster.Of(responder).ToList();
            LocalDate? told = null;
            foreach (var end in held.Where(h => !h.IsPast || held.Exists(o => !o.IsPast)))
            {
                var from = end.Shift.Date.PlusDays(1 - Days);
                var window = held.FindAll(h => h.Shift.Date >= from && h.Shift.Date <= end.Shift.Date);
                var kinds = window.Select(KindOf).Distinct().ToList();
                var past = window.Where(h => h.IsPast).Select(KindOf).Distinct().Count();
                // Where the past has too many by itself, another shift of one of them changes nothing.
                if (kinds.Count <= Math.Max(Most, past) || window.TrueForAll(h => h.IsPast) || told >= from) continue;
                told = end.Shift.Date;
                var names = string.Join(", ", kinds.Select(k => TextSanitizer.Line(k.Name ?? k.Rotation)));
                yield return new Violation(Name,
                    FormattableString.Invariant($"{Wording.Name(responder)} has {kinds.Count} kinds of shift {Wording.Span(window.Min(h => h.Shift.Date), end.Shift.Date)}: {names}; at most {Most} are allowed in {Days} days."),
                    [responder.Id], window.Min(h => h.Shift.Date), end.Shift.Date);
            }
        }
    }

    static (string? Name, string Rotation) KindOf(Holding held) =>
        (held.Shift.Name, held.Shift.Name is null ? held.Shift.Rotation.Id : "");
}
