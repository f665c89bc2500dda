using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using RotationPlanner.Calendars;

namespace RotationPlanner.Benchmarks.Feeds;

/// <summary>The same feeds by the library alone. It is given the words; ours has to find them.</summary>
sealed class IcalNetPeer(IReadOnlyList<Feed> feeds)
{
    readonly List<List<Words>> calendars = [.. feeds.Select(f => Calendar.Load(Encoding.UTF8.GetString(f.Content.Span))!.Events.Select(Words.Of).ToList())];

    public int Render()
    {
        var length = 0;
        foreach (var events in calendars)
        {
            var calendar = new Calendar { ProductId = "-//Peer//EN" };
            foreach (var words in events) calendar.Events.Add(words.Event());
            length += Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!).Length;
        }
        return length;
    }

    sealed record Words(string Uid, DateTime Start, DateTime End, DateTime Stamp, int Sequence, string Summary, string Description, List<string> Categories)
    {
        public static Words Of(CalendarEvent e) => new(e.Uid!, e.DtStart!.AsUtc, e.DtEnd!.AsUtc, e.DtStamp!.AsUtc, e.Sequence, e.Summary!, e.Description!, [.. e.Categories]);

        public CalendarEvent Event()
        {
            var item = new CalendarEvent
            {
                Uid = Uid,
                DtStart = new CalDateTime(Start, "UTC"),
                DtEnd = new CalDateTime(End, "UTC"),
                DtStamp = new CalDateTime(Stamp, "UTC"),
                LastModified = new CalDateTime(Stamp, "UTC"),
                Sequence = Sequence,
                Summary = Summary,
                Description = Description,
                Status = EventStatus.Confirmed,
                Transparency = TransparencyType.Transparent,
            };
            foreach (var category in Categories) item.Categories.Add(category);
            item.AddProperty("COLOR", "steelblue");
            item.AddProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
            return item;
        }
    }
}
