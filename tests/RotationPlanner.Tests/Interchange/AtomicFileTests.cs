using RotationPlanner.Calendars;

namespace RotationPlanner.Tests.Interchange;

public class AtomicFileTests
{
    [Fact]
    public void A_write_replaces_the_whole_file_and_leaves_nothing_beside_it()
    {
        using var here = new TempDirectory();
        here.Write("plan.json", new string('x', 10_000));
        AtomicFile.Write(here["plan.json"], "new");
        Assert.Equal("new", File.ReadAllText(here["plan.json"]));
        Assert.Equal([here["plan.json"]], Directory.GetFileSystemEntries(here.Path));
    }

    [Fact]
    public void A_write_that_fails_leaves_no_partial_file()
    {
        using var here = new TempDirectory();
        // A directory of that name: the move at the end must fail, after the bytes are on disk.
        Directory.CreateDirectory(here["plan.json"]);
        File.WriteAllText(Path.Combine(here["plan.json"], "inside"), "kept");
        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(here["plan.json"], "new"));
        Assert.Equal([here["plan.json"]], Directory.GetFileSystemEntries(here.Path));
        Assert.Equal("kept", File.ReadAllText(Path.Combine(here["plan.json"], "inside")));
    }

    [Fact]
    public async Task A_reader_never_sees_a_part()
    {
        using var here = new TempDirectory();
        string[] texts = [new('a', 200_000), new('b', 100)];
        AtomicFile.Write(here["f"], texts[0]);
        using var done = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < 60; i++) AtomicFile.Write(here["f"], texts[i % 2]);
            done.Cancel();
        });
        do Assert.Contains(File.ReadAllText(here["f"]), texts);
        while (!done.IsCancellationRequested);
        await writer;
    }

    [SkippableFact]
    public void A_link_stays_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        using var here = new TempDirectory();
        here.Write("real", "old");
        File.CreateSymbolicLink(here["link"], "real");
        AtomicFile.Write(here["link"], "new");
        Assert.Equal("new", File.ReadAllText(here["real"]));
        Assert.Equal("real", new FileInfo(here["link"]).LinkTarget);
    }

    [SkippableFact]
    public void A_device_is_written_to_not_replaced()
    {
        Skip.IfNot(File.Exists("/dev/null"), "No /dev/null here.");
        AtomicFile.Write("/dev/null", "gone");
        Assert.Equal("", File.ReadAllText("/dev/null"));
    }

    [Fact]
    public void Missing_directories_are_made()
    {
        using var here = new TempDirectory();
        AtomicFile.Write(here["a/b/c.txt"], "deep");
        Assert.Equal("deep", File.ReadAllText(here["a/b/c.txt"]));
    }
}
