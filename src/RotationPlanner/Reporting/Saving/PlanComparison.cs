using System.Text.Json;
using RotationPlanner.Interchange;

namespace RotationPlanner.Reporting;

/// <summary>A new plan beside the one of the same company and horizon in the output folder.</summary>
static class PlanComparison
{
    /// <summary>
    /// Whether two plans say the same of everything but how they were found: seats, reasons, loads, training and names.
    /// </summary>
    public static bool AreEqual(Plan one, Plan other) => Content(one) == Content(other);

    /// <summary>
    /// Why the new plan must not replace the earlier one, or null. It must not with fewer required seats filled; nor as
    /// the result of a cancelled search that did not come as far. A finished search with as many seats replaces it
    /// whatever else it says, because its input may have changed.
    /// </summary>
    public static string? WhyWorse(Plan found, Plan earlier)
    {
        var (now, then) = (new SeatTotals(found.Coverage), new SeatTotals(earlier.Coverage));
        if (now.RequiredFilled < then.RequiredFilled)
            return $"it fills {then.RequiredFilled} of {then.Required} required seats and the new plan fills "
                + $"{now.RequiredFilled}";
        if (!found.WasCancelled || now.RequiredFilled > then.RequiredFilled) return null;
        if (now.OptionalFilled < then.OptionalFilled)
            return $"it fills {then.OptionalFilled} of {then.Optional} optional seats and the new plan, which was "
                + $"cancelled, fills {now.OptionalFilled}";
        if (now.OptionalFilled > then.OptionalFilled || Worst(found) <= Worst(earlier)) return null;
        return $"its worst excess is {Hours(Worst(earlier))} and that of the new plan, which was cancelled, is "
            + $"{Hours(Worst(found))}";
    }

    // Only what a reader of the plan can tell apart; how it was found and proved differs from run to run.
    static string Content(Plan plan)
    {
        var document = PlanDocument.Of(plan);
        return JsonSerializer.Serialize(new PlanDocument(
            PlanDocument.Current, document.Assignments, 1, document.Company, document.Horizon, false, document.Unfilled,
            document.Unmet,
            document.Fairness, null, document.Warnings, document.Training));
    }

    static long Worst(Plan plan) => plan.Fairness.People.Where(p => p.Seats > 0).Select(p => p.Excess.Total)
        .DefaultIfEmpty(0).Max();

    static string Hours(long minutes) => Formatting.Hours(minutes).Replace('\u202F', ' ');
}
