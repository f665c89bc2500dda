using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Notes;

/// <summary>All notes on a plan. Many people, or many rotations, of whom the same is true are one note.</summary>
static class PlanNotes
{
    public static IReadOnlyList<PlanNote> Of(CompiledProgram compiled, TrainingPlan training,
        IReadOnlyList<Assignment> assignments, Ledger closed)
    {
        var schedule = compiled.Program.Schedule;
        return
        [
            // Where nobody was asked but who holds a seat already, nothing is known of the others.
            .. compiled.IsWhole ? NeverServing.Of(compiled, training) : [], .. LateStart.Of(schedule),
            .. OpenHours.Of(schedule), .. SharedHours.Of(schedule), .. NoShifts.Of(schedule), .. StillZones.Of(schedule.Company),
            .. ExperienceNotes.Of(schedule.Company), .. WishNotes.Of(schedule.Company), .. Exemptions.Of(compiled), .. Later(schedule.Company),
            .. LedgerNotes.Of(compiled, closed),
            .. EndingBuyIns.Of(compiled, assignments),
            .. Departures.Of(compiled, assignments),
            .. SplitStints.Of(schedule, assignments),
            .. ToBeCovered.Of(schedule.Company, assignments),
        ];
    }

    static IEnumerable<PlanNote> Later(Company company) =>
        from rule in company.Rotations.SelectMany(r => r.Rules).Concat(company.Rules).OfType<DepartmentDiversity>()
        where rule.From > company.Horizon.End
        select new PlanNote("demands",
            $"Departments are asked to be diverse from {Words.Day(rule.From!.Value)} on, which is after the horizon: nothing is asked in this plan.", []);
}

/// <summary>Words that notes share.</summary>
static class Words
{
    const int MostNames = 5;

    public static string Day(LocalDate date) => HourWords.Day(date);

    public static string Names(IReadOnlyCollection<string> names)
    {
        var shown = names.Take(names.Count == MostNames + 1 ? MostNames + 1 : MostNames).Select(TextSanitizer.Line)
            .ToList();
        return shown.Count < names.Count
            ? FormattableString.Invariant($"{string.Join(", ", shown)} and {names.Count - shown.Count} others")
            : Join(shown);
    }

    public static string Join(IReadOnlyList<string> words) => HourWords.Join(words);
}
