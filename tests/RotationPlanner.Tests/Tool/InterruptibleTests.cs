using System.Diagnostics;
using RotationPlanner.Tool;

namespace RotationPlanner.Tests.Tool;

/// <summary>Whoever asks a command to stop is answered at once, whatever is being read.</summary>
public class InterruptibleTests
{
    [Fact]
    public void What_never_ends_is_left_as_soon_as_the_command_is_asked_to_stop()
    {
        using var never = new ManualResetEventSlim();
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var watch = Stopwatch.StartNew();
        Assert.Throws<OperationCanceledException>(() => Interruptible.Run(() => { never.Wait(); return 1; }, source.Token));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        never.Set();
    }

    [Fact]
    public void What_takes_no_time_is_read_all_the_same() => Assert.Equal(7, Interruptible.Run(() => 7, new CancellationToken(canceled: true)));

    [Fact]
    public void Work_that_has_found_nothing_yet_is_left_and_work_that_has_is_let_end()
    {
        Assert.Throws<OperationCanceledException>(() => Interruptible.Run(() => Busy(TimeSpan.FromMinutes(1)), () => false, new CancellationToken(canceled: true)));
        Assert.Equal(7, Interruptible.Run(() => Busy(TimeSpan.FromSeconds(1)), () => true, new CancellationToken(canceled: true)));
    }

    static int Busy(TimeSpan time)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time;) Thread.SpinWait(1_000);
        return 7;
    }

    [Fact]
    public void What_goes_wrong_is_told_as_it_is() =>
        Assert.Equal("no such luck", Assert.Throws<IOException>(() => Interruptible.Run<int>(() => throw new IOException("no such luck"), default)).Message);
}
