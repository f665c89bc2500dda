using Xunit.Abstractions;

namespace RotationPlanner.Tests.Fairness.Quarters;

/// <summary>Eight quarters in a row, each planned for itself with the ledger of those before.</summary>
public class EightQuartersTests(ITestOutputHelper output)
{
    const int Seeds = 5;

    // In shifts of command. What one quarter leaves over, the next one takes back: it does not add up.
    const double MostOwed = 1, MostAboveHindsight = 1;

    [FactIn(Length.Soak)]
    public void Nobody_drifts_and_all_eight_stay_near_a_plan_that_knew_everything()
    {
        var distances = new List<double>();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var company = new QuarterCompany(seed);
            var (plans, owed) = Lived(company);
            var shift = plans[^1].Fairness.People.Sum(p => p.Load.Total) / (double)plans[^1].Assignments.Count;
            Assert.All(owed, o => Assert.InRange(o / shift, 0, MostOwed));

            var hindsight = Planner.Plan(company.InHindsight(), new PlanOptions { WorkLimit = 300_000 });
            var lived = hindsight.Measure([.. plans.SelectMany(p => p.Assignments)]);
            distances.Add((Worst(lived, company) - Worst(hindsight.Fairness, company)) / shift);
            output.WriteLine($"seed {seed}: at most {string.Join(", ", owed.Select(o => $"{o / shift:0.0}"))} shifts above or below after each quarter; "
                + $"{distances[^1]:0.00} shifts above hindsight ({Worst(lived, company) / shift:0.00}, {Worst(hindsight.Fairness, company) / shift:0.00}); shift {shift / 60:0.0} h");
        }
        output.WriteLine($"median {distances.Order().ElementAt(Seeds / 2):0.00}, worst {distances.Max():0.00} shifts above hindsight");
        Assert.InRange(distances.Order().ElementAt(Seeds / 2), double.NegativeInfinity, MostAboveHindsight);
    }

    /// <summary>The plans, and after each the most that anybody is above or below their share over all quarters so far.</summary>
    static (List<Plan> Plans, List<double> Owed) Lived(QuarterCompany company)
    {
        var (plans, owed, ledger) = (new List<Plan>(), new List<double>(), Ledger.Empty);
        for (var quarter = 0; quarter < QuarterCompany.Quarters; quarter++)
        {
            var plan = Planner.Plan(company.Of(quarter, ledger), new PlanOptions { WorkLimit = 60_000 });
            Assert.DoesNotContain(plan.Unfilled, u => u.Required);
            Assert.InRange(plan.Fairness.People.Sum(p => p.Balance.Total), -plan.Fairness.People.Count, plan.Fairness.People.Count);
            owed.Add(plan.Fairness.People.Where(p => company.IsThereAtTheEnd(p.Responder)).Max(p => Math.Abs((double)(p.Excess.Total + p.Deferred.Total))));
            plans.Add(plan);
            ledger = plan.Ledger;
        }
        return (plans, owed);
    }

    static double Worst(FairnessReport report, QuarterCompany company) =>
        report.People.Where(p => p.Seats > 0 && company.IsThereAtTheEnd(p.Responder)).Max(p => (double)p.YardstickExcess.Total);
}
