using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Interchange.Publications;

/// <summary>A folder that is not as it was left: nothing is overwritten, and the message says what is wrong.</summary>
public sealed class DamagedFolderTests : IDisposable
{
    static readonly Company company = LivingTeam.Of(6, "a", "b", "c");
    static readonly Plan first = LivingTeam.Plan(company);
    static readonly Publication how = new() { At = LivingTeam.Before, By = "lead" };

    readonly TempDirectory here = new();
    readonly PublicationFolder store;

    public DamagedFolderTests()
    {
        store = new PublicationFolder(here.Path);
        store.Publish(first, how);
        store.Publish(Next(), how);
    }

    public void Dispose() => here.Dispose();

    Plan Next()
    {
        var current = PlanFile.ReadPublished(here["plan.json"]).Plan!;
        var week = current.Revision;
        return current.Replan(LivingTeam.Off(company, LivingTeam.HolderOf(current, week), LivingTeam.Start.PlusDays(7 * week), LivingTeam.Start.PlusDays(7 * week)), new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
    }

    [Fact]
    public void Revisions_that_are_gone_are_no_obstacle()
    {
        var next = Next();
        Directory.Delete(here["revisions"], recursive: true);
        Assert.Equal(3, store.Publish(next, how).Revision);
        Assert.Equal(["0002.json"], Directory.GetFiles(here["revisions"]).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void A_torn_earlier_revision_stays_as_it_is()
    {
        var next = Next();
        here.Write("revisions/0001.json", "{ \"formatV");
        Assert.Equal(3, store.Publish(next with { Company = company with { Retention = new Retention { RevisionDays = 1, NoticeDays = 1 } } }, how).Revision);
        Assert.Equal("{ \"formatV", File.ReadAllText(here["revisions/0001.json"]));
    }

    [Fact]
    public void Another_file_with_the_number_of_the_current_revision_is_not_overwritten()
    {
        var next = Next();
        here.Write("revisions/0002.json", "somebody's");
        var refused = Assert.Throws<IOException>(() => store.Publish(next, how));
        Assert.Contains("0002.json", refused.Message, StringComparison.Ordinal);
        Assert.Equal("somebody's", File.ReadAllText(here["revisions/0002.json"]));
        Assert.Equal(2, store.Current(company).Publication!.Revision);
    }

    [Fact]
    public void Without_the_current_plan_the_earlier_ones_are_not_begun_anew()
    {
        var next = Next();
        File.Delete(here["plan.json"]);
        var refused = Assert.Throws<IOException>(() => store.Publish(next, how));
        Assert.Contains("0001.json", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(here["plan.json"]));
    }

    [Fact]
    public void After_a_fresh_start_numbers_go_on()
    {
        File.Copy(here["plan.json"], here["revisions/0002.json"]);
        PlanFile.Write(first, here["plan.json"]);
        Assert.Equal(3, store.Publish(first, how).Revision);
    }

    [Theory]
    [InlineData("assignments")]
    [InlineData("around")]
    public void A_seat_that_two_people_hold_is_told_with_both_places(string list)
    {
        var text = File.ReadAllText(here["plan.json"]);
        var seat = text.Split('\n').First(l => l.Contains("command/2027-01-04", StringComparison.Ordinal)).Trim().TrimEnd(',');
        here.Write("plan.json", list == "around" ? text.Replace("\"unfilled\":", $"\"around\": [{seat}], \"unfilled\":", StringComparison.Ordinal)
            : text.Replace("\"assignments\": [", $"\"assignments\": [ {seat.Replace("command/2027-01-04", "command/2027-01-11", StringComparison.Ordinal)},", StringComparison.Ordinal));
        var before = File.ReadAllText(here["plan.json"]);
        var (plan, _, problems) = store.Current(company);
        Assert.Null(plan);
        Assert.Contains("already taken by assignments[", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => store.Publish(first, how));
        Assert.Equal(before, File.ReadAllText(here["plan.json"]));
    }

    [Fact]
    public void What_is_kept_no_longer_goes_when_the_next_revision_comes()
    {
        var kept = company with { Retention = new Retention { RevisionDays = 10, NoticeDays = 5 } };
        Directory.CreateDirectory(here["outbox"]);
        foreach (var revision in new[] { 1, 2 }) here.Write($"outbox/000{revision}.json", "{}");
        var third = store.Publish(Next() with { Company = kept }, how with { At = how.At + Duration.FromDays(8) });
        Assert.Equal(3, third.Revision);
        // Revision 1 was replaced eight days ago, and told more than five days ago.
        Assert.True(File.Exists(here["revisions/0001.json"]));
        Assert.False(File.Exists(here["outbox/0001.json"]));
        store.Publish(Next() with { Company = kept }, how with { At = how.At + Duration.FromDays(11) });
        Assert.False(File.Exists(here["revisions/0001.json"]));
        Assert.True(File.Exists(here["revisions/0002.json"]));
        Assert.True(File.Exists(here["revisions/0003.json"]));
        Assert.Equal(4, store.Current(company).Publication!.Revision);
    }
}
