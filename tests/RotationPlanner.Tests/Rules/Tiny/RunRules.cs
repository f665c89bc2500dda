using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Rules.Tiny;

/// <summary>Rules about what one person works in a row: days of 06:00 to 18:00 and nights of a, b and c, four days long.</summary>
static class RunRules
{
    const int Hours = 12, Days = 4;

    static readonly Label own = new("own", "would break a rule of ours");

    public static TinyRule Cap(int most, int days) => new("shift cap", OfA(a => a with { Rules = [new ShiftCap(most, days)] }),
        r => Enumerable.Range(0, Days).Any(d => r.Of(0).Count(s => r.DayOf(s) >= d && r.DayOf(s) < d + days) > most) ? null : 0,
        program => program.WindowOfDates(own, program.Company.Responders[0], program.Of(program.Company.Responders[0]).Select(c => (c, c.Slot.Shift.Date, 1L)), days, most)) { IsByNight = true };

    public static TinyRule Exempt => new("exempt", OfA(a => a with { Exempt = new Exemption { Nights = true } }), r => r.Never(s => r.IsNight(s) && r.Has(s, 0)), program =>
    {
        foreach (var choice in program.Of(program.Company.Responders[0]).Where(c => Numbered(c) % 2 == 1)) program.Forbid(own, choice);
    }) { IsByNight = true };

    public static TinyRule RestAfterNight(int hours) => Rule("rest after", Runs.RestAfter("night", Period.FromHours(hours)),
        (r, shifts) => !shifts.Any(n => r.IsNight(n) && shifts.Any(s => s > n && Gap(n, s) < hours)),
        (program, choices) => Never(program, choices, (n, s) => n % 2 == 1 && s > n && Gap(n, s) < hours));

    /// <summary>Nights evening by evening are a series.</summary>
    public static TinyRule RestAfterNights(int hours) => Rule("rest after", Runs.RestAfter("nights", Period.FromHours(hours)),
        (r, shifts) => !shifts.Any(n => r.IsNight(n) && shifts.Any(s => s > n && Gap(n, s) < hours && !IsSeries(n, s, shifts.Contains))), (program, choices) =>
        {
            Never(program, choices, (n, s) => n % 2 == 1 && s > n && s % 2 == 0 && Gap(n, s) < hours);
            // Of nights with one between, that one is worked too.
            foreach (var night in choices.Where(c => Numbered(c) % 2 == 1))
                foreach (var later in choices.Where(c => Numbered(c) % 2 == 1 && Numbered(c) > Numbered(night) + 2 && Gap(Numbered(night), Numbered(c)) < hours))
                    for (var between = Numbered(night) + 2; between < Numbered(later); between += 2)
                        program.Between(own, long.MinValue, [((Term)night).Times(1), ((Term)later).Times(1), On(program, choices, n => n == between).Times(-1)], 1);
        });

    /// <summary>Nobody worked before the horizon, and who works on its last day may go on.</summary>
    public static TinyRule Work(int shortest, int longest) => Rule("runs of work", Runs.Work(shortest, longest),
        (r, shifts) => RunsOf(Worked(r, shifts)).All(run => run.Length <= longest && (run.Length >= shortest || run.First + run.Length == Days)), (program, choices) =>
        {
            Term Work(int day) => On(program, choices, n => n / 2 == day);
            for (var first = 0; first + longest < Days; first++)
                program.AtMost(own, longest, Enumerable.Range(first, longest + 1).Select(Work));
            for (var length = 1; length < shortest; length++)
                for (var first = 0; first + length < Days; first++)
                    program.Between(own, long.MinValue, [.. Enumerable.Range(first, length).Select(d => Work(d).Times(1)), Work(first - 1).Times(-1), Work(first + length).Times(-1)], length - 1);
        });

    public static TinyRule DaysOff(int shortest) => Rule("runs of days off", Runs.DaysOff(shortest)[0],
        (r, shifts) => RunsOf([.. Worked(r, shifts).Select(w => !w)]).All(run => run.Length >= shortest || run.First == 0 || run.First + run.Length == Days), (program, choices) =>
        {
            Term Work(int day) => On(program, choices, n => n / 2 == day);
            for (var length = 1; length < shortest; length++)
                for (var first = 1; first + length < Days; first++)
                    program.Between(own, long.MinValue, [.. Enumerable.Range(first, length).Select(d => Work(d).Times(-1)), Work(first - 1).Times(1), Work(first + length).Times(1)], 1);
        });

    public static TinyRule Kinds(int days) => Rule("kinds of shift", Runs.Kinds(1, days),
        (r, shifts) => !shifts.Any(s => shifts.Any(t => s % 2 != t % 2 && Math.Abs(r.DayOf(s) - r.DayOf(t)) < days)),
        (program, choices) => Never(program, choices, (s, t) => s % 2 != t % 2 && Math.Abs((s / 2) - (t / 2)) < days));

    public static TinyRule Forbidden(string after, string not, int days) => Rule("forbidden succession", Runs.Forbidden(after, not, days),
        (r, shifts) => !shifts.Any(s => Is(after, s) && shifts.Any(t => t > s && Is(not, t) && r.DayOf(t) - r.DayOf(s) <= days)),
        (program, choices) => Never(program, choices, (s, t) => t > s && Is(after, s) && Is(not, t) && (t / 2) - (s / 2) <= days));

    static bool Is(string kind, int shift) => (shift % 2 == 1) == (kind == "night");

    static bool IsSeries(int night, int later, Func<int, bool> isHeld) =>
        later % 2 == 1 && Enumerable.Range(0, (later - night) / 2).All(n => isHeld(night + 2 + (2 * n)));

    static int Gap(int shift, int later) => (later - shift - 1) * Hours;

    static bool[] Worked(TinyRoster roster, List<int> shifts) => [.. Enumerable.Range(0, Days).Select(d => shifts.Any(s => roster.DayOf(s) == d))];

    static IEnumerable<(int First, int Length)> RunsOf(bool[] days)
    {
        for (var first = 0; first < days.Length; first++)
            if (days[first] && (first == 0 || !days[first - 1]))
                yield return (first, days.Skip(first).TakeWhile(d => d).Count());
    }

    static int Numbered(Choice choice) => (2 * (choice.Slot.Shift.Date.Day - 4)) + (choice.Slot.Shift.Name == "night" ? 1 : 0);

    static Term On(ProgramBuilder program, List<Choice> choices, Func<int, bool> isMeant) => program.Any(choices.Where(c => isMeant(Numbered(c))));

    static void Never(ProgramBuilder program, List<Choice> choices, Func<int, int, bool> isForbidden)
    {
        foreach (var one in choices)
            foreach (var other in choices.Where(o => isForbidden(Numbered(one), Numbered(o)))) program.AtMost(own, 1, [one, other]);
    }

    static Func<Company, Company> OfA(Func<Responder, Responder> change) => c => c with { Responders = [change(c.Responders[0]), .. c.Responders.Skip(1)] };

    static TinyRule Rule(string name, IRule rule, Func<TinyRoster, List<int>, bool> keeps, Action<ProgramBuilder, List<Choice>> like) =>
        new(name, c => c with { Rotations = [c.Rotations[0] with { Rules = [rule] }] }, r => r.Each(shifts => keeps(r, shifts)), program =>
        {
            foreach (var person in program.Company.Responders) like(program, [.. program.Of(person)]);
        }) { IsByNight = true };
}
