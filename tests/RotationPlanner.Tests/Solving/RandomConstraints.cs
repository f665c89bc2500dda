using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Solving;

/// <summary>A rule of a user's that posts random constraints: limits, demands that may be impossible together, and penalties.</summary>
sealed class RandomConstraints(int seed) : IRule
{
    public string Name => "random forms";

    public void Lower(ProgramBuilder program)
    {
        if (program.Choices.Count == 0) return;
        var random = new Random(seed);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var label = new Label(Name, $"number {i}");
            switch (random.Next(4))
            {
                case 0: program.AtMost(label, random.Next(0, 3), Terms(program, random), random.Next(2) == 0
                    ? null : Price(random)); break;
                case 1: program.AtLeast(label, random.Next(1, 4), Terms(program, random), random.Next(2) == 0
                    ? null : Price(random)); break;
                case 2: program.Between(label, random.Next(-3, 1), Weighted(program, random), random.Next(1, 4),
                    random.Next(3) == 0 ? null : Price(random)); break;
                default: program.PenalizeWorst(label, [Weighted(program, random), Weighted(program, random)],
                    random.Next(1, 4), Price(random)); break;
            }
        }
    }

    public IEnumerable<Violation> Check(Roster roster) => [];

    /// <summary>At most three people and four days: few enough choices to try every plan.</summary>
    public static Company Company(int seed, bool balancesLoad)
    {
        var random = new Random(seed);
        var start = new LocalDate(2027, 3, 1);
        return new Company
        {
            Name = "Random forms",
            TimeZone = DateTimeZone.Utc,
            Horizon = new DateInterval(start, start.PlusDays(random.Next(2, 4))),
            Departments = [new Department { Id = "d" }],
            Responders = [.. Enumerable.Range(0, random.Next(2, 4)).Select(i => new Responder
            {
                Id = $"p{i}", Department = "d", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified,
                    Capacity = random.Next(3) == 0 ? 0.5m : 1m,
                Unavailable = random.Next(2) == 0
                    ? [] : [BusyTime.Days(start.PlusDays(i), start.PlusDays(i), DateTimeZone.Utc)],
            })],
            Rotations =
            [
                new Rotation
                {
                    Id = "r", Pattern = ShiftPattern.Daily(LocalTime.Midnight),
                    Roles = [new Role { Id = "c", Seats = new SeatRange(random.Next(3), 2), WantsOptionalSeats = random.Next(2) == 0 }],
                    Rules = random.Next(2) == 0 ? [new RandomConstraints(seed)] : [new RandomConstraints(seed),
                        new RestBetweenShifts(Period.FromHours(24 * random.Next(2))), new ShiftCap(2, 3)],
                },
            ],
            Fairness = new FairnessPolicy { BalancesLoad = balancesLoad, WishesEarly = seed % 2 == 0 },
        };
    }

    static List<Choice> Some(ProgramBuilder program, Random random) =>
        [.. program.Choices.Where(_ => random.Next(3) > 0)];

    static IEnumerable<Term> Terms(ProgramBuilder program, Random random)
    {
        var some = Some(program, random);
        return some.Count < 4
            ? some.Select(Term.FromChoice) : some.Skip(2).Select(Term.FromChoice).Append(program.Any(some.Take(2)));
    }

    static IEnumerable<(Term Term, long Weight)> Weighted(ProgramBuilder program, Random random) =>
        [.. Terms(program, random).Select(t => t.Times(random.Next(-2, 4)))];

    static Penalty Price(Random random) =>
        new(random.Next(2) == 0 ? Goal.Stability : Goal.Preferences, random.Next(1, 5));
}
