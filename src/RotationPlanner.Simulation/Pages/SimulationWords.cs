using RotationPlanner.Reporting;

namespace RotationPlanner.Simulation.Pages;

/// <summary>What a simulation says in sentences.</summary>
static class SimulationWords
{
    public const double Good = 2, Bad = 7, Burnout = 19;

    // A part of the unevenness that is worth another plan.
    const double Worthwhile = 0.3;

    public static string Verdict(SimulationResult result, Company company)
    {
        if (result.People.Count == 0) return "Nobody is on duty, so nobody leads anything.";
        var worst = result.People.MaxBy(p => p.Hours.Mean)!;
        var (bad, all) = (result.People.Count(p => p.OffHoursAMonth.Mean > Bad), result.People.Count);
        var calls = bad == 0
            ? result.People.All(p => p.OffHoursAMonth.Mean <= Good)
                ? $"On average nobody is called more than {Good} times a month outside working hours, which is good"
                : $"On average nobody is called more than {Bad} times a month outside working hours, which would be bad"
            : $"{bad} of {Formatting.Count(all, "person", "people")} {(bad == 1 ? "is" : "are")} called more than {Bad} times a month outside working hours on average, which is bad";
        return $"{Name(company, worst.Responder)} works most: {Number(worst.Incidents)} incidents and {Number(worst.Hours)} hours. {calls}. {Luck(result)}";
    }

    public static string Luck(SimulationResult result) => result.Avoidable is not { } avoidable ? "Nobody works, so nothing is uneven."
        : avoidable >= Worthwhile ? $"{Percent(avoidable)} of the unevenness lies in the plan, and another plan could avoid it."
        : $"Hardly any of the unevenness, {Percent(avoidable)}, lies in the plan; the rest is luck, which no plan avoids.";

    public static string Name(Company company, string id) => company.Responders.FirstOrDefault(r => r.Id == id)?.Name ?? id;

    public static string Number(Estimate estimate) => Formatting.Number(estimate.Mean, "#,0.0");

    public static string WithMargin(Estimate estimate) => $"{Number(estimate)} ± {Formatting.Number(estimate.Margin, "#,0.0#")}";

    public static string Percent(double part) => $"{Formatting.Number(100 * part, "0.#")} %";
}
