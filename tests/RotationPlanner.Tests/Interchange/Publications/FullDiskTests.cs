using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Interchange.Publications;

/// <summary>Whichever write fails, the published revision stays readable and the next publish succeeds.</summary>
public class FullDiskTests
{
    static readonly Company company = LivingTeam.Of(6, "a", "b", "c");
    static readonly Plan first = LivingTeam.Plan(company);
    static readonly Publication how = new() { At = LivingTeam.Before, By = "lead" };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_write_that_fails_overwrites_nothing(int good)
    {
        using var folder = new TempDirectory();
        new PublicationFolder(folder.Path).Publish(first, how);
        var before = File.ReadAllBytes(folder["plan.json"]);
        var next = new PublishedPlan(first).Replan(LivingTeam.Off(company, first.Assignments[2].Responder, LivingTeam.Start.PlusDays(14), LivingTeam.Start.PlusDays(14)), new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
        var writes = 0;
        var full = new PublicationFolder(folder.Path)
        {
            Write = (path, bytes) =>
            {
                if (writes++ < good) AtomicFile.Write(path, bytes);
                else throw new IOException("No space left on device");
            },
        };
        Assert.Throws<IOException>(() => full.Publish(next, how));
        Assert.Equal(good + 1, writes);
        Assert.Equal(before, File.ReadAllBytes(folder["plan.json"]));
        Assert.Equal(1, full.Current(company).Publication!.Revision);
        Assert.Equal(2, new PublicationFolder(folder.Path).Publish(next, how).Revision);
        Assert.Equal(before, File.ReadAllBytes(folder["revisions/0001.json"]));
    }
}
