using RotationPlanner.Tool;

namespace RotationPlanner.Tests.Tool;

/// <summary>A signal is answered, whatever the command does.</summary>
public class StoppingTests
{
    static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50), Long = TimeSpan.FromMinutes(5);

    [Fact]
    public void The_first_signal_asks_and_is_answered_at_once_the_second_ends()
    {
        var told = new List<string>();
        using var stopping = new Stopping(told.Add, _ => Assert.Fail("nobody was out of patience"), Long);
        Assert.False(stopping.Token.IsCancellationRequested);
        Assert.True(stopping.Stop());
        Assert.True(stopping.Token.WaitHandle.WaitOne(Long));
        Assert.StartsWith("Stopping.", Assert.Single(told), StringComparison.Ordinal);
        Assert.False(stopping.Stop());
    }

    [Fact]
    public void A_command_that_does_not_stop_is_ended()
    {
        using var ended = new ManualResetEventSlim();
        using var stopping = new Stopping(_ => { }, _ => ended.Set(), Soon);
        stopping.Stop();
        Assert.True(ended.Wait(Long));
    }

    [Fact]
    public void A_command_that_only_writes_its_files_is_given_the_time()
    {
        using var ended = new ManualResetEventSlim();
        using var stopping = new Stopping(_ => { }, _ => ended.Set(), TimeSpan.FromMilliseconds(200));
        stopping.BePatient();
        stopping.Stop();
        Assert.False(ended.Wait(TimeSpan.FromMilliseconds(600)));
    }
}
