using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;

namespace RotationPlanner.Storage.Relational;

/// <summary>A folder that plans were published in, as the rows of a database.</summary>
sealed class FolderReading(string directory, Instant now)
{
    // Beside the folders of people, rotations and so on.
    static readonly string[] alone = ["company.ics", ".versions"];

    /// <exception cref="IOException">A file cannot be read, nothing is published, or people were not told yet.</exception>
    public Copying.All Read()
    {
        var revisions = Revisions().OrderBy(r => r.Number).ToList();
        if (revisions.Count == 0) throw new IOException($"Nothing is published in {directory}. Maybe name the folder of a published plan.json.");
        return new Copying.All(revisions, [.. Feeds()], [.. Notices()], [], []);
    }

    IEnumerable<RevisionTable.Row> Revisions()
    {
        var (folder, plan) = (Path.Combine(directory, "revisions"), Path.Combine(directory, "plan.json"));
        var earlier = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Where(f => int.TryParse(
            Path.GetFileNameWithoutExtension(f), NumberStyles.None, CultureInfo.InvariantCulture, out _)) : [];
        foreach (var file in earlier)
            if (Published(file) is { } read) yield return Row(file, read, null);
        // A draft that lies over a published plan is nothing that people were told.
        if (!File.Exists(plan) || Published(plan) is not { } current) yield break;
        EnsureTold(current);
        var ledger = Path.Combine(directory, "ledger.json");
        yield return Row(plan, current, File.Exists(ledger) ? InputFile.ReadAllBytes(ledger) : null);
    }

    static RevisionTable.Row Row(string file, PublishedPlan read, byte[]? ledger) =>
        new() { Number = read.Revision, At = read.Publication!.At.Ticks(), Content = InputFile.ReadAllBytes(file), Ledger = ledger };

    static PublishedPlan? Published(string file)
    {
        var (plan, problems) = PlanFile.ReadPublished(file);
        if (plan is null) throw new IOException($"{problems[0]}\n{file} cannot be read, so nothing is copied.");
        return plan.Publication is null ? null : plan;
    }

    void EnsureTold(PublishedPlan current)
    {
        var outbox = Path.Combine(directory, "outbox");
        var mark = Path.Combine(outbox, ".told");
        var written = string.Create(CultureInfo.InvariantCulture, $"{current.Revision:0000}.json");
        if (current.Publication!.Changes.Count == 0 || File.Exists(Path.Combine(outbox, written))) return;
        if (File.Exists(mark) && int.TryParse(File.ReadAllText(mark), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && last >= current.Revision) return;
        throw new IOException(
            $"Revision {current.Revision} in {directory} was published, and people were not told yet, so nothing is copied. "
            + $"Maybe let `rotation-planner notices FILE {Path.Combine(directory, "plan.json")}` write that first.");
    }

    IEnumerable<FeedTable.Row> Feeds()
    {
        var folder = Path.Combine(directory, "feeds");
        if (!Directory.Exists(folder)) yield break;
        var files = Directory.GetDirectories(folder).SelectMany(d => Directory.GetFiles(d, "*.ics"))
            .Concat(alone.Select(f => Path.Combine(folder, f)).Where(File.Exists));
        foreach (var file in files)
            yield return new FeedTable.Row
            {
                Path = Path.GetRelativePath(folder, file).Replace('\\', '/'), Content = InputFile.ReadAllBytes(file),
                Changed = Second(Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(file))).Ticks(),
            };
    }

    static Instant Second(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds());

    /// <summary>The messages of revisions and weeks; each id once.</summary>
    IEnumerable<NoticeTable.Row> Notices()
    {
        var folder = Path.Combine(directory, "outbox");
        var (seen, number) = (new HashSet<string>(StringComparer.Ordinal), 0L);
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var (notices, published) = ReadNotices(file);
            foreach (var notice in notices.Where(n => seen.Add(n.Id)))
                yield return new NoticeTable.Row
                {
                    Id = ++number, Name = notice.Id, Responder = notice.Responder, Email = notice.Email, Revision = notice.Revision,
                    Subject = notice.Subject, Message = notice.Text, Created = published.Ticks(), Sent = now.Ticks(),
                };
        }
    }

    static (Notice[] Notices, Instant Published) ReadNotices(string file)
    {
        try
        {
            var root = JsonNode.Parse(InputFile.ReadAllBytes(file)) as JsonObject;
            var at = root?["published"] is JsonValue said && said.TryGetValue<string>(out var text)
                && InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var read)
                ? read : Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(file));
            var type = (JsonTypeInfo<Notice[]>)PlanFile.Options.GetTypeInfo(typeof(Notice[]));
            return (root?["notices"]?.Deserialize(type) ?? [], at);
        }
        catch (JsonException torn)
        {
            throw new IOException($"{file} cannot be read, so nothing is copied: {torn.Message} Maybe move it away.", torn);
        }
    }
}
