using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>Turns a feed into iCalendar text that every reader we know takes the same way: plain events in UTC, no time zone, no recurrence, no attendee, no alarm, no method.</summary>
sealed class FeedRenderer(Plan plan, FeedOptions options, SeatWords words)
{
    public const string ProductId = "-//RotationPlanner//Feeds//EN";

    const int MostEvents = 5_000;

    readonly Instant published = options.Published ?? plan.Company.Horizon.Start.AtMidnight().InUtc().ToInstant() + NodaTime.Duration.FromMinutes(plan.Revision);

    public Feed Render(FeedPage page)
    {
        using var _ = new InvariantCulture();
        var calendar = Empty($"{FeedText.Name(plan.Company.Name, "Rotations")}: {page.Name}", About(page));
        foreach (var seat in page.Seats.Take(MostEvents)) calendar.Events.Add(Event(seat, page, cancelled: false));
        foreach (var seat in page.Gone.Take(MostEvents - calendar.Events.Count)) calendar.Events.Add(Event(seat, page, cancelled: true));
        return new Feed(page.Kind, page.Id, calendar.Events.Count, Bytes(calendar));
    }

    /// <summary>A feed without events, which makes programs forget what it last said.</summary>
    public static byte[] Nothing(string why)
    {
        using var _ = new InvariantCulture();
        return Bytes(Empty("Rotations", why));
    }

    static Calendar Empty(string name, string about)
    {
        var calendar = new Calendar { ProductId = ProductId, Version = "2.0", Scale = "GREGORIAN" };
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-WR-CALDESC", about);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", "PT1H");
        refresh.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(refresh);
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        return calendar;
    }

    static byte[] Bytes(Calendar calendar) => FeedFolding.Fold(new CalendarSerializer().SerializeToString(calendar) ?? "");

    CalendarEvent Event(FeedSeat seat, FeedPage page, bool cancelled)
    {
        var item = new CalendarEvent
        {
            Uid = seat.Uid,
            DtStart = Utc(seat.Start),
            DtEnd = Utc(seat.End),
            DtStamp = Utc(published),
            LastModified = Utc(published),
            Sequence = Math.Max(0, plan.Revision - 1),
            Summary = cancelled ? $"Cancelled: {words.Summary(seat)}" : words.Summary(seat),
            Description = cancelled ? "This seat is no longer part of this calendar." : words.Description(seat, page),
            Status = cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            // Being on duty does not block the day.
            Transparency = TransparencyType.Transparent,
        };
        item.AddProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
        return item;
    }

    string About(FeedPage page)
    {
        var horizon = $"from {LocalDatePattern.Iso.Format(plan.Company.Horizon.Start)} to {LocalDatePattern.Iso.Format(plan.Company.Horizon.End)}";
        if (page.Seats.Count > MostEvents)
            return $"Only the first {MostEvents} of {page.Seats.Count} seats are shown, those that start before {InstantPattern.General.Format(page.Seats[MostEvents].Start)}.";
        if (page.Seats.Count > 0) return $"Seats of {page.Name} {horizon}, revision {plan.Revision} of the plan.";
        return page.Kind switch
        {
            FeedKind.Person => $"Empty because {page.Name} holds no seat {horizon}.",
            FeedKind.Rotation => $"Empty because {page.Name} has no filled and no required seat {horizon}.",
            _ => $"Empty because nobody of {page.Name} holds a seat {horizon}.",
        };
    }

    static CalDateTime Utc(Instant instant)
    {
        var utc = instant.InUtc();
        return new CalDateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second, "UTC");
    }
}
