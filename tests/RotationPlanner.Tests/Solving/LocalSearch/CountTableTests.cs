using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Tests.Solving.LocalSearch;

/// <summary>A table of counts, kept as a search changes it, says what counting anew would say.</summary>
public class CountTableTests
{
    [Property(MaxTest = 300)]
    public void Deviations_after_any_moves_taken_back_or_not_are_those_of_the_counts_read_anew(int seed)
    {
        var random = new Random(seed);
        var people = random.Next(1, 12);
        // Few different shares, some apart by rounding alone, so that there are groups of equals.
        var shares = Enumerable.Range(0, people).Select(_ => (1000L * random.Next(3)) + random.Next(3)).ToArray();
        var goal = new CountGoal(
            "weekends", [.. Enumerable.Range(0, people)], shares, people, slack: random.Next(1, 3));
        var table = new CountTable(goal);
        for (var step = 0; step < 40; step++)
        {
            var (known, uneven) = (table.Deviations, table.Unevenness);
            var moves = Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => (From: random.Next(people), To: random.Next(people))).ToArray();
            var given = random.Next(4) == 0 ? 1 : 0;
            Change(1);
            if (random.Next(2) == 0) AssertCountedAnew();
            if (random.Next(2) == 0)
            {
                Change(-1);
                table.Restore(known, uneven);
            }
            AssertCountedAnew();

            void Change(int sign)
            {
                foreach (var (from, to) in moves)
                {
                    table.Add(from, -sign);
                    table.Add(to, sign);
                }
                table.Add(moves[0].To, sign * given);
            }
        }

        void AssertCountedAnew()
        {
            Assert.Equal(goal.Deviations(table.Counts), table.Deviations);
            Assert.Equal(goal.Unevenness(table.Counts), table.Unevenness);
        }
    }
}
