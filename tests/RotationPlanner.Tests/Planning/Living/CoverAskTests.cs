using NodaTime;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Who is asked for cover, and when.</summary>
public class CoverAskTests
{
    static readonly Company company = LivingTeam.Of(12, "a", "b", "c", "d");
    static readonly PublishedPlan plan = LivingTeam.Published(company);
    static readonly CoverAnswer cover = plan.FindCover(company, LivingTeam.Shift(5), "commander", LivingTeam.Before);
    static readonly Duration wait = Duration.FromHours(4);

    static IReadOnlyList<CoverAsk> Asks(Duration left) => CoverAsk.Order(cover, cover.Seat.Start - left, wait);

    [Fact]
    public void While_time_allows_people_are_asked_one_by_one_fairest_first()
    {
        var asks = Asks(3 * wait);
        Assert.Equal(cover.Candidates.Select(c => c.Responder), asks.Select(a => a.Responder));
        Assert.Equal(asks.Skip(1).Select(a => a.At), asks.SkipLast(1).Select(a => a.Until));
        Assert.Equal(cover.Seat.Start, asks[^1].Until);
    }

    [Fact]
    public void When_it_is_short_everybody_is_asked_at_once()
    {
        var asks = Asks((3 * wait) - Duration.FromMinutes(1));
        Assert.Equal(cover.Candidates.Select(c => c.Responder), asks.Select(a => a.Responder));
        Assert.Single(asks.Select(a => (a.At, a.Until)).Distinct());
    }

    [Law(40)]
    public void Nobody_has_to_answer_after_the_seat_begins(int minutes)
    {
        var asks = Asks(Duration.FromMinutes(1 + Math.Abs((long)minutes)));
        Assert.All(asks, a => Assert.True(a.At < a.Until && a.Until <= cover.Seat.Start));
    }

    [Fact]
    public void A_seat_that_has_begun_and_no_time_to_answer_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Asks(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => CoverAsk.Order(cover, LivingTeam.Before, Duration.Zero));
    }

    [Fact]
    public void A_message_names_the_seat_and_the_time_and_never_why_its_holder_is_away()
    {
        var ill = LivingTeam.Off(company, cover.Seat.Responder, LivingTeam.Start.PlusDays(35), LivingTeam.Start.PlusDays(40), "canary illness");
        var asked = plan.FindCover(ill, LivingTeam.Shift(5), "commander", LivingTeam.Before);
        var notices = Outbox.Asks(ill, asked, CoverAsk.Order(asked, LivingTeam.Before, wait), plan.Revision);
        Assert.Equal(asked.Candidates.Select(c => $"{c.Responder}@team.example"), notices.Select(n => n.Email));
        Assert.All(notices, n =>
        {
            Assert.Contains("Mon 8 Feb 2027 09:00", n.Text, StringComparison.Ordinal);
            Assert.Contains("Please answer by Tue 1 Dec 2026", n.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", n.Text + n.Subject, StringComparison.Ordinal);
        });
    }
}
