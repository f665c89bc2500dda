using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using RotationPlanner.AspNetCore;

namespace RotationPlanner.Hosting.Tests.Testing;

public class SampleServerTests
{
    [Fact]
    public async Task A_server_of_the_tests_has_a_company_a_plan_and_feeds()
    {
        await using var server = await SampleServer.StartAsync(app => app.Map("/hello", () => "hello"));
        using var client = server.Client();
        Assert.Equal("hello", await client.GetStringAsync("hello"));
        Assert.Equal("Three people", server.Services.GetRequiredService<CurrentCompany>().Company?.Name);
        Assert.Equal(1, server.Store.Current(server.Company).Plan?.Revision);
        Assert.Contains("people/ana.ics", server.Store.Feeds.Paths);
        Assert.Equal(SampleServer.Published, server.Store.Feeds.Find("people/ana.ics")?.Changed);
    }
}
