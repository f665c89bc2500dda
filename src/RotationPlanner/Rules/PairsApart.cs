using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>Two people never hold seats that overlap in time.</summary>
sealed record PairsApart(string One, string Other) : IRule
{
    public string Name => "pairs apart";

    public IEnumerable<Problem> Validate(Company company, string place) =>
        PairProblems.Of(company, place, One, Other, "be kept apart from");

    public void Lower(ProgramBuilder program)
    {
        var people = program.Company.Responders;
        if (people.FirstOrDefault(r => r.Id == One) is not { } one
            || people.FirstOrDefault(r => r.Id == Other) is not { } other) return;
        var label = new Label(Name,
            $"are kept apart from somebody with a seat then ({TextSanitizer.Line(one.Name)} and {TextSanitizer.Line(other.Name)})",
            "let those two serve together");
        var others = program.Of(other).Counted(null).OrderBy(c => c.Slot.StartMinute).ToList();
        var longest = others.Select(c => c.Slot.EndMinute - c.Slot.StartMinute).DefaultIfEmpty().Max();
        foreach (var mine in program.Of(one).Counted(null).GroupBy(c => c.Slot.Shift))
        {
            var (begin, end) = (mine.First().Slot.StartMinute, mine.First().Slot.EndMinute);
            // One who holds several of these seats at once breaks another rule.
            foreach (var theirs in From(others, begin - longest).TakeWhile(c => c.Slot.StartMinute < end)
                .Where(c => c.Slot.EndMinute > begin).GroupBy(c => c.Slot.Shift))
                if (mine.Concat(theirs).Any(c => !c.Slot.IsPast))
                    program.AtMost(label with { Dates = mine.Key.Id }, 1, [.. mine, .. theirs]);
        }
    }

    static IEnumerable<Choice> From(List<Choice> choices, long minute)
    {
        var (low, high) = (0, choices.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (choices[middle].Slot.StartMinute >= minute) high = middle;
            else low = middle + 1;
        }
        for (; low < choices.Count; low++) yield return choices[low];
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        var theirs = roster.Holdings.Where(h => h.Responder.Id == Other).ToList();
        foreach (var mine in roster.Holdings.Where(h => h.Responder.Id == One).OrderBy(h => h.Start))
            foreach (var their in theirs.Where(h => h.Start < mine.End && mine.Start < h.End))
                if (!mine.IsPast || !their.IsPast)
                    yield return new Violation(Name,
                        $"{Wording.Holds(mine)} while {Wording.Holds(their)}; they are kept apart.",
                        [One, Other], mine.Shift.Date, Wording.LastDay(mine.Shift));
    }
}
