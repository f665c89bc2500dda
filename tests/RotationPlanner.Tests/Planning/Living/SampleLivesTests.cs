using NodaTime;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>The sample company lives with whoever is away.</summary>
public class SampleLivesTests
{
    [FactIn(Length.Full)]
    public void Whoever_of_the_sample_is_away_for_a_month_the_checker_accepts_what_the_others_do()
    {
        var company = global::RotationPlanner.Interchange.RotationFile.Load(Samples.Acme);
        var published = new PublishedPlan(Planner.Plan(company, new PlanOptions { WorkLimit = 300_000 }));
        var asOf = Instant.FromUtc(2027, 1, 2, 0, 0);
        foreach (var (person, number) in company.Responders.Select((r, i) => (r, i)))
        {
            var from = company.Horizon.Start.PlusDays(4 * number);
            var proposal = published.Replan(LivingTeam.Off(company, person.Id, from, from.PlusDays(28)), new ReplanOptions { AsOf = asOf });
            Assert.Equal(published.Assignments.Where(a => a.Start < asOf), proposal.Plan.Assignments.Where(a => a.Start < asOf));
        }
    }
}
