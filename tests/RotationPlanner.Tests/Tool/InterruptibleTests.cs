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
        Assert.Throws<OperationCanceledException>(() =>
            Interruptible.Run(() => { never.Wait(); return 1; }, source.Token));
        never.Set();
    }

    [Fact]
    public void What_takes_no_time_is_read_all_the_same() =>
        Assert.Equal(7, Interruptible.Run(() => 7, new CancellationToken(canceled: true)));

    [Fact]
    public void Work_that_has_found_nothing_yet_is_left_and_work_that_has_is_let_end()
    {
        var left = false;
        Assert.Throws<OperationCanceledException>(() => Interruptible.Run(() => Busy(() => Volatile.Read(ref left)), () => false, new CancellationToken(canceled: true)));
        Volatile.Write(ref left, true);
        var watch = Stopwatch.StartNew();
        Assert.Equal(7, Interruptible.Run(() => Busy(() => watch.Elapsed.TotalSeconds > 1), () => true, new CancellationToken(canceled: true)));
    }

    static int Busy(Func<bool> ends)
    {
        while (!ends()) Thread.SpinWait(1_000);
        return 7;
    }

    [Fact]
    public void What_goes_wrong_is_told_as_it_is() =>
        Assert.Equal("no such luck", Assert.Throws<IOException>(() => Interruptible.Run<int>(() => throw new IOException("no such luck"), default)).Message);
}
