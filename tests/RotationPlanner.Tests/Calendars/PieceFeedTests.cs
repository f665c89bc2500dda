using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Where several people hold a seat one after the other, feeds show each piece.</summary>
public class PieceFeedTests
{
    static readonly Company company = LivingTeam.Of(12, "a", "b", "c", "d");
    static readonly PublishedPlan plan = LivingTeam.Published(company);
    static readonly Interval tuesday = new(Instant.FromUtc(2027, 2, 9, 14, 0), Instant.FromUtc(2027, 2, 9, 18, 0));
    static readonly string holder = LivingTeam.HolderOf(plan, 5);
    static readonly string taker = company.Responders.Select(r => r.Id).First(r => r != holder);
    static readonly Plan covered = plan.Take(company, LivingTeam.Shift(5), "commander", taker, LivingTeam.Before, null, tuesday).Proposal!.Plan;

    static IEnumerable<string> Times(Feed feed) => feed.Values("DTSTART").Zip(feed.Values("DTEND"), (a, b) => $"{a}/{b}");

    static string Utc(Instant at) => at.InUtc().LocalDateTime.ToString("uuuuMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    static IEnumerable<string> Held(IEnumerable<Assignment> seats) => seats.OrderBy(a => a.Start).Select(a => $"{Utc(a.Start)}/{Utc(a.End)}");

    [Fact]
    public void Everybody_has_exactly_the_time_that_they_hold()
    {
        Assert.Equal(3, covered.Assignments.Count(a => a.Shift == LivingTeam.Shift(5)));
        foreach (var person in company.Responders)
            Assert.Equal(Held(covered.Assignments.Where(a => a.Responder == person.Id)), Times(covered.Feed($"people/{person.Id}.ics")));
        Assert.Equal(Held(covered.Assignments), Times(covered.Feed("rotations/command.ics")));
        Assert.Equal(Held(covered.Assignments), Times(covered.Feed("departments/eng.ics")));
    }

    [Fact]
    public void The_first_piece_keeps_the_identity_of_the_seat_and_the_others_have_their_own()
    {
        var (before, after) = (Published.Feed("rotations/command.ics").Values("UID"), covered.Feed("rotations/command.ics").Values("UID"));
        Assert.Equal(before.Length + 2, after.Distinct().Count());
        Assert.Empty(before.Except(after));
        Assert.Equal(after.Order(), covered.RenderFeeds().Where(f => f.Kind == FeedKind.Person).SelectMany(f => f.Values("UID")).Order());
    }

    [Fact]
    public void Pieces_that_are_joined_again_are_cancelled_where_they_were()
    {
        var back = new PublishedPlan(covered).Take(company, LivingTeam.Shift(5), "commander", holder, LivingTeam.Before, taker).Proposal!.Plan;
        Assert.Equal(plan.Assignments, back.Assignments);
        var feed = back.Feed("rotations/command.ics", covered.After());
        Assert.Equal(2, feed.Values("STATUS").Count(s => s == "CANCELLED"));
        Assert.Equal(Published.Feed("rotations/command.ics").Values("UID").Length + 2, feed.Values("UID").Distinct().Count());
    }

    [Fact]
    public void Pieces_of_the_quarter_before_keep_the_identity_they_were_published_with()
    {
        var next = company with
        {
            Horizon = new DateInterval(LivingTeam.Start.PlusDays(42), LivingTeam.Start.PlusDays(83)),
            History = [.. covered.Assignments.Where(a => a.Start < LivingTeam.Start.PlusDays(42).AtMidnight().InUtc().ToInstant())],
        };
        var shown = LivingTeam.Plan(next).Feed("rotations/command.ics").Values("UID");
        var pieces = covered.Feed("rotations/command.ics").Values("UID")[5..8];
        Assert.Empty(pieces.Except(shown));
    }

    static Plan Published => LivingTeam.Plan(company);
}
