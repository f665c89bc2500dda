namespace RotationPlanner.Interchange;

/// <summary>One publisher at a time; the system frees the lock of one that is killed.</summary>
static class FolderLock
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(30), pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until the folder is free.</summary>
    /// <param name="directory">The folder; it is there.</param>
    /// <returns>The lock; to dispose of it frees the folder.</returns>
    /// <exception cref="IOException">Somebody else holds it for half a minute, or no file can be made there.</exception>
    public static IDisposable Take(string directory)
    {
        var file = Path.Combine(directory, ".publish.lock");
        for (var waited = TimeSpan.Zero; ; waited += pause)
        {
            try { return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
            catch (IOException) when (waited < patience && Directory.Exists(directory) && !Directory.Exists(file))
            {
                Thread.Sleep(pause);
            }
            catch (IOException busy)
            {
                throw new IOException($"{busy.Message}\nNothing is published: {file} is held by another publisher, "
                    + "or cannot be made. Maybe try again.", busy);
            }
        }
    }
}
