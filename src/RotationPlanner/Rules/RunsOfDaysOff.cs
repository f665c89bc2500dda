using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>Between two days of work of one person lie at least so many days off, or none.</summary>
sealed record RunsOfDaysOff(int Shortest) : IRule
{
    public string Name => "runs of days off";

    public IEnumerable<Problem> Validate(Company company, string place) =>
        Limits.Number($"{place}.shortest", "A shortest run in days", Shortest, 1, Limits.MostDays, "Maybe 2.");

    public void Lower(ProgramBuilder program)
    {
        foreach (var responder in program.Responder is { } own ? [own] : program.Company.Responders)
        {
            var label = new Label(Name, $"would have fewer than {Shortest} days off in a row", "allow shorter runs of days off") { Responder = responder.Id };
            var works = program.Of(responder).Counted(null)
                .SelectMany(c => ShiftKinds.DatesOf(c.Slot.Shift).Select(d => (Date: d, Choice: c))).GroupBy(d => d.Date, d => d.Choice)
                .ToDictionary(g => g.Key, g => (Any: program.Any(g), IsPast: g.All(c => c.Slot.IsPast)));
            foreach (var (day, here) in works.OrderBy(w => w.Key))
                for (var off = 1; off < Shortest; off++)
                {
                    if (!works.TryGetValue(day.PlusDays(off + 1), out var again) || (here.IsPast && again.IsPast)) continue;
                    var between = Enumerable.Range(1, off).Select(k => day.PlusDays(k)).Where(works.ContainsKey).Select(d => works[d].Any.Times(-1));
                    program.Between(label with { Dates = $"{day:R}" }, long.MinValue, [here.Any.Times(1), again.Any.Times(1), .. between], 1);
                }
        }
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var responder in roster.Company.Responders)
        {
            var days = roster.Of(responder).SelectMany(h => ShiftKinds.DatesOf(h.Shift), (h, date) => (h, date))
                .GroupBy(p => p.date).OrderBy(g => g.Key).Select(g => (Date: g.Key, IsPast: g.All(p => p.h.IsPast))).ToList();
            for (var i = 1; i < days.Count; i++)
                if (Period.DaysBetween(days[i - 1].Date, days[i].Date) - 1 is > 0 and var off && off < Shortest
                    && !(days[i - 1].IsPast && days[i].IsPast))
                    yield return new Violation(Name,
                        FormattableString.Invariant($"{Wording.Name(responder)} has {off} day(s) off in a row, {Wording.Span(days[i - 1].Date.PlusDays(1), days[i].Date.PlusDays(-1))}; the shortest run is {Shortest}."),
                        [responder.Id], days[i - 1].Date.PlusDays(1), days[i].Date.PlusDays(-1));
        }
    }
}
