
namespace RotationPlanner.Hosting.Tests.Pages;

public class MyPageTests
{
    [Fact]
    public async Task A_person_sees_their_next_shifts_in_their_own_zone_with_the_offset()
    {
        await using var server = await PageServer.StartAsync("acme/acme.yaml");
        using var liam = await server.SignedInAsync("liam");
        var page = await liam.GetAsync("/me");
        var first = server.Store.Current(server.Company).Plan!.Assignments.First(a => a.Responder == "liam");
        Assert.Equal(200, page.Status);
        Assert.Contains(AspNetCore.Pages.PageText.From(first.Start, first.End, NodaTime.DateTimeZoneProviders.Tzdb["Australia/Sydney"]), page.Text, StringComparison.Ordinal);
        Assert.Contains("(UTC+11:00)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Load against share", page.Text, StringComparison.Ordinal);
    }
}
