using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RotationPlanner.AspNetCore;
using RotationPlanner.Hosting.Tests.Testing;

namespace RotationPlanner.Hosting.Tests.Feeds;

/// <summary>Feeds in an app that does other things as well.</summary>
public class AppTests
{
    [Fact]
    public async Task Feeds_go_where_the_app_wants_them_also_behind_a_proxy_that_adds_a_path()
    {
        await using var server = await SampleServer.StartAsync(app =>
        {
            app.UsePathBase("/rota");
            app.UseRouting();
            app.MapRotationFeeds("/calendars/");
            app.MapGet("/{**rest}", (string rest) => $"the app's own: {rest}");
        }, options: o => o with { PublicUrl = new Uri("https://acme.example/rota/") });
        var target = FeedServer.Target(FeedServer.Link(server));
        Assert.StartsWith("/rota/calendars/", target, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.GetAsync(server.Address, target), StringComparison.Ordinal);
        Assert.Contains("the app's own: feeds/hello", await RawHttp.GetAsync(server.Address, "/feeds/hello"), StringComparison.Ordinal);
        Assert.Contains("the app's own: calendarsx", await RawHttp.GetAsync(server.Address, "/calendarsx"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("feeds")]
    public async Task A_path_that_is_none_is_refused_when_the_app_starts(string path) =>
        await Assert.ThrowsAsync<ArgumentException>(() => SampleServer.StartAsync(app => app.MapRotationFeeds(path)));

    [Theory]
    [InlineData("https://acme.example/?token=1")]
    [InlineData("https://acme.example/#top")]
    [InlineData("ftp://acme.example/")]
    public async Task An_address_that_is_none_is_refused_when_the_app_starts(string address) =>
        await Assert.ThrowsAsync<ArgumentException>(() => SampleServer.StartAsync(
            app => app.MapRotationFeeds(), options: o => o with { PublicUrl = new Uri(address) }));
}
