using NodaTime;
using RotationPlanner.AspNetCore.Pages;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Pages;

public class LeadPageTests
{
    [Fact]
    public async Task The_lead_sees_coverage_fairness_limits_departments_and_what_waits()
    {
        await using var server = await PageServer.StartAsync();
        server.Store.Notices.Add([new Notice { Responder = "ben", Revision = 1, Subject = "s", Text = "t" }], server.Clock.Now);
        foreach (var due in server.Store.Notices.Take(100, server.Clock.Now, Duration.FromMinutes(1))) server.Store.Notices.Failed(due.Notice.Id, "gone", null);
        server.Store.Asks.Add(new Ask { Kind = AskKind.StepBack, Responder = "ben", From = new(2027, 2, 8), At = server.Clock.Now }, "1");
        var plan = server.Store.Current(server.Company).Plan!;
        using var lead = await server.SignedInAsync("ana");
        var page = await lead.GetAsync("/lead");
        Assert.Contains("Every required seat is filled.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Commander, Command 6 of 6", page.Text, StringComparison.Ordinal);
        foreach (var person in plan.Fairness.ByExcess) Assert.Contains(Said(PageText.HoursOf(person.Load.Total)), page.Text, StringComparison.Ordinal);
        Assert.Contains("Decide : Ben", page.Text, StringComparison.Ordinal);
        Assert.Contains("could not be sent", page.Text, StringComparison.Ordinal);
        var quarter = plan.AgreedHours.First(a => a.Department == "stage");
        Assert.Contains(Said($"Left {PageText.Hours(quarter.Agreed!.Value - quarter.Used)}"), page.Text, StringComparison.Ordinal);
        Assert.Contains("The <i>Director</i>, since 1 October 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("at most 80", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_could_take_one_more_is_near_no_cap_and_whoever_could_not_is()
    {
        await using var server = await PageServer.StartAsync();
        var plan = server.Store.Current(server.Company).Plan!;
        var near = NearLimit.Find(plan, server.Clock.Now);
        foreach (var person in server.Company.Responders)
            Assert.Equal(plan.Assignments.Count(a => a.Responder == person.Id) == 4, near.Any(n => n.Responder == person.Id && n.Rule == "shift cap"));
        Assert.Empty(NearLimit.Find(plan, Instant.FromUtc(2028, 1, 1, 0, 0)));
    }

    [Fact]
    public async Task Without_a_policy_there_is_no_leads_page_and_others_do_not_open_it()
    {
        await using var server = await PageServer.StartAsync(pages: p => p with { LeadPolicy = null });
        using var ana = await server.SignedInAsync("ana");
        Assert.Equal(404, (await ana.GetAsync("/lead")).Status);
        Assert.DoesNotContain("For the lead", (await ana.GetAsync("/me")).Text, StringComparison.Ordinal);
    }

    // As text is read from a page: every kind of space is one.
    static string Said(string words) => string.Join(' ', words.Split((char[]?)null));
}
