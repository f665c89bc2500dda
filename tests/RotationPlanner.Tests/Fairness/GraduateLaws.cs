using System.Collections.Frozen;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Tests.Generated;
using RotationPlanner.Training;

namespace RotationPlanner.Tests.Fairness;

[Properties(Arbitrary = [typeof(GeneratedCompanies)], MaxTest = 60)]
public class GraduateLaws
{
    static readonly LocalDate Start = new(2027, 3, 1);

    [Property]
    public bool A_graduation_lowers_nobodys_share_nor_does_one_that_is_a_day_earlier(CompanyRecipe recipe, byte seed)
    {
        var pool = new Pool(recipe.Build());
        var random = new Random(seed);
        int[] trainees = [.. Enumerable.Range(0, recipe.People.Count).Where(i => recipe.People[i].Trainee)];
        var days = trainees.ToDictionary(t => t, _ => random.Next(3) == 0 ? -1 : random.Next(7 * recipe.Weeks));
        var before = pool.Yardstick(Forecast(days)).Exact;
        foreach (var trainee in trainees)
        {
            var day = days[trainee] < 0 ? 7 * recipe.Weeks - 1 : Math.Max(0, days[trainee] - 1);
            var after = pool.Yardstick(Forecast(days.ToDictionary(d => d.Key, d => d.Key == trainee ? day
                : d.Value))).Exact;
            for (var r = 0; r < recipe.People.Count; r++)
            {
                if (!recipe.People[r].Trainee && after[r] != before[r]) return false;
                if (after[r].Total < before[r].Total - 1e-6) return false;
            }
        }
        return true;
    }

    [Fact]
    public void A_graduate_owes_from_that_day_what_a_colleague_owes()
    {
        var certified = new PersonRecipe(0, 0, false, false, -1, false);
        var recipe = new CompanyRecipe([certified, certified, certified, certified with { Trainee = true }], 4,
            PatternRecipe.Weekly, []);
        var pool = new Pool(recipe.Build());
        var (none, half) = (pool.Yardstick(), pool.Yardstick(Forecast(new() { [3] = 7 })));
        Assert.Equal(0, none.Shares[3].Total);
        Assert.Equal(none.Shares[0], half.Shares[0]);
        // The gap for the sign-off is a week: of four weeks two are left.
        Assert.InRange((double)half.Shares[3].Total / half.Shares[0].Total, 0.48, 0.52);
    }

    static ClimbForecast Forecast(Dictionary<int, int> days) =>
        new(days.Where(d => d.Value >= 0).ToFrozenDictionary(d => $"p{d.Key}",
        d => (IReadOnlyList<long>)[.. Enumerable.Repeat(Start.PlusDays(d.Value).AtMidnight().InUtc().ToInstant().Minute(), 6)], StringComparer.Ordinal));
}
