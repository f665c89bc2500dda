using System.Globalization;
using NodaTime;

namespace RotationPlanner.Planning.Notes;

/// <summary>Hours of shifts for which their holders want to be covered.</summary>
static class ToBeCovered
{
    const int MostTold = 12;

    public static IEnumerable<PlanNote> Of(Company company, IReadOnlyList<Assignment> assignments)
    {
        var wishes = SeatConflicts.Find(company, assignments, Instant.MinValue).Where(c => c.IsWish).ToList();
        var names = company.Responders.DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => TextSanitizer.Line(r.Name), StringComparer.Ordinal);
        foreach (var wish in wishes.Take(MostTold))
            yield return new PlanNote("cover",
                $"{names[wish.Seat.Responder]} is {TextSanitizer.Line(wish.Seat.Role)} of {TextSanitizer.Line(wish.Seat.Shift)} and wants to be covered from {Time(wish.From, company)} to {Time(wish.To, company)} ({company.TimeZone.Id}). "
                + $"Maybe `cover --shift {TextSanitizer.Line(wish.Seat.Shift)} --role {TextSanitizer.Line(wish.Seat.Role)} --of {TextSanitizer.Line(wish.Seat.Responder)} --from {wish.From} --to {wish.To}` once the plan is published.", [wish.Seat.Responder]);
        if (wishes.Count > MostTold)
            yield return new PlanNote("cover", FormattableString.Invariant($"{wishes.Count - MostTold} more appointments are to be covered; `calendars watch` lists them."),
                [.. wishes.Skip(MostTold).Select(w => w.Seat.Responder).Distinct()]);
    }

    static string Time(Instant at, Company company) => at.InZone(company.TimeZone).LocalDateTime.ToString("ddd d MMM uuuu HH:mm", CultureInfo.InvariantCulture);
}
