using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>
/// Turns a feed into iCalendar text that every reader we know takes the same way: plain events in UTC, no time zone, no
/// recurrence, no attendee, no alarm, no method.
/// </summary>
sealed class FeedRenderer(Plan plan, FeedOptions options, SeatWords words)
{
    public const string ProductId = "-//RotationPlanner//Feeds//EN";

    const int MostEvents = 5_000;

    readonly TrainingWords training = new(words);

    readonly Instant published = options.Published ?? plan.Company.Horizon.Start.AtMidnight().InUtc().ToInstant()
        + NodaTime.Duration.FromMinutes(plan.Revision);

    public Feed Render(FeedPage page)
    {
        using var _ = new InvariantCulture();
        var calendar = Empty($"{FeedText.Name(plan.Company.Name, "Rotations")}: {page.Name}{(page.Kind == FeedKind.Observation ? ", to observe" : "")}", About(page));
        foreach (var entry in page.Entries.Take(MostEvents)) calendar.Events.Add(Event(entry, page, cancelled: false));
        foreach (var entry in page.Gone.Take(MostEvents - calendar.Events.Count))
            calendar.Events.Add(Event(entry, page, cancelled: true));
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

    static byte[] Bytes(Calendar calendar) =>
        FeedFolding.Fold(new CalendarSerializer().SerializeToString(calendar) ?? "");

    CalendarEvent Event(FeedEntry entry, FeedPage page, bool cancelled)
    {
        // Being on duty does not block the day; a session with others does.
        var isBusy = entry is FeedSession && page.Kind == FeedKind.Person && !cancelled;
        var item = new CalendarEvent
        {
            Uid = entry.Uid,
            DtStart = Utc(entry.Start),
            DtEnd = Utc(entry is FeedSeat seat ? words.Until(seat) : entry.End),
            DtStamp = Utc(published),
            LastModified = Utc(published),
            Sequence = Math.Max(0, plan.Revision - 1),
            Summary = cancelled ? $"Cancelled: {Summary(entry)}" : Summary(entry),
            Description = cancelled ? "This is no longer part of this calendar." : Description(entry, page),
            Status = cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = isBusy ? TransparencyType.Opaque : TransparencyType.Transparent,
        };
        item.AddProperty("X-MICROSOFT-CDO-BUSYSTATUS", isBusy ? "BUSY" : "FREE");
        return item;
    }

    string Summary(FeedEntry entry) => entry is FeedSeat seat ? words.Summary(seat) : training.Summary(entry);

    string Description(FeedEntry entry, FeedPage page) =>
        entry is FeedSeat seat ? words.Description(seat, page) : training.Description(entry, page);

    string About(FeedPage page)
    {
        var horizon = $"from {LocalDatePattern.Iso.Format(plan.Company.Horizon.Start)} to {LocalDatePattern.Iso.Format(plan.Company.Horizon.End)}";
        if (page.Entries.Count > MostEvents)
            return $"Only the first {MostEvents} of {page.Entries.Count} seats are shown, those that start before {InstantPattern.General.Format(page.Entries[MostEvents].Start)}.";
        if (page.Kind == FeedKind.Observation)
            return $"When somebody commands in {page.Name}'s working hours {horizon}, to observe incidents. Free time; nothing is asked.";
        if (page.Entries.Count > 0) return $"Seats of {page.Name} {horizon}, revision {plan.Revision} of the plan.";
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
