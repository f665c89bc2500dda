namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>Waits for what a server does by itself.</summary>
static class Eventually
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(20), pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Fails where it is not true within some seconds.</summary>
    public static async Task True(Func<Task<bool>> isSo)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < patience, "What was waited for did not happen.");
            await Task.Delay(pause);
        }
    }

    /// <summary>Fails where it is not true within some seconds.</summary>
    public static Task True(Func<bool> isSo) => True(() => Task.FromResult(isSo()));
}
