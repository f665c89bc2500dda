using System.Text.RegularExpressions;
using RotationPlanner.AspNetCore;
using RotationPlanner.AspNetCore.Webhook;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Samples;
using RotationPlanner.Tests;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Hosting.Tests.Samples;

/// <summary>What docs/hosting.md says is so.</summary>
public partial class HostingDocumentTests
{
    static readonly string text = File.ReadAllText(Path.Combine(SampleServer.Root, "docs", "hosting.md"));

    [Fact]
    public void Its_commands_are_those_of_the_sample()
    {
        var commands = Command().Matches(text).Select(m => m.Groups[1].Value.Trim()).ToList();
        Assert.True(commands.Count >= 3);
        foreach (var command in commands) Assert.True(FeedServerCommand.IsRight(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)), command);
        foreach (Match row in Row().Matches(text))
            foreach (Match named in Quoted().Matches(row.Groups[1].Value))
                Assert.True(FeedServerCommand.IsRight(named.Groups[1].Value.Replace("ID", "1", StringComparison.Ordinal).Split(' ')), named.Value);
        Assert.False(FeedServerCommand.IsRight(["lnik", "people/amara.ics"]));
    }

    [FactIn(Length.Full)]
    public async Task Its_commands_do_what_they_say_on_the_sample()
    {
        using var here = new TempDirectory();
        await using var served = await ServedSample.StartAsync(here["rotation.db"], "acme/acme.yaml", lead: "amara");
        var commands = Row().Matches(text).SelectMany(row => Quoted().Matches(row.Groups[1].Value)).Select(m => m.Groups[1].Value).ToList();
        Assert.Contains("sign-in amara", commands);
        // The server makes two links at its start: each can be ended once.
        var id = 0;
        foreach (var command in commands.Where(c => c != "retry ID"))
        {
            var args = command.Split(' ').Select(a => a == "ID" ? $"{++id}" : a);
            var told = ServedSample.Run([.. args, "--store", here["rotation.db"], "--file", ServedSample.File("acme/acme.yaml")]);
            Assert.True(told.Exit == 0, $"{command}: {told.Error}");
        }
    }

    [Fact]
    public void Each_row_of_attacks_has_its_tests_and_each_test_of_attacks_its_row()
    {
        var told = Tests().Matches(text).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal).ToList();
        var types = typeof(HostingDocumentTests).Assembly.GetTypes().Where(t => !t.IsNested).ToList();
        Assert.All(told, name => Assert.Contains(types, t => t.Name == name));
        Assert.Empty(types.Where(t => t.Namespace == "RotationPlanner.Hosting.Tests.Attacks" && !t.Name.StartsWith("Page", StringComparison.Ordinal)).Select(t => t.Name).Except(told));
    }

    [Fact]
    public void Its_figures_are_those_of_the_options()
    {
        var (serving, webhook) = (new FeedServing(), new WebhookOptions { Url = new Uri("https://acme.example") });
        Assert.Contains($"more than {serving.RequestsPerMinute} requests a minute by one link, or more than {serving.FailuresPerMinute} a minute", text, StringComparison.Ordinal);
        Assert.Contains($"`{webhook.SecretVariable}=whsec_", text, StringComparison.Ordinal);
        Assert.Equal(10, webhook.Attempts);
        Assert.Contains("After ten\nattempts", text, StringComparison.Ordinal);
        foreach (var header in new[] { Delivery.IdHeader, Delivery.TimestampHeader, Delivery.SignatureHeader })
            Assert.Contains($"| `{header}` |", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("--project samples/FeedServer(?: -- (.*))?$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("^\\| (`(?:feeds|link |links|sign-in|dead).*?) \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("\\| `([A-Za-z]+Tests)` \\|$", RegexOptions.Multiline)]
    private static partial Regex Tests();
}
