using System.Text.RegularExpressions;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Pages;

public partial class FeedAddressTests
{
    [Fact]
    public async Task Somebody_gets_the_secret_address_of_their_own_calendar_once_and_can_change_it()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        await ben.GetAsync("/me");
        var form = ben.HiddenOf("/me/feed");
        var page = await ben.PostAsync("/me/feed", form);
        var address = new Uri(Address().Match(page.Html).Value);
        Assert.Contains($"webcal://{address.Host}{address.AbsolutePath}", page.Html, StringComparison.Ordinal);
        using var anybody = new PageVisitor(server);
        Assert.Contains("BEGIN:VCALENDAR", (await anybody.GetAsync(address.AbsolutePath)).Html, StringComparison.Ordinal);
        // Loading the page again sends the form again, and ends nothing.
        Assert.DoesNotContain("https://", (await ben.PostAsync("/me/feed", form)).Html, StringComparison.Ordinal);
        Assert.Equal(200, (await anybody.GetAsync(address.AbsolutePath)).Status);
        Assert.DoesNotContain(address.AbsolutePath, (await ben.GetAsync("/me")).Html, StringComparison.Ordinal);
        var other = new Uri(Address().Match((await ben.SendAsync("/me/feed")).Html).Value);
        Assert.NotEqual(address, other);
        Assert.Equal((404, 200), ((await anybody.GetAsync(address.AbsolutePath)).Status, (await anybody.GetAsync(other.AbsolutePath)).Status));
        Assert.Equal("people/ben.ics", Assert.Single(server.Store.Tokens.Alive(TokenKind.Feed, null, server.Clock.Now)).Subject);
    }

    [GeneratedRegex("https://rota[^\"<]*ics")]
    private static partial Regex Address();
}
