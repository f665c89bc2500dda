using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Testing;

sealed class MemoryNotices(MemoryAnswer answer) : INoticeStore
{
    const int Most = 500;

    readonly List<QueuedNotice> kept = [];
    readonly HashSet<string> sent = new(StringComparer.Ordinal);

    public int Add(IEnumerable<Notice> notices, Instant now) => answer.Of(() =>
    {
        var fresh = notices.Where(n => !sent.Contains(n.Id) && kept.All(k => k.Notice.Id != n.Id)).ToList();
        kept.AddRange(fresh.Select(n => new QueuedNotice(n, 0, null, now)));
        return fresh.Count;
    });

    public IReadOnlyList<QueuedNotice> Take(int most, Instant now, Duration lease) => answer.Of(() =>
    {
        var due = kept.Where(n => n.Next <= now).Take(most).ToList();
        foreach (var notice in due) Replace(notice.Notice.Id, n => n with { Next = now + lease });
        return due;
    });

    public void Sent(string id, Instant now) => answer.Of(() =>
    {
        kept.RemoveAll(n => n.Notice.Id == id);
        return sent.Add(id);
    });

    public void Failed(string id, string error, Instant? next) => answer.Of(() =>
        Replace(id, n => n with { Attempts = n.Attempts + 1, Error = error, Next = next }));

    public IReadOnlyList<QueuedNotice> Dead() =>
        answer.Of(() => kept.Where(n => n.Next is null).Take(Most).ToList());

    public bool Retry(string id, Instant now) => answer.Of(() =>
        kept.Any(n => n.Notice.Id == id && n.Next is null) && Replace(id, n => n with { Attempts = 0, Next = now }));

    bool Replace(string id, Func<QueuedNotice, QueuedNotice> change)
    {
        var at = kept.FindIndex(n => n.Notice.Id == id);
        if (at >= 0) kept[at] = change(kept[at]);
        return at >= 0;
    }
}
