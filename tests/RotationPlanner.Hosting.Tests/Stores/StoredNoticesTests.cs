using NodaTime;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Interchange;

namespace RotationPlanner.Hosting.Tests.Stores;

/// <summary>Messages that wait to be sent, in any store.</summary>
public class StoredNoticesTests
{
    static readonly Instant now = Instant.FromUtc(2026, 12, 1, 12, 0);
    static readonly Duration minute = Duration.FromMinutes(1);

    static Notice Message(int number) =>
        new() { Id = $"digest/{number:00}", Responder = "ana", Email = number % 2 == 0 ? null : "ana@team.example", Revision = 1, Subject = "Your week", Text = "…\nÜ" };

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void A_message_is_kept_once_whatever_became_of_it(string kind)
    {
        using var bench = StoreBench.Of(kind);
        var notices = bench.Store.Notices;
        Assert.Equal(2, notices.Add([Message(1), Message(2)], now));
        Assert.Equal(1, bench.Again().Notices.Add([Message(2), Message(3)], now));
        Assert.Equal([Message(1), Message(2), Message(3)], notices.Take(9, now, minute).Select(n => n.Notice));
        notices.Sent("digest/01", now);
        Assert.Equal(0, notices.Add([Message(1)], now));
        Assert.DoesNotContain("digest/01", notices.Take(9, now + minute, minute).Select(n => n.Notice.Id));
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void While_one_sender_has_a_message_no_other_gets_it(string kind)
    {
        using var bench = StoreBench.Of(kind);
        bench.Store.Notices.Add(Enumerable.Range(0, 40).Select(Message), now);
        var senders = Enumerable.Range(0, 8).Select(_ => bench.Again()).ToList();
        var taken = new List<string>();
        Parallel.ForEach(senders, new ParallelOptions { MaxDegreeOfParallelism = 8 }, sender =>
        {
            for (var i = 0; i < 3; i++)
                foreach (var notice in sender.Notices.Take(3, now, minute))
                    lock (taken) taken.Add(notice.Notice.Id);
        });
        Assert.Equal(taken.Distinct().Count(), taken.Count);
        taken.AddRange(bench.Store.Notices.Take(40, now, minute).Select(n => n.Notice.Id));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => Message(i).Id), taken.Order(StringComparer.Ordinal));
        Assert.Empty(bench.Store.Notices.Take(40, now, minute));
        Assert.Equal(40, bench.Store.Notices.Take(99, now + minute, minute).Count);
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void What_fails_is_tried_again_until_it_is_given_up_and_may_be_tried_anew(string kind)
    {
        using var bench = StoreBench.Of(kind);
        var notices = bench.Store.Notices;
        notices.Add([Message(1)], now);
        Assert.Equal(0, Assert.Single(notices.Take(1, now, minute)).Attempts);
        notices.Failed("digest/01", "503", now + minute);
        Assert.Empty(notices.Dead());
        Assert.Empty(notices.Take(1, now, minute));
        var again = Assert.Single(notices.Take(1, now + minute, minute));
        Assert.Equal((1, "503"), (again.Attempts, again.Error));
        notices.Failed("digest/01", "gone", null);
        Assert.Empty(notices.Take(1, now + Duration.FromDays(9), minute));
        var dead = Assert.Single(bench.Again().Notices.Dead());
        Assert.Equal((2, "gone", (Instant?)null), (dead.Attempts, dead.Error, dead.Next));
        Assert.True(notices.Retry("digest/01", now));
        Assert.False(notices.Retry("digest/01", now));
        Assert.Equal(Message(1), Assert.Single(notices.Take(1, now, minute)).Notice);
    }
}
