using System.Globalization;
using System.Text;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Calendars.Feeds;

namespace RotationPlanner.Interchange;

/// <summary>A rotation's week: who leads each shift, and which required seats are empty.</summary>
sealed class RotationDigests(Plan plan, DigestWeek week, NoticeWords words)
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    public IEnumerable<GroupNotice> All() =>
        from rotation in plan.Company.Rotations
        let zone = rotation.TimeZone ?? plan.Company.TimeZone
        let seats = words.Seats.Of(FeedKind.Rotation, rotation.Id).Where(s => IsOf(s, week.In(zone))).ToList()
        where seats.Count > 0
        select new GroupNotice
        {
            Id = $"{week.Id}/rotation/{rotation.Id}",
            Rotation = rotation.Id,
            Subject = $"{words.Company}: {TextSanitizer.Line(rotation.Name)} from {NoticeWords.Day(week.Monday)}",
            Text = TextSanitizer.Lines(Text(rotation, zone, seats)),
        };

    // What only runs out on Monday morning is last week's.
    static bool IsOf(FeedSeat seat, Interval span) =>
        span.Contains(seat.Start) || (seat.Start < span.Start && seat.End >= span.End);

    string Text(Rotation rotation, DateTimeZone zone, List<FeedSeat> seats)
    {
        var leading = rotation.Roles.Where(r => r.Needs.IsCommand(plan.Company.Ladder)).Select(r => r.Id)
            .ToHashSet(StringComparer.Ordinal);
        // Where nobody leads, everybody on duty is told.
        bool IsTold(FeedSeat seat) => leading.Count == 0 || leading.Contains(seat.Role);
        var text = new StringBuilder($"The week from {NoticeWords.Day(week.Monday)}:\n");
        foreach (var part in seats.Where(s => s.Responder is not null && IsTold(s)).GroupBy(s => (s.Start, s.End)))
            text.Append(culture,
                $"{NoticeWords.When(part.Key.Start, part.Key.End, zone)}: {string.Join(", ", part.Select(Holder))}\n");
        var empty = seats.Where(s => s.Responder is null).ToList();
        text.Append(empty.Count == 0 ? "No required seat is empty.\n" : "Empty:\n");
        foreach (var seat in empty)
            text.Append(culture,
                $"{NoticeWords.When(seat.Start, seat.End, zone)}: {words.Role(seat.Rotation, seat.Role)}\n");
        if (week.Sunday > plan.Company.Horizon.End)
            text.Append(culture,
                $"The plan ends on {NoticeWords.Day(plan.Company.Horizon.End)}; later shifts are not planned yet.\n");
        return text.ToString();
    }

    string Holder(FeedSeat seat)
    {
        var standby = seat.Fallback is { } fallback ? $"; {words.Person(fallback)} stands by" : "";
        return $"{words.Person(seat.Responder!)} ({words.Role(seat.Rotation, seat.Role)}{(seat.Provisional ? $", provisional{standby}" : "")})";
    }
}
