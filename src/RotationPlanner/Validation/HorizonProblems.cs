using NodaTime;
using NodaTime.Text;

namespace RotationPlanner;

static class HorizonProblems
{
    const int MostDays = 3 * 366;

    public static IEnumerable<Problem> Of(Company company)
    {
        var horizon = company.Horizon;
        if (!Limits.IsSound(horizon.Start) || !Limits.IsSound(horizon.End))
        {
            foreach (var problem in Limits.Date("horizon.from", horizon.Start)
                .Concat(Limits.Date("horizon.to", horizon.End))) yield return problem;
        }
        else if (horizon.Length > MostDays)
        {
            yield return new Problem("horizon", $"The horizon has {horizon.Length} days; three years are the most that is planned at once.", Text(horizon), "Maybe plan a shorter time, and the rest from its ledger.");
        }
    }

    public static string Text(DateInterval horizon) =>
        $"{LocalDatePattern.Iso.Format(horizon.Start)}/{LocalDatePattern.Iso.Format(horizon.End)}";
}
