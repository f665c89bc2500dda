using Microsoft.Extensions.DependencyInjection;
using RotationPlanner.AspNetCore;
using RotationPlanner.Hosting.Tests.Pages;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Browser;

/// <summary>A person's whole way and the lead's, in Chromium, with the keyboard alone, at the width of a phone and of a desk.</summary>
public class WholeWayTests
{
    const string Sample = "acme/acme.yaml";

    [SkippableTheory]
    [InlineData(390, 844)]
    [InlineData(1280, 900)]
    public async Task A_person_signs_in_subscribes_asks_why_and_asks_for_cover_time_off_and_to_step_back(int width, int height)
    {
        PageBrowser.EnsureHere();
        await using var server = await PageServer.StartAsync(Sample, options: Here);
        await using var browser = await PageBrowser.StartAsync(server, width, height);
        await browser.Page.GotoAsync(Link(server, "amara"));
        await browser.LookAsync("sign-in");
        await browser.PressAsync("Sign in");
        await browser.LookAsync("me");
        await browser.PressAsync("Why me?");
        await browser.LookAsync("why");
        await browser.PressAsync("My shifts");
        await browser.PressAsync("Make my address");
        await browser.LookAsync("subscribe");
        await browser.PressAsync("My shifts");
        await browser.PressAsync("Request time off");
        await browser.TypeAsync("First day off", "03152027");
        await browser.TypeAsync("Last day off", "03122027");
        await browser.PressAsync("Ask for it");
        await browser.LookAsync("time-off-mended");
        await browser.TypeAsync("Last day off", "03192027");
        await browser.PressAsync("Ask for it");
        Assert.Contains("It is asked.", await browser.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await browser.PressAsync("Ask for cover");
        await browser.LookAsync("cover");
        await browser.PressAsync("Ask for cover");
        await browser.PressAsync("Step back");
        await browser.TypeAsync("First day without seats", "06012027");
        await browser.LookAsync("step-back");
        await browser.PressAsync("Ask to step back");
        await browser.LookAsync("me-asked");
        await browser.PressAsync("The team");
        await browser.LookAsync("team");
        Assert.Equal([AskKind.StepBack, AskKind.Cover, AskKind.TimeOff], server.Store.Asks.All("amara").Select(a => a.Kind));
        await browser.PressAsync("My shifts");
        await browser.PressAsync("Take it back");
        Assert.Equal(2, server.Store.Asks.All("amara", AskState.Open).Count);
        await browser.PressAsync("Sign out");
        await browser.LookAsync("signed-out");
    }

    [SkippableTheory]
    [InlineData(390, 844)]
    [InlineData(1280, 900)]
    public async Task The_lead_grants_a_cover_and_time_off_and_refuses(int width, int height)
    {
        PageBrowser.EnsureHere();
        await using var server = await PageServer.StartAsync(Sample, options: Here, lead: "priya");
        var (plan, now) = (server.Store.Current(server.Company).Plan!, server.Clock.Now);
        var cover = plan.Assignments.First(a => a.Responder == "amara" && a.Start > now
            && new PublishedPlan(plan).FindCover(server.Company, a.Shift, a.Role, now, a.Responder).Candidates.Count > 1);
        Ask("amara", AskKind.Cover, shift: cover.Shift, role: cover.Role);
        Ask("amara", AskKind.TimeOff, new(2027, 3, 15), new(2027, 3, 19));
        Ask("tomas", AskKind.StepBack, new(2027, 6, 1));
        await using var browser = await PageBrowser.StartAsync(server, width, height);
        await browser.Page.GotoAsync(Link(server, "priya"));
        await browser.PressAsync("Sign in");
        await browser.PressAsync("For the lead");
        await browser.LookAsync("lead");
        await browser.PressAsync("Decide: Amara Diallo, Cover");
        await browser.LookAsync("lead-cover");
        await browser.PressAsync("Grant, and publish revision 2");
        Assert.Contains("It is granted and published.", await browser.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await browser.PressAsync("Decide: Amara Diallo, Time off");
        await browser.LookAsync("lead-time-off");
        await browser.PressAsync("Grant, and publish revision 3");
        await browser.PressAsync("Decide: Tomáš Dvořák, To step back");
        await browser.LookAsync("lead-step-back");
        await browser.TypeAsync("A word to", "Not before summer, please.");
        await browser.PressAsync("Refuse");
        await browser.LookAsync("lead-done");
        Assert.Equal(3, server.Store.Current(server.Company).Plan!.Revision);
        Assert.Empty(server.Store.Asks.All(state: AskState.Open));

        void Ask(string responder, AskKind kind, NodaTime.LocalDate? from = null, NodaTime.LocalDate? to = null, string? shift = null, string? role = null) =>
            server.Store.Asks.Add(new Ask { Kind = kind, Responder = responder, From = from, To = to, Shift = shift, Role = role, At = server.Clock.Now }, $"{responder}{kind}");
    }

    // The browser comes by the address of this machine, which needs no https.
    static RotationServerOptions Here(RotationServerOptions options) => options with { PublicUrl = new Uri("http://127.0.0.1/") };

    static string Link(SampleServer server, string responder) => server.Services.GetRequiredService<SignInLinks>().Create(responder).AbsolutePath;
}
