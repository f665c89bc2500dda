using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Calendars;

/// <summary>What leaves a feed is cancelled there for 30 days, and names nobody.</summary>
public sealed class TombstoneTests : IDisposable
{
    static readonly Plan swapped = Plans.InTurn.Swap(0, "dee");

    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void A_seat_that_left_a_feed_is_cancelled_there_and_nowhere_else()
    {
        var options = Plans.InTurn.After();
        var was = Plans.InTurn.Feed("people/ana.ics");
        var now = swapped.Feed("people/ana.ics", options);
        var at = Array.IndexOf(now.Values("UID"), was.Values("UID")[0]);
        Assert.Equal(now.Events - 1, at);
        Assert.Equal(("CANCELLED", "1", was.Values("DTSTART")[0], was.Values("DTEND")[0]),
            (now.Values("STATUS")[at], now.Values("SEQUENCE")[at], now.Values("DTSTART")[at], now.Values("DTEND")[at]));
        Assert.Equal("Cancelled: commander\\, Incident command", now.Values("SUMMARY")[at]);
        Assert.All(new[] { "rotations/command.ics", "people/dee.ics", "company.ics" },
            path => Assert.DoesNotContain("CANCELLED", swapped.Feed(path, options).Values("STATUS")));
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(30, 0)]
    public void It_stays_as_it_is_for_thirty_days_and_goes(int days, int left)
    {
        var gone = swapped.Feeds(Plans.InTurn.After());
        var later = swapped.Feed("people/ana.ics", new FeedOptions
        {
            History = FeedHistory.Of(gone), Published = Plans.Made + Duration.FromMinutes(1) + Duration.FromDays(days),
        });
        Assert.Equal(left, later.Values("STATUS").Count(s => s == "CANCELLED"));
        Assert.False(later.IsNews);
        if (left == 1) Assert.Equal(gone.Single(f => f.Path == "people/ana.ics").Text(), later.Text());
    }

    [Fact]
    public void What_comes_back_is_newer_than_its_cancellation()
    {
        var gone = swapped.Feeds(Plans.InTurn.After());
        var back = Plans.InTurn.Feed("people/ana.ics", new FeedOptions { History = FeedHistory.Of(gone), Published = Plans.Made + Duration.FromMinutes(2) });
        Assert.DoesNotContain("CANCELLED", back.Values("STATUS"));
        Assert.Equal(("2", "20270201T080200Z"), (back.Values("SEQUENCE")[0], back.Values("DTSTAMP")[0]));
    }

    [Fact]
    public void What_comes_back_after_its_cancellation_was_dropped_is_newer_as_well()
    {
        var without = Plans.Of(Plans.Company, [.. Plans.InTurn.Assignments.Skip(1)]);
        Write(Plans.InTurn, 0);
        Write(without, 1);
        Write(without, 40);
        Assert.DoesNotContain("CANCELLED", File.ReadAllText(here["company.ics"]), StringComparison.Ordinal);
        var kept = Assert.Single(File.ReadAllLines(here[".versions"]));
        Assert.StartsWith(Plans.InTurn.Feed("people/ana.ics").Values("UID")[0] + " 1 ", kept, StringComparison.Ordinal);
        // Files of people's calendars may be lost, or their computer's clock.
        Write(Plans.InTurn, -40);
        Assert.Contains("SEQUENCE:2", File.ReadAllText(here["people/ana.ics"]), StringComparison.Ordinal);
        Assert.Empty(File.ReadAllText(here[".versions"]));
        Write(without, 41);
        Write(without, 500);
        Assert.NotEmpty(File.ReadAllText(here[".versions"]));
        Write(without, 1_600);
        Assert.Empty(File.ReadAllText(here[".versions"]));
    }

    [Fact]
    public void The_feed_of_somebody_who_left_is_all_cancelled_and_then_empty()
    {
        Write(swapped, 0);
        var rest = Plans.InTurnOf(Plans.Company with { Responders = [.. Plans.Company.Responders.Take(3)] });
        Write(rest, 1);
        var left = FeedHistory.Read(here.Path).Find("people/dee.ics")!;
        Assert.True(Assert.Single(left.Events.Values).IsCancelled);
        Assert.Contains("Acme: dee", File.ReadAllText(here["people/dee.ics"]), StringComparison.Ordinal);
        var written = File.GetLastWriteTimeUtc(here["people/dee.ics"]).AddHours(-1);
        File.SetLastWriteTimeUtc(here["people/dee.ics"], written);
        Write(rest, 20);
        Assert.Equal(written, File.GetLastWriteTimeUtc(here["people/dee.ics"]));
        Write(rest, 32);
        Assert.Empty(FeedHistory.Read(here.Path).Find("people/dee.ics")!.Events);
    }

    [Fact]
    public void What_another_version_cancelled_by_name_names_nobody_any_more()
    {
        Write(swapped, 0);
        var old = string.Join("\r\n", "BEGIN:VEVENT", "DESCRIPTION:This is no longer part of this calendar.", "DTEND:20270308T090000Z", "DTSTAMP:20270131T000200Z",
            "DTSTART:20270301T090000Z", "LAST-MODIFIED:20270131T000200Z", "SEQUENCE:1", "STATUS:CANCELLED", "SUMMARY:Cancelled: gus: Incident command", "UID:old@rotation-planner", "END:VEVENT", "END:VCALENDAR");
        File.WriteAllText(here["people/ana.ics"], File.ReadAllText(here["people/ana.ics"]).Replace("END:VCALENDAR", old, StringComparison.Ordinal));
        Write(swapped, 1);
        var text = File.ReadAllText(here["people/ana.ics"]);
        Assert.Contains("UID:old@rotation-planner", text, StringComparison.Ordinal);
        Assert.DoesNotContain("gus", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BEGIN:VEVENT\r\n")]
    [InlineData("PRODID:-//RotationPlanner//Feeds//EN\r\nBEGIN:VEVENT\r\nUID:x\r\nSEQUENCE:99999999999\r\nDTSTAMP:never\r\nEND:VEVENT\r\nBEGIN:VEVENT")]
    [InlineData("PRODID:-//RotationPlanner//Feeds//EN\r\nBEGIN:VEVENT\r\n\0\0\ud83d\r\nEND:VEVENT\r\nUID")]
    [InlineData("")]
    [InlineData("\n\n\n ")]
    public void A_feed_that_was_spoilt_is_written_anew(string text)
    {
        Directory.CreateDirectory(here["people"]);
        File.WriteAllText(here["people/ana.ics"], text);
        File.WriteAllText(here[".versions"], "a b c\n \nx 5 yesterday");
        Write(Plans.InTurn, 0);
        Assert.Equal(Plans.InTurn.Feed("people/ana.ics").Text(), File.ReadAllText(here["people/ana.ics"]));
    }

    void Write(Plan plan, int day) => plan.WriteFeeds(here.Path, new FeedOptions { Published = Plans.Made + Duration.FromDays(day) });
}
