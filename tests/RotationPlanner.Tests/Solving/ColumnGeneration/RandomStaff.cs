using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Solving.ColumnGeneration;

/// <summary>
/// A rule of a user's that binds people one by one, as contracts do (totals, runs, successions, weekends), and prices what people do together: one soft goal.
/// </summary>
sealed class RandomStaff(int seed, bool demands = false) : IRule
{
    public string Name => "random staff";

    public void Lower(ProgramBuilder program)
    {
        var random = new Random(seed);
        foreach (var responder in program.Company.Responders)
        {
            var own = program.Of(responder).ToList();
            if (own.Count == 0) continue;
            var days = own.GroupBy(c => c.Slot.Day).Select(d => program.Any(d)).ToList();
            for (var i = random.Next(1, 4); i > 0; i--)
                Contract(program, random, own, days, new Label(Name, $"contract {i}") { Responder = responder.Id });
            program.AtMost(new Label(Name, "wish"), 0, [own[random.Next(own.Count)]],
                new Penalty(Goal.Preferences, random.Next(1, 6)));
        }
        foreach (var slot in program.Slots)
        {
            var people = program.Choices.Where(c => c.Slot == slot).Select(Term.FromChoice).ToList();
            program.AtLeast(new Label(Name, "cover"), random.Next(3), people,
                new Penalty(Goal.Preferences, random.Next(1, 9)));
            program.AtMost(new Label(Name, "cover"), random.Next(1, 3), people, new Penalty(Goal.Preferences, 1));
        }
        if (demands)
            program.AtMost(new Label(Name, "together"), random.Next(2, 4),
                program.Choices.Where(_ => random.Next(2) == 0).Select(Term.FromChoice));
    }

    public IEnumerable<Violation> Check(Roster roster) => [];

    /// <summary>Two shifts a day that begin together, so that nobody holds both.</summary>
    public static SeatProgram Program(int seed, int people, int days, bool demands = false)
    {
        var company = Company(seed, people, days, demands);
        return ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
    }

    public static Company Company(int seed, int people, int days, bool demands = false) => new()
    {
        Name = "Random staff",
        TimeZone = DateTimeZone.Utc,
        Horizon = new DateInterval(new LocalDate(2027, 3, 1), new LocalDate(2027, 3, 1).PlusDays(days - 1)),
        Departments = [new Department { Id = "d" }],
        Responders = [.. Enumerable.Range(0, people).Select(i => new Responder { Id = $"p{i}", Department = "d", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified })],
        Rotations =
        [
            new Rotation
            {
                Id = "r",
                Pattern = ShiftPattern.Named([.. new[] { 6, 9 }.Select(h => new NamedShift { Id = $"{h}", From = LocalTime.Midnight, To = new LocalTime(h, 0) })]),
                Roles = [new Role { Id = "staff", Seats = new SeatRange(0, demands ? 1 : people), WantsOptionalSeats = false }],
                Rules = seed % 3 == 0
                    ? [new RandomStaff(seed, demands), new ShiftCap(2, 3)] : [new RandomStaff(seed, demands)],
            },
        ],
        Fairness = new FairnessPolicy { BalancesLoad = false },
    };

    static void Contract(ProgramBuilder program, Random random, List<Choice> own, List<Term> days, Label label)
    {
        switch (random.Next(5))
        {
            case 0: program.Between(label, random.Next(4), own.Select(c => Term.FromChoice(c).Times(random.Next(1, 3))),
                random.Next(4, 8)); break;
            case 1: program.AtMost(label, random.Next(1, 3), days); break;
            case 2: program.AtMost(label, 1, [own[0], .. days.Skip(1).Take(1)]); break;
            case 3 when days.Count > 2: program.Between(
                label, long.MinValue, [days[0].Times(-1), days[1].Times(1), days[2].Times(-1)], 0); break;
            default: program.Between(label, random.Next(-2, 1), days.Select(d => d.Times(random.Next(-2, 3))),
                random.Next(1, 3), new Penalty(Goal.Preferences, random.Next(1, 5))); break;
        }
    }
}
