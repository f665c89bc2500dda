using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>The shortest and the longest run of successive days of work of one person.</summary>
sealed record RunsOfWork(int? Shortest, int? Longest) : IRule
{
    public string Name => "runs of work";

    public IEnumerable<Problem> Validate(Company company, string place)
    {
        foreach (var problem in Shortest is { } least
            ? Limits.Number($"{place}.shortest", "A shortest run in days", least, 1, Limits.MostDays, "Maybe 2.") : []) yield return problem;
        foreach (var problem in Longest is { } most
            ? Limits.Number($"{place}.longest", "A longest run in days", most, 1, Limits.MostDays, "Maybe 6.") : []) yield return problem;
        if (Shortest > Longest)
            yield return new Problem($"{place}.shortest", FormattableString.Invariant($"The shortest run is longer than the longest, which has {Longest} days."), Limits.Text(Shortest.Value), "Maybe exchange them.");
    }

    public void Lower(ProgramBuilder program)
    {
        foreach (var responder in program.Responder is { } own ? [own] : program.Company.Responders)
        {
            var choices = program.Of(responder).Counted(null);
            if (Longest is { } most)
                program.WindowOfDates(new Label(Name, $"would work more than {most} days in a row", "allow longer runs of work")
                {
                    Responder = responder.Id, Alone = $"would work more than {most} days in a row with this shift alone",
                }, responder, choices.SelectMany(c => ShiftKinds.DatesOf(c.Slot.Shift).Select(d => (c, d, 1L))), most + 1, most, oncePerDay: true);
            if (Shortest is { } least and > 1) LowerShortest(program, responder, choices, least);
        }
    }

    void LowerShortest(ProgramBuilder program, Responder responder, List<Choice> choices, int least)
    {
        var label = new Label(Name, $"would work fewer than {least} days in a row", "allow shorter runs of work") { Responder = responder.Id };
        var works = choices.SelectMany(c => ShiftKinds.DatesOf(c.Slot.Shift).Select(d => (Date: d, Choice: c)))
            .GroupBy(d => d.Date, d => d.Choice).ToDictionary(g => g.Key, g => (Any: program.Any(g), IsOpen: g.Any(c => !c.Slot.IsPast), IsPast: g.All(c => c.Slot.IsPast)));
        foreach (var (day, here) in works.OrderBy(w => w.Key))
        {
            // A run that began before the horizon may end as it will.
            if (here.IsPast) continue;
            for (var k = 1; k < least && day.PlusDays(k) <= program.Company.Horizon.End; k++)
            {
                List<(Term, long)> terms = [here.Any.Times(1)];
                if (works.TryGetValue(day.PlusDays(-1), out var before)) terms.Add(before.Any.Times(-1));
                if (works.TryGetValue(day.PlusDays(k), out var after)) terms.Add(after.Any.Times(-1));
                program.Between(label with { Dates = $"{day:R}" }, long.MinValue, terms, 0);
            }
        }
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var responder in roster.Company.Responders)
        {
            var days = roster.Of(responder).SelectMany(h => ShiftKinds.DatesOf(h.Shift), (h, date) => (h, date))
                .GroupBy(p => p.date).OrderBy(g => g.Key).Select(g => (Date: g.Key, IsPast: g.All(p => p.h.IsPast))).ToList();
            for (int first = 0, next; first < days.Count; first = next)
            {
                for (next = first + 1; next < days.Count && days[next].Date == days[next - 1].Date.PlusDays(1);) next++;
                var (length, from, to) = (next - first, days[first].Date, days[next - 1].Date);
                var planned = Enumerable.Range(first, length).Any(i => !days[i].IsPast);
                if (planned && length > Longest)
                    yield return Breach(responder, length, from, to, FormattableString.Invariant($"the longest run is {Longest}"));
                if (!days[first].IsPast && length < Shortest && from.PlusDays(length) <= roster.Company.Horizon.End)
                    yield return Breach(responder, length, from, to, FormattableString.Invariant($"the shortest run is {Shortest}"));
            }
        }
    }

    Violation Breach(Responder responder, int days, LocalDate from, LocalDate to, string limit) => new(Name,
        FormattableString.Invariant($"{Wording.Name(responder)} works {days} day(s) in a row, {Wording.Span(from, to)}; {limit}."),
        [responder.Id], from, to);
}
