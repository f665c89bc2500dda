namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>Waits for what a server does by itself.</summary>
static class Eventually
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(20), pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Fails where it is not true within some seconds.</summary>
    /// <param name="isSo">What is waited for.</param>
    /// <param name="between">How long to wait from look to look; who looks at a server must not ask too often.</param>
    public static async Task True(Func<Task<bool>> isSo, TimeSpan? between = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < patience, "What was waited for did not happen.");
            await Task.Delay(between ?? pause);
        }
    }

    /// <summary>Fails where it is not true within some seconds.</summary>
    public static Task True(Func<bool> isSo) => True(() => Task.FromResult(isSo()));
}
