using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>
/// Turns a feed into iCalendar text that every reader we know takes the same way: plain events in UTC, no time zone, no
/// recurrence, no attendee, no method. What says the same as it did stays as it was written, to the byte; everything else
/// is newer than anything ever written of it.
/// </summary>
sealed class FeedRenderer(Plan plan, FeedHistory history, Instant now, FeedPolicy policy, SeatWords words)
{
    const int UsualLength = 1_024;

    readonly TrainingWords training = new(words);
    readonly SeatTitles titles = words.Titles;

    /// <summary>Shared feeds say the same of a seat, so it is put into words once.</summary>
    readonly ConcurrentDictionary<FeedEntry, byte[]> shared = new(ReferenceEqualityComparer.Instance);

    readonly Instant from = FeedSeats.HorizonStart(plan.Company);
    readonly Instant to = plan.Company.TimeZone.AtStartOfDay(plan.Company.Horizon.End.PlusDays(1)).ToInstant();

    public Feed Render(FeedPage page)
    {
        var feed = new Feed(page.Kind, page.Id, 0, default);
        var name = $"{FeedText.Name(plan.Company.Name, "Rotations")}{(page.Kind == FeedKind.Company ? "" : $": {page.Name}")}{(page.Kind == FeedKind.Observation ? ", to observe" : "")}";
        return Render(feed, FeedHead.Named(name), About(page), page);
    }

    /// <summary>The feed of somebody or something that the plan knows no more: what it said is cancelled.</summary>
    public Feed Render(Feed left, WrittenFeed was) =>
        Render(left, FeedHead.Renamed(was), "Empty because this is no longer part of the plan.", null);

    Feed Render(Feed feed, Action<FeedWriter> name, string about, FeedPage? page)
    {
        var was = history.Find(feed.Path);
        var (entries, uids) = (page?.Entries ?? [], new List<string>());
        var (text, content) = (new FeedWriter(UsualLength * (entries.Count + 1)), new FeedWriter(UsualLength));
        FeedHead.Write(text, name, about, FeedColors.Of(feed.Id));
        var isNews = was is null || !was.Head.Span.SequenceEqual(text.Written);
        foreach (var entry in entries)
        {
            uids.Add(entry.Uid);
            isNews |= Write(text, uids[^1], was, Content(entry, page!, content));
        }
        // Whoever may watch no more asks for no reminder of it.
        if (was is not null && feed.Kind != FeedKind.Observation) isNews |= WriteGone(text, was, uids, content);
        FeedHead.End(text);
        return feed with { Events = uids.Count, Content = text.Memory, Uids = uids, IsNews = isNews };
    }

    bool WriteGone(FeedWriter text, WrittenFeed was, List<string> uids, FeedWriter content)
    {
        var (isNews, shown) = (false, uids.ToHashSet(StringComparer.Ordinal));
        foreach (var item in was.Order.Where(uid => !shown.Contains(uid)).Select(uid => was.Events[uid]))
        {
            // What lies outside the horizon is merely no longer told.
            if (item.IsCancelled ? !FeedTombstone.Lives(item, now) : item.Start is not { } start || start < from || start >= to) continue;
            uids.Add(item.Uid);
            content.Clear();
            FeedTombstone.Write(content, item);
            isNews |= Write(text, item.Uid, was, content.Written);
        }
        return isNews;
    }

    /// <returns>Whether it is news.</returns>
    bool Write(FeedWriter text, string uid, WrittenFeed? was, ReadOnlySpan<byte> content)
    {
        if (was is not null && was.Events.TryGetValue(uid, out var item) && item.Says(content))
        {
            text.Lines(item.Whole.Span);
            return false;
        }
        var fresh = new FeedVersion(Math.Max(0, plan.Revision - 1), now);
        var version = history.Newest.TryGetValue(uid, out var newest) ? newest.Next(fresh) : fresh;
        text.Line("BEGIN:VEVENT"u8);
        text.Value("UID"u8, uid);
        text.Moment("DTSTAMP"u8, version.Stamp);
        text.Moment("LAST-MODIFIED"u8, version.Stamp);
        text.Number("SEQUENCE"u8, version.Sequence);
        text.Lines(content);
        return true;
    }

