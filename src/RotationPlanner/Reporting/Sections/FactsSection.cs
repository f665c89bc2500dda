using RotationPlanner.Scheduling;

namespace RotationPlanner.Reporting;

/// <summary>What the plan was made from, and how duty is weighed.</summary>
static class FactsSection
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var (plan, company, policy) = (view.Plan, view.Company, view.Company.Fairness);
        Frame.Section(page, "facts", "Facts", Html.Of($"What the plan was made from, and how duty is weighed."), () =>
        {
            page.Line($"""<dl class="facts">""");
            page.Line($"""<div><dt id="credit">Credit</dt><dd>Real hours on duty, times the largest weight that applies: {Formatting.Number((double)policy.Night)} at night ({Time(policy.NightFrom)} to {Time(policy.NightTo)}), {Formatting.Number((double)policy.Weekend)} on weekends{Days(policy.WeekendDays)}, {Formatting.Number((double)policy.Holiday)} on public holidays, all in the person’s own local time; times the weight of the role.</dd></div>""");
            if (WeekWeights.Of(company) is { Count: > 0 } weights) Item(page, "Experience", Weights(policy, weights));
            Item(page, "Fair share", "All credit of the horizon, split in proportion to capacity and days in service, within what each person can carry.");
            Item(page, "Excess", "Credit minus fair share, with what earlier plans left over. The plan makes the largest one as small as it can, then the next.");
            Item(page, "Role weights", string.Join("; ", company.Rotations.Select(r => $"{r.Name}: {string.Join(", ", r.Roles.Select(o => $"{o.Name} {Formatting.Number((double)o.Weight)}"))}")));
            Item(page, "Horizon", $"Shifts that start from {Formatting.LongDay(company.Horizon.Start)} to {Formatting.LongDay(company.Horizon.End)}, both included");
            Item(page, "Time zone", company.TimeZone.Id);
            Item(page, "Size", $"{Formatting.Count(company.Responders.Count, "person", "people")}, {Formatting.Count(company.Departments.Count, "department", "departments")}, {Formatting.Count(company.Rotations.Count, "rotation", "rotations")}, {Formatting.Count(plan.Schedule.Shifts.Count, "shift", "shifts")}, {Formatting.Count(plan.Assignments.Count, "assignment", "assignments")}");
            // What an earlier plan of these very days left is replaced by this one's.
            var before = company.Ledger.Entries.Count(e => e.From < company.Horizon.Start);
            Item(page, "Ledger", before == 0 ? "Nothing carried in from earlier plans" : $"{Formatting.Count(before, "entry", "entries")} carried in, remembered for {Formatting.Count(policy.MemoryDays, "day", "days")}");
            Item(page, "Revision", Formatting.Number(plan.Revision, "0"));
            Item(page, "Solver", plan.Proof.Solver);
            page.Line($"</dl>");
        });
    }

    static void Item(HtmlWriter page, string name, string value) =>
        page.Line($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    static string Weights(FairnessPolicy policy, IReadOnlyList<WeekWeight> weights)
    {
        var source = policy.Experience?.Source is { } said ? $" ({said})" : "";
        var nights = weights.Where(w => w.IsNight).Select(w => $"{w.Day} {Formatting.Number((double)w.Weight, "0.0")}");
        var days = weights.Where(w => !w.IsNight).Select(w => $"{w.Day} {Formatting.Number((double)w.Weight, "0.0")}");
        var adds = Formatting.Number((double)policy.Experience!.Adds);
        return $"For what past incidents cost{source}, an hour weighs {adds} more in the mean of a week. With its multiplier, an hour of a night "
            + $"weighs {string.Join(", ", nights)}; of a day {string.Join(", ", days)}, for somebody who lives in the company’s zone.";
    }

    static string Days(IReadOnlySet<NodaTime.IsoDayOfWeek> weekend) =>
        weekend == FairnessPolicy.Default.WeekendDays ? "" : $" ({string.Join(", ", weekend.Order())})";

    static string Time(NodaTime.LocalTime time) =>
        NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time);
}
