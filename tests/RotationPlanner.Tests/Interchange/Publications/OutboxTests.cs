using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Interchange.Publications;

/// <summary>Exactly the people concerned are told, and never why somebody is away.</summary>
public class OutboxTests
{
    const string Canary = "CANARY-surgery";

    static readonly Company company = LivingTeam.Of(8, "a", "b", "c");

    static (Plan Plan, Publication Told) Revised()
    {
        var published = LivingTeam.Published(company);
        var ill = LivingTeam.HolderOf(published, 3);
        var proposal = published.Replan(LivingTeam.Off(company, ill, LivingTeam.Start.PlusDays(21), LivingTeam.Start.PlusDays(22), Canary), new ReplanOptions { AsOf = LivingTeam.Before });
        return (proposal.Plan, new Publication { At = LivingTeam.Before, By = "lead", Changes = proposal.Changes });
    }

    [Fact]
    public void Everybody_concerned_has_one_message_and_nobody_else_any()
    {
        var (plan, told) = Revised();
        var concerned = told.Changes.SelectMany(c => new[] { c.From, c.To }).OfType<string>().Distinct().Order();
        Assert.Equal(concerned, Outbox.Notices(plan, told).Select(n => n.Responder).Order());
        Assert.All(Outbox.Notices(plan, told), n => Assert.Equal($"{n.Responder}@team.example", n.Email));
    }

    [Fact]
    public void A_revision_that_changes_nothing_tells_nobody()
    {
        var (plan, told) = Revised();
        Assert.Empty(Outbox.Notices(plan, told with { Changes = [] }));
    }

    [Fact]
    public void The_reason_of_an_absence_reaches_nobody()
    {
        using var folder = new TempDirectory();
        var (plan, told) = Revised();
        var files = Outbox.Write(plan, told, folder.Path);
        Assert.Equal(2, files.Count);
        foreach (var file in files) Assert.DoesNotContain(Canary, File.ReadAllText(file), StringComparison.Ordinal);
        new PublicationFolder(folder.Path).Publish(plan, told);
        Assert.DoesNotContain(Canary, File.ReadAllText(folder["plan.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_gives_the_time_in_the_zone_of_its_reader()
    {
        var (plan, told) = Revised();
        var tokyo = plan.Company with { Responders = [.. plan.Company.Responders.Select(r => r with { TimeZone = DateTimeZoneProviders.Tzdb["Asia/Tokyo"] })] };
        var there = new PublishedPlan(plan).Replan(tokyo, new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
        Assert.All(Outbox.Notices(there, told), n => Assert.Contains("Mon 25 Jan 2027 18:00", n.Text, StringComparison.Ordinal));
    }
}