    ReadOnlySpan<byte> Content(FeedEntry entry, FeedPage page, FeedWriter writer)
    {
        if (!page.IsPersonal && shared.TryGetValue(entry, out var known)) return known;
        writer.Clear();
        WriteContent(writer, entry, page);
        if (!page.IsPersonal) shared[entry] = writer.Written.ToArray();
        return writer.Written;
    }

    void WriteContent(FeedWriter to, FeedEntry entry, FeedPage page)
    {
        var seat = entry switch { FeedSeat s => s, FeedStandby s => s.Seat, FeedHandOver h => h.Seat, FeedChance c => c.Seat, _ => null };
        // Being on duty does not block the day; a session with others does.
        var isBusy = entry is FeedSession && page.Kind == FeedKind.Person;
        FeedSpan.Write(to, entry, entry is FeedSeat held ? words.Until(held) : entry.End, policy.Style,
            page.IsPersonal || seat is null ? page.Zone : words.Zone(seat));
        var title = entry is FeedSeat ? titles.Of((FeedSeat)entry, page) : training.Summary(entry, page);
        to.Text("SUMMARY"u8, title);
        to.Text("DESCRIPTION"u8, entry is FeedSeat ? words.Description((FeedSeat)entry, page) : training.Description(entry, page));
        if (seat is not null && words.Link(seat, page) is { } link) to.Value("URL"u8, link);
        if (seat is null) to.Text("CATEGORIES"u8, "Training");
        else to.Texts("CATEGORIES"u8, words.Role(seat) == words.Rotation(seat) ? [words.Role(seat)] : [words.Role(seat), words.Rotation(seat)]);
        to.Value("COLOR"u8, Color(entry, seat));
        to.Line("STATUS:CONFIRMED"u8);
        to.Line(isBusy ? "TRANSP:OPAQUE"u8 : "TRANSP:TRANSPARENT"u8);
        to.Line(isBusy ? "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"u8 : "X-MICROSOFT-CDO-BUSYSTATUS:FREE"u8);
        if (page.Kind == FeedKind.Person) foreach (var reminder in policy.Reminders) Remind(to, reminder, title);
        to.Line("END:VEVENT"u8);
    }

    static void Remind(FeedWriter to, Duration before, string title)
    {
        to.Line("BEGIN:VALARM"u8);
        to.Line("ACTION:DISPLAY"u8);
        to.Text("DESCRIPTION"u8, title);
        to.Value("TRIGGER"u8, $"-PT{(long)before.TotalMinutes}M");
        to.Line("END:VALARM"u8);
    }

    static string Color(FeedEntry entry, FeedSeat? seat) => (entry, seat) switch
    {
        (FeedSession or FeedChance, _) or (_, null) => FeedColors.Training,
        (_, { Responder: null }) => FeedColors.Empty,
        (_, { Provisional: true }) => FeedColors.Provisional,
        _ => FeedColors.Of(seat.Role),
    };

    string About(FeedPage page)
    {
        var horizon = $"from {LocalDatePattern.Iso.Format(plan.Company.Horizon.Start)} to {LocalDatePattern.Iso.Format(plan.Company.Horizon.End)}";
        if (page.Kind == FeedKind.Observation)
            return $"When somebody commands in {page.Name}'s working hours {horizon}, to observe incidents. Free time; nothing is asked.";
        if (page.Entries.Count > 0) return $"Seats of {page.Name} {horizon}.";
        return page.Kind switch
        {
            FeedKind.Person => $"Empty because {page.Name} holds no seat {horizon}.",
            FeedKind.Rotation or FeedKind.Role or FeedKind.Company => $"Empty because {page.Name} has no filled and no required seat {horizon}.",
            _ => $"Empty because nobody of {page.Name} holds a seat {horizon}.",
        };
    }
}
