using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>Whether a store has the feeds of a folder, byte for byte, and no others.</summary>
static class SameFeeds
{
    public static void Check(string folder, IFeedStore store)
    {
        var files = Directory.GetFiles(folder, "*.ics", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes);
        Assert.NotEmpty(files);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), store.Paths);
        foreach (var (path, bytes) in files) Assert.Equal(bytes, store.Find(path)!.Content.ToArray());
    }
}
