using NodaTime;
using RotationPlanner.AspNetCore.Pages;
using RotationPlanner.Hosting.Tests.Testing;

namespace RotationPlanner.Hosting.Tests.Pages;

public class TeamPageTests
{
    [Fact]
    public async Task Who_is_on_call_now_is_whom_the_plan_says_at_every_hour()
    {
        await using var server = await PageServer.StartAsync();
        var (plan, publication, _) = server.Store.Current(server.Company);
        var view = new PlanView(plan!, publication!, server.Company);
        for (var now = server.Clock.Now; now < Instant.FromUtc(2027, 2, 20, 0, 0); now += Duration.FromHours(5))
        {
            var page = TeamPage.Of(view, DateTimeZone.Utc, null, now);
            Assert.Equal(plan!.OnCallAt(now).Select(a => (a.Role, a.Responder)).Order(), page.Seats.SelectMany(s => s.Now).Select(a => (a.Role, a.Responder)).Order());
            Assert.All(page.Seats, s => Assert.All(s.Next, n => Assert.True(n.Start > now)));
            var end = now + Duration.FromDays(40);
            Assert.Equal(plan.Assignments.Any(a => a.Start > now), page.Seats.Any(s => s.Next.Count > 0));
        }
    }

    [Fact]
    public async Task Weeks_ahead_are_shown_in_the_readers_zone_and_none_is_left_out()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        var page = await ben.GetAsync("/team");
        Assert.Contains("Times are in Asia/Kolkata", page.Text, StringComparison.Ordinal);
        Assert.Contains("from Mon 4 Jan 14:30 (UTC+05:30)", page.Text, StringComparison.Ordinal);
        Assert.Contains("(you)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Later weeks", page.Text, StringComparison.Ordinal);
        var later = await ben.GetAsync("/team?from=2027-02-08");
        Assert.Contains("Mon 8 Feb 14:30", later.Text, StringComparison.Ordinal);
        foreach (var odd in new[] { "yesterday", "0001-01-01", "9999-12-31", "2027-02-08&from=2027-02-09", "%00" })
            Assert.Equal(200, (await ben.GetAsync($"/team?from={odd}")).Status);
        Assert.Contains("Nothing is published in these weeks.", (await ben.GetAsync("/team?from=2028-01-01")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 6, 1, "2027-01-04")]
    [InlineData(2026, 12, 13, "2027-01-04")]
    [InlineData(2026, 12, 14, "2026-12-14")]
    [InlineData(2027, 1, 20, "2027-01-18")]
    public async Task The_weeks_begin_now_or_with_the_first_shift_that_is_far_ahead(int year, int month, int day, string monday)
    {
        await using var server = await PageServer.StartAsync();
        var (plan, publication, _) = server.Store.Current(server.Company);
        var page = TeamPage.Of(new PlanView(plan!, publication!, server.Company), DateTimeZone.Utc, null, Instant.FromUtc(year, month, day, 12, 0));
        Assert.Equal(monday, PageText.Iso(page.From));
        Assert.NotEmpty(page.Rotations);
    }

    [Fact]
    public async Task Gaps_are_told_and_never_why_somebody_is_away()
    {
        await using var server = await PageServer.StartAsync(Path.Combine(SampleServer.Root, "samples/tiny/too-few.yaml"), lead: "ana");
        var plan = server.Store.Current(server.Company).Plan!;
        Assert.Contains(plan.Unfilled, u => u.Required);
        using var one = await server.SignedInAsync(server.Company.Responders[^1].Id);
        var page = await one.GetAsync("/team");
        Assert.Contains("empty from now on", page.Text, StringComparison.Ordinal);
        Assert.Contains("nobody", page.Text, StringComparison.Ordinal);
        foreach (var gap in plan.Unfilled) Assert.DoesNotContain(gap.Why, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("time off", page.Text, StringComparison.OrdinalIgnoreCase);
    }
}
