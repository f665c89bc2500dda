using System.Globalization;
using NodaTime;

namespace RotationPlanner.Interchange;

/// <summary>The files of a published plan's past: <c>revisions/0001.json</c>, <c>outbox/0002.json</c> and so on.</summary>
sealed class RevisionFiles(string directory)
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    public string Folder => Path.Combine(directory, "revisions");

    string Outbox => Path.Combine(directory, "outbox");

    /// <summary>The highest number of an earlier revision; null where there is none.</summary>
    public int? Latest => Numbers(Folder).Select(n => (int?)n).LastOrDefault();

    public string PathOf(int revision) => Path.Combine(Folder, string.Create(culture, $"{revision:0000}.json"));

    /// <summary>All files that tell of people: earlier revisions, lowest first.</summary>
    public IEnumerable<string> Revisions => Numbers(Folder).Select(PathOf);

    /// <summary>The notices of all revisions as JSON, lowest first.</summary>
    public IEnumerable<string> Notices => Numbers(Outbox).Select(n => NoticeOf(n, "json"));

    /// <summary>Removes what publishers that were killed left half written; only whoever holds the lock may.</summary>
    public void Tidy()
    {
        foreach (var (folder, pattern) in new[] { (directory, ".plan.json.*.tmp"), (Folder, ".*.tmp") }.Where(
            f => Directory.Exists(f.Item1)))
            foreach (var file in Directory.EnumerateFiles(folder, pattern).ToList()) File.Delete(file);
    }

    /// <summary>
    /// Removes what is kept no longer. Feeds need none of it: the seats of the last 90 days are in plan.json itself.
    /// </summary>
    public void ClearAway(Retention retention, Publication current)
    {
        if (retention.RevisionDays is null && retention.NoticeDays is null) return;
        var published = Published(current);
        // An earlier revision ends when the next one replaces it.
        if (retention.RevisionDays is { } days)
            foreach (var number in Numbers(Folder).Where(n => n < current.Revision && After(n + 1)
                + Duration.FromDays(days) < current.At)) File.Delete(PathOf(number));
        if (retention.NoticeDays is { } told)
            foreach (var number in Numbers(Outbox)
                .Where(n => n < current.Revision && After(n) + Duration.FromDays(told) < current.At))
                foreach (var kind in new[] { "json", "txt" }) File.Delete(NoticeOf(number, kind));

        Instant After(int number) => published.First(p => p.Number >= number).At;
    }

    /// <summary>When each revision was published that can still be read, lowest first; the current one is the last.</summary>
    List<(int Number, Instant At)> Published(Publication current) =>
    [
        .. Numbers(Folder).Where(n => n < current.Revision)
        .Select(n => (n, PlanFile.ReadPublished(PathOf(n)).Plan?.Publication?.At))
            .Where(r => r.At is not null).Select(r => (r.n, r.At!.Value)),
        (current.Revision, current.At),
    ];

    string NoticeOf(int revision, string kind) =>
        Path.Combine(Outbox, string.Create(culture, $"{revision:0000}.{kind}"));

    static List<int> Numbers(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(name => int.TryParse(name, NumberStyles.None, culture, out _))
            .Select(name => int.Parse(name, culture)).Where(n => n > 0).Distinct().Order(),
    ];
}
