using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Planning.Forecast;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Sessions, provisional seats, mentors and chances to observe, read back by the calendar library.</summary>
public class TrainingFeedTests
{
    [Theory]
    [InlineData("people/ruth.ics")]
    [InlineData("people/tia.ics")]
    [InlineData("people/zoe.ics")]
    [InlineData("departments/eng.ics")]
    [InlineData("departments/support.ics")]
    public void A_session_is_in_the_feed_of_everybody_there_and_of_their_departments(string path)
    {
        var session = Assert.Single(Events(path), e => e.Summary == (path == "people/ruth.ics" ? "Tabletop session for Tia, Zoe" : "Tabletop session with Ruth"));
        Assert.Equal(new DateTime(2027, 3, 9, 14, 0, 0), session.DtStart!.AsUtc);
        Assert.Equal(new DateTime(2027, 3, 9, 16, 0, 0), session.DtEnd!.AsUtc);
        Assert.StartsWith("Led by Ruth\nTrainees: Tia, Zoe\n", session.Description, StringComparison.Ordinal);
        Assert.Contains("Length: 2 h", session.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people/priya.ics")]
    [InlineData("rotations/command.ics")]
    [InlineData("departments/sales.ics")]
    public void And_in_no_other(string path) =>
        Assert.DoesNotContain(Events(path), e => e.Summary!.Contains("session", StringComparison.Ordinal));

    [Fact]
    public void A_session_blocks_the_time_of_who_is_there_and_nobody_elses()
    {
        Assert.Equal("OPAQUE", Events("people/tia.ics").Single().Transparency);
        Assert.Equal("TRANSPARENT", Events("departments/support.ics")
            .Single(e => e.Summary!.Contains("session", StringComparison.Ordinal)).Transparency);
    }

    [Fact]
    public void A_session_keeps_its_identity_when_people_change_and_counts_up()
    {
        var next = Climbers.Plan with { Revision = 2, Training = Climbers.Plan.Training with { Events = [Climbers.Session with { Participants = ["zoe"] }] } };
        var (before, after) = (Events("people/zoe.ics").Single(IsSession), Events("people/zoe.ics", next, Climbers.Plan.After())
            .Single(IsSession));
        Assert.Equal(before.Uid, after.Uid);
        Assert.Equal((0, 1), (before.Sequence, after.Sequence));
        // Whoever is no longer asked sees it cancelled.
        var left = Events("people/tia.ics", next, Climbers.Plan.After()).Single();
        Assert.Equal((before.Uid, "CANCELLED", "TRANSPARENT"), (left.Uid, left.Status, left.Transparency));
    }

    [Fact]
    public void A_provisional_seat_says_so_and_who_steps_in()
    {
        var seat = Assert.Single(Events("people/zoe.ics"),
            e => e.Summary == "Commander, Incident command (provisional, Priya steps in)");
        Assert.Contains("Priya steps in if it does not.", seat.Description, StringComparison.Ordinal);
        Assert.Equal(seat.Uid, Events("rotations/command.ics").Single(e => e.Summary == "Zoe: " + seat.Summary).Uid);
    }

    [Fact]
    public void Who_steps_in_stands_by_at_the_same_time_and_under_another_identity()
    {
        var (seat, standby) = (Events("people/zoe.ics").Single(e => e.Summary!.Contains("provisional", StringComparison.Ordinal)), Events("people/priya.ics").Single(e => e.Summary == "Stand by for Zoe: Commander, Incident command"));
        Assert.Equal((seat.DtStart, seat.DtEnd), (standby.DtStart, standby.DtEnd));
        Assert.NotEqual(seat.Uid, standby.Uid);
        Assert.StartsWith("Zoe holds this seat provisionally: Commander, Incident command.", standby.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Events("rotations/command.ics"), e => e.Summary!.Contains("Stand by", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_who_steps_in_changes_feeds_and_no_identity()
    {
        var next = Climbers.Plan with { Revision = 2, Assignments = [.. Climbers.Plan.Assignments.Select(a => a.Provisional ? a with { Fallback = "ruth" } : a)] };
        var left = Events("people/priya.ics", next, Climbers.Plan.After())
            .Single(e => e.Status == "CANCELLED");
        Assert.Equal(left.Uid, Events("people/ruth.ics", next)
            .Single(e => e.Summary!.StartsWith("Stand by", StringComparison.Ordinal)).Uid);
    }

    [Fact]
    public void A_trainees_seat_names_the_mentor()
    {
        Assert.Single(Events("people/zoe.ics"), e => e.Summary == "Shadow, Incident command (with Priya)");
        Assert.Contains("Mentor: Ruth", Events("people/zoe.ics").Single(e => e.Summary == "Shadow, Incident command (with Ruth)").Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_who_has_incidents_to_observe_has_a_feed_to_observe() =>
        Assert.Equal(["observe/obi.ics"], Climbers.Plan.RenderFeeds().Where(f => f.Kind == FeedKind.Observation)
            .Select(f => f.Path));

    [Fact]
    public void Chances_to_observe_lie_in_the_trainees_working_hours_and_say_who_leads()
    {
        var chances = Events("observe/obi.ics").ToList();
        Assert.All(chances, e => Assert.Equal("TRANSPARENT", e.Transparency));
        var first = chances[0];
        // The first shift begins at 09:00 in London, before Obi's day in New York.
        Assert.Equal(("Observe Priya: Incident command", new DateTime(2027, 3, 1, 14, 0, 0), new DateTime(2027, 3, 1, 22, 0, 0)), (first.Summary, first.DtStart!.AsUtc, first.DtEnd!.AsUtc));
        var local = chances.Select(e => (From: In(e.DtStart!.AsUtc), To: In(e.DtEnd!.AsUtc))).ToList();
        Assert.All(local, t => Assert.True(t.From.TimeOfDay >= new LocalTime(9, 0) && t.To.TimeOfDay <= new LocalTime(17, 0) && t.From.Date == t.To.Date && t.From.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)));
        // Twelve weeks of five days; and no chance belongs to the load: nothing else of the plan changes.
        Assert.Equal(60, local.Select(t => t.From.Date).Distinct().Count());
        Assert.Equal(chances.Count, chances.Select(e => e.Uid).Distinct().Count());

        static LocalDateTime In(DateTime utc) =>
            Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).InZone(Ics.NewYork).LocalDateTime;
    }

    [Fact]
    public void There_is_nothing_to_observe_on_time_off_and_public_holidays()
    {
        var obi = Climbers.Company.Responders[3] with { Holidays = "US", Unavailable = [BusyTime.Days(new(2027, 3, 2), new(2027, 3, 2), Ics.NewYork, "away")] };
        var company = Climbers.Company with { Holidays = [new("US", new HashSet<LocalDate> { new(2027, 3, 3) })], Responders = [.. Climbers.Company.Responders.Select(r => r.Id == "obi" ? obi : r)] };
        var days = Events("observe/obi.ics", Climbers.PlanOf(company)).Select(e => e.DtStart!.AsUtc.Date).ToHashSet();
        Assert.Equal((true, false, false, true), (days.Contains(new(2027, 3, 1)), days.Contains(new(2027, 3, 2)), days.Contains(new(2027, 3, 3)), days.Contains(new(2027, 3, 4))));
    }

    [Fact]
    public void The_folder_to_observe_is_there_only_when_needed_and_emptied_when_done()
    {
        using var here = new TempDirectory();
        Plans.InTurn.WriteFeeds(here.Path);
        Assert.False(Directory.Exists(here["observe"]));
        Climbers.Plan.WriteFeeds(here.Path);
        Assert.Contains("Observe Priya", File.ReadAllText(here["observe/obi.ics"]), StringComparison.Ordinal);
        Plans.InTurn.WriteFeeds(here.Path);
        Assert.DoesNotContain("VEVENT", File.ReadAllText(here["observe/obi.ics"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_name_stays_on_its_line()
    {
        var company = Climbers.Company with { Responders = [.. Climbers.Company.Responders.Select(r => r with { Name = r.Name + "\r\nATTENDEE:x, y;z\\" })] };
        foreach (var feed in Climbers.PlanOf(company).RenderFeeds())
        {
            Assert.DoesNotContain(feed.Lines(), l => l.StartsWith("ATTENDEE", StringComparison.Ordinal));
            Assert.Equal(feed.Events, Calendar.Load(Encoding.UTF8.GetString(feed.Content.Span))!.Events.Count);
        }
    }

    static bool IsSession(CalendarEvent item) => item.Summary!.StartsWith("Tabletop", StringComparison.Ordinal);

    static IEnumerable<CalendarEvent> Events(string path, Plan? plan = null, FeedOptions? options = null) =>
        Calendar.Load(Encoding.UTF8.GetString((plan ?? Climbers.Plan).Feed(path, options).Content.Span))!.Events;
}
