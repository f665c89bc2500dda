using RotationPlanner.Program;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Rules.Tiny;

/// <summary>Rules about who serves with whom, and how often: two seats a day of a, b, c and d.</summary>
static class TeamRules
{
    static readonly Label own = new("own", "would break a rule of ours");

    static readonly (int One, int Other)[] pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];

    public static TinyRule Apart => Rule("pairs apart", Pairs.Apart("a", "b"), r => r.Never(s => r.Has(s, 0) && r.Has(s, 1)), KeepApart);

    /// <summary>As <c>notWith</c> of a person reads.</summary>
    public static TinyRule NotWith => Apart with { Apply = c => c with { Rules = [Pairs.Apart("a", "b")] } };

    public static TinyRule Together => Rule("pairs together", Pairs.Together("a", "b"), r => r.Never(s => r.Has(s, 0) != r.Has(s, 1)), program =>
    {
        foreach (var shift in program.Schedule.Shifts)
        {
            program.Implies(own, In(program, shift, "a"), In(program, shift, "b"));
            program.Implies(own, In(program, shift, "b"), In(program, shift, "a"));
        }
    });

    public static TinyRule Once(int days) => Rule("pairs once", Pairs.Once(days),
        r => r.Never(s => pairs.Any(p => Meet(r, s, p) && Enumerable.Range(1, days - 1).Any(n => s + n < r.Held.Length && Meet(r, s + n, p)))), program =>
        {
            var shifts = program.Schedule.Shifts;
            for (var i = 0; i < shifts.Count; i++)
                for (var k = i + 1; k < Math.Min(shifts.Count, i + days); k++)
                    foreach (var (one, other) in pairs)
                        program.AtMost(own, 3, new[] { shifts[i], shifts[k] }.SelectMany(s => new[] { In(program, s, TinyRoster.Names[one]), In(program, s, TinyRoster.Names[other]) }));
        });

    /// <summary>Each meeting of two who have met costs.</summary>
    public static TinyRule Distinct => Rule("pairs distinct", Pairs.Distinct(), r => pairs.Sum(p => Math.Max(0, Enumerable.Range(0, r.Held.Length).Count(s => Meet(r, s, p)) - 1)),
        program => program.MeetOnce(own, program.Slots.Select(s => new[] { s })));

    public static TinyRule Seniors => Rule("seniors in team", Teams.Seniors(1, ["a", "b"]), r => r.Never(s => r.Has(s, 2) && r.Has(s, 3)), program => AtMostOne(program, "c", "d"));

    public static TinyRule Newcomers => Rule("newcomers in team", Teams.Newcomers(1, ["a", "b", "c"]), r => r.Never(s => int.PopCount(r.Held[s] & 7) > 1), program => AtMostOne(program, "a", "b", "c"));

    public static TinyRule Buddies => Rule("buddies", Teams.Buddies("a", "b", "c"), r => r.Never(s => r.Has(s, 0) && !r.Has(s, 1) && !r.Has(s, 2)), program =>
    {
        foreach (var shift in program.Schedule.Shifts)
            program.Implies(own, In(program, shift, "a"), program.Any(program.In(shift).Where(c => c.Responder.Id is "b" or "c")));
    });

    public static TinyRule Minimum(int least) => Rule("minimum shifts", new MinimumShifts(least), r => Enumerable.Range(0, 4).Sum(p => Math.Max(0, least - r.Of(p).Count)), program =>
    {
        foreach (var person in program.Company.Responders)
            program.Demand(own, least, program.Of(person).Select(c => ((Term)c).Times(1)), long.MaxValue);
    }) with { IsDemand = true };

    /// <summary>A and B, C and D in turn, and nobody twice in a row: each seat that another holds is a departure.</summary>
    public static TinyRule Order => new("order", c => c with { Rotations = [c.Rotations[0] with { Rules = [new FixedOrder(), new MaxConsecutiveShifts(1)] }] },
        r => r.Each(shifts => shifts.Zip(shifts.Skip(1)).All(p => p.Second > p.First + 1)) is null ? null : Enumerable.Range(0, r.Held.Length).Sum(s => int.PopCount((s % 2 == 0 ? 3 : 12) & ~r.Held[s])),
        program =>
        {
            var shifts = program.Schedule.Shifts;
            for (var i = 0; i < shifts.Count; i++)
                foreach (var person in program.Company.Responders)
                {
                    if (i > 0) program.AtMost(own, 1, [In(program, shifts[i - 1], person.Id), In(program, shifts[i], person.Id)]);
                    if (i % 2 == 0 == person.Id is "a" or "b" && program.Find(person, shifts[i], "r") is { } turn) program.Demand(own, 1, [((Term)turn).Times(1)], long.MaxValue);
                }
        }) { IsDemand = true };

    static void KeepApart(ProgramBuilder program) => AtMostOne(program, "a", "b");

    static void AtMostOne(ProgramBuilder program, params string[] people)
    {
        foreach (var shift in program.Schedule.Shifts)
            program.AtMost(own, 1, program.In(shift).Where(c => people.Contains(c.Responder.Id)).Select(c => (Term)c));
    }

    static Term In(ProgramBuilder program, Shift shift, string person) => program.Any(program.In(shift).Where(c => c.Responder.Id == person));

    static bool Meet(TinyRoster roster, int shift, (int One, int Other) pair) => roster.Has(shift, pair.One) && roster.Has(shift, pair.Other);

    static TinyRule Rule(string name, IRule rule, Func<TinyRoster, int?> cost, Action<ProgramBuilder> like) =>
        new(name, c => c with { Rotations = [c.Rotations[0] with { Rules = [rule] }] }, cost, like);
}
