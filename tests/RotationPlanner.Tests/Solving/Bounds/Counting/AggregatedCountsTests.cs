using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Solving.Bounds.Counting;

public class AggregatedCountsTests
{
    [Fact]
    public void Even_counts_and_days_apart_are_proved_best_by_counting()
    {
        var company = Team(people: 7, days: 40);
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var found = Runs.Solve(program);
        var score = Score.Of(program, found.Solution);
        // 40 seats are no multiple of 7 people: five have one more.
        Assert.Equal((0, 1), (score.Uncovered, score.Goals[(int)Goal.Preferences]));
        var tier = found.Of("preferences");
        Assert.Equal((ProofStatus.Optimal, "counting seats by kind and person"), (tier.Status, tier.Method));
    }

    static Company Team(int people, int days)
    {
        var start = new LocalDate(2027, 1, 4);
        return new Company
        {
            Name = "Even counts",
            TimeZone = DateTimeZone.Utc,
            Horizon = new DateInterval(start, start.PlusDays(days - 1)),
            Departments = [new Department { Id = "d" }],
            Responders = [.. Enumerable.Range(0, people).Select(i => new Responder { Id = $"p{i}", Department = "d", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified })],
            Rotations = [new Rotation { Id = "r", Pattern = ShiftPattern.Daily(LocalTime.Midnight), Roles = [new Role { Id = "c" }], Rules = [new EvenCounts()] }],
            Fairness = new FairnessPolicy { BalancesLoad = false },
        };
    }

    /// <summary>Everybody has as many seats as everybody else, and nobody two days in a row.</summary>
    sealed class EvenCounts : IRule
    {
        public string Name => "even counts";

        public void Lower(ProgramBuilder program)
        {
            var label = new Label(Name, "would have more than others");
            var own = program.Company.Responders.Select(r => program.Of(r).ToArray()).ToArray();
            program.PenalizeWorst(label, from mine in own from theirs in own where mine != theirs
                                         select mine.Select(c => Term.FromChoice(c).Times(1))
                                             .Concat(theirs.Select(c => Term.FromChoice(c).Times(-1))),
                unit: 1, new Penalty(Goal.Preferences, 1));
            foreach (var choices in own)
                foreach (var (today, tomorrow) in choices.Zip(choices.Skip(1)))
                    program.AtMost(label, 1, [today, tomorrow], new Penalty(Goal.Preferences, 1));
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
