using RotationPlanner.Training;

namespace RotationPlanner.Rules;

/// <summary>
/// In which order trainees are brought on: departments with fewer commanders first, and in each of them whoever is
/// nearest to command. One of each department comes before the second of any.
/// </summary>
static class ClimbOrder
{
    public static IReadOnlyList<Responder> Of(Company company, TrainingOutlook outlook)
    {
        var commanders = company.Responders.Where(r => outlook[r.Id].Standing.MayLead)
            .CountBy(r => r.Department, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. company.Responders.Where(r => outlook[r.Id].Climb.Count > 0)
                .GroupBy(r => r.Department, StringComparer.Ordinal)
                .SelectMany(d => d.OrderBy(r => DaysToGo(outlook[r.Id]))
                .Select((r, rank) => (Responder: r, Rank: rank + commanders.GetValueOrDefault(d.Key))))
                .OrderBy(t => t.Rank).ThenBy(t => DaysToGo(outlook[t.Responder.Id])).Select(t => t.Responder),
        ];
    }

    static (NodaTime.LocalDate Date, int Mentors) DaysToGo(Outlook outlook) =>
        (outlook.Climb[^1].From.PlusDays(outlook.Climb[^1].Days), outlook.Climb.Sum(c => c.Mentors));
}
