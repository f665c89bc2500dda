using RotationPlanner.Calendars;
using RotationPlanner.Calendars.Feeds;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Calendars;

public sealed class FeedFilesTests : IDisposable
{
    readonly string directory = Directory.CreateTempSubdirectory("feeds").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void Every_feed_is_a_file_and_nothing_else_is_left_behind()
    {
        Plans.InTurn.WriteFeeds(directory, new FeedOptions { Published = Plans.Made });
        Plans.InTurn.WriteFeeds(directory);
        foreach (var feed in Plans.InTurn.Feeds())
            Assert.Equal(feed.Content.ToArray(), File.ReadAllBytes(Path.Combine(directory, feed.Path)));
        Assert.Equal(9, Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void The_feed_of_someone_who_left_is_emptied_and_other_files_are_not_touched()
    {
        Plans.InTurn.WriteFeeds(directory);
        var mine = Path.Combine(directory, "people", "mine.ics");
        File.WriteAllText(mine, Ics.Calendar());
        Plans.InTurnOf(Plans.Company with { Responders = [.. Plans.Company.Responders.Take(3)] }).WriteFeeds(directory);

        var left = File.ReadAllText(Path.Combine(directory, "people", "dee.ics"));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", left, StringComparison.Ordinal);
        Assert.Contains("no longer part of the plan", left.Replace("\r\n ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Equal(Ics.Calendar(), File.ReadAllText(mine));
    }

    [Fact]
    public void A_feed_that_says_the_same_already_is_not_touched()
    {
        Plans.InTurn.WriteFeeds(directory);
        var file = Path.Combine(directory, "people", "dee.ics");
        var before = File.GetLastWriteTimeUtc(file).AddHours(-1);
        File.SetLastWriteTimeUtc(file, before);
        Plans.InTurn.WriteFeeds(directory);
        Assert.Equal(before, File.GetLastWriteTimeUtc(file));
        File.AppendAllText(file, "spoilt");
        Plans.InTurn.WriteFeeds(directory);
        Assert.DoesNotContain("spoilt", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../ana")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("a\0")]
    public void An_id_that_is_no_file_name_is_refused(string id)
    {
        var plan = Plans.InTurnOf(Plans.Company with { Departments = [new Department { Id = id }] });
        Assert.Throws<ArgumentException>(() => plan.WriteFeeds(directory));
    }

    [Theory]
    [InlineData("con", "con~")]
    [InlineData("NUL.x", "NUL~.x")]
    [InlineData("com1", "com1~")]
    [InlineData("con1", "con1")]
    [InlineData("ana.con", "ana.con")]
    public void On_windows_no_id_is_the_name_of_a_device(string id, string name)
    {
        Assert.Equal((name, id), (FeedFileNames.Of(id, isWindows: true), FeedFileNames.IdOf(name, isWindows: true)));
        Assert.Equal(id, FeedFileNames.Of(id, isWindows: false));
        Assert.Null(FeedFileNames.IdOf("x~", isWindows: true));
    }

    [Fact]
    public void Ids_that_differ_in_capitals_only_do_not_overwrite_each_other()
    {
        var plan = Plans.InTurnOf(
            Plans.Company with { Departments = [new Department { Id = "ops" }, new Department { Id = "OPS" }] });
        Assert.Throws<ArgumentException>(() => plan.WriteFeeds(directory));
    }
}
