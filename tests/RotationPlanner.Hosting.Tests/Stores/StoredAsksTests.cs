using NodaTime;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Stores;

/// <summary>What people ask for, in any store.</summary>
public class StoredAsksTests
{
    static readonly Instant now = Instant.FromUtc(2026, 12, 1, 12, 0);

    static readonly Ask off = new() { Kind = AskKind.TimeOff, Responder = "ana", From = new LocalDate(2027, 2, 1), To = new LocalDate(2027, 2, 5), At = now, Answer = "" };

    static readonly Ask cover = new() { Kind = AskKind.Cover, Responder = "ben", Shift = "command/2027-01-04", Role = "commander", At = now + Duration.FromSeconds(1), Answer = "" };

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void The_same_form_sent_twice_is_kept_once(string kind)
    {
        using var bench = StoreBench.Of(kind);
        var (first, other) = (bench.Store.Asks.Add(off, "form 1"), bench.Store.Asks.Add(cover, "form 2"));
        Assert.Equal(off with { Number = first.Number }, first);
        Assert.Equal(first, bench.Again().Asks.Add(cover, "form 1"));
        Assert.Equal([other, first], bench.Store.Asks.All());
        Assert.Equal([other], bench.Store.Asks.All("ben", AskState.Open));
        Assert.Empty(bench.Store.Asks.All("ben", AskState.Granted));
        Assert.Equal(other, bench.Store.Asks.Find(other.Number));
        Assert.Null(bench.Store.Asks.Find(99));
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void What_is_asked_already_and_open_is_kept_once_though_many_tabs_send_it(string kind)
    {
        using var bench = StoreBench.Of(kind);
        var servers = Enumerable.Range(0, 6).Select(i => (Store: bench.Again(), Form: $"form {i}")).ToList();
        var numbers = new List<long>();
        Parallel.ForEach(servers, new ParallelOptions { MaxDegreeOfParallelism = 6 }, server =>
        {
            var asked = server.Store.Asks.Add(off, server.Form);
            lock (numbers) numbers.Add(asked.Number);
        });
        Assert.Single(numbers.Distinct());
        Assert.Single(bench.Store.Asks.All());
        Assert.NotEqual(numbers[0], bench.Store.Asks.Add(off with { To = new LocalDate(2027, 2, 6) }, "other days").Number);
        Assert.True(bench.Store.Asks.Decide(numbers[0], AskState.Refused, "lead", "", now));
        Assert.NotEqual(numbers[0], bench.Store.Asks.Add(off, "once more").Number);
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void Of_several_who_decide_at_once_one_does(string kind)
    {
        using var bench = StoreBench.Of(kind);
        var asked = bench.Store.Asks.Add(off, "form");
        var servers = Enumerable.Range(0, 6).Select(i => (Store: bench.Again(), By: $"lead {i}")).ToList();
        var won = new List<string>();
        Parallel.ForEach(servers, new ParallelOptions { MaxDegreeOfParallelism = 6 }, server =>
        {
            if (server.Store.Asks.Decide(asked.Number, AskState.Granted, server.By, "Ben takes it.", now + Duration.FromHours(1)))
                lock (won) won.Add(server.By);
        });
        var decided = bench.Store.Asks.Find(asked.Number)!;
        Assert.Equal(off with { Number = asked.Number, State = AskState.Granted, DecidedBy = Assert.Single(won), Decided = now + Duration.FromHours(1), Answer = "Ben takes it." }, decided);
        Assert.False(bench.Store.Asks.Decide(asked.Number, AskState.Refused, "other", "", now));
    }
}
