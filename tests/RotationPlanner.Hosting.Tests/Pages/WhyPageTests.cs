namespace RotationPlanner.Hosting.Tests.Pages;

public class WhyPageTests
{
    [Fact]
    public async Task Why_me_says_what_the_planner_says_and_no_more_of_others()
    {
        await using var server = await PageServer.StartAsync();
        var plan = server.Store.Current(server.Company).Plan!;
        var why = new PublishedPlan(plan).Why(server.Company with { Ledger = plan.Ledger }, "cleo", server.Clock.Now);
        using var cleo = await server.SignedInAsync("cleo");
        var page = await cleo.GetAsync("/me/why");
        Assert.Equal(200, page.Status);
        foreach (var sentence in why.Sentences)
            Assert.Contains(string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))[..20], page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret operation", page.Text, StringComparison.Ordinal);
        var asked = server.Memory.Calls;
        Assert.Equal(page.Text, (await cleo.GetAsync("/me/why")).Text);
        Assert.InRange(server.Memory.Calls - asked, 1, 20);
    }
}
