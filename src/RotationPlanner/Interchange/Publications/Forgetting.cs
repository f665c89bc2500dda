using System.Text.Json;
using NodaTime;
using RotationPlanner.Calendars;

namespace RotationPlanner.Interchange;

/// <summary>
/// Replaces a person in all files of a folder that holds a published plan. What is to be done is written down first, so
/// that an interrupted run can be run again and gives the same pseudonym.
/// </summary>
sealed class Forgetting(string directory, string? ledger)
{
    readonly RevisionFiles earlier = new(directory);
    readonly string journal = Path.Combine(directory, ".forgetting.json");

    /// <param name="responder">The id.</param>
    /// <param name="known">The person as the company knows them; null where they are gone from it.</param>
    /// <param name="now">Nobody who still serves after it is forgotten.</param>
    /// <param name="rest">What else is done before the person counts as forgotten.</param>
    public (string? Alias, IReadOnlyList<Problem> Problems) Run(
        string responder, Responder? known, Instant now, Action<string> rest)
    {
        using var alone = FolderLock.Take(directory);
        var (texts, problems) = Read();
        if (problems.Count > 0) return (null, problems);
        if (Held(responder, now) is { } held) return (null, [held]);
        var (person, refusal) = Begun(responder, known, texts);
        if (person is null) return (null, [refusal!]);
        foreach (var (file, bytes) in texts)
            if (ForgottenJson.Of(bytes, person) is var renamed && !renamed.AsSpan().SequenceEqual(bytes))
                AtomicFile.Write(file, renamed);
        foreach (var file in Texts())
            if (File.ReadAllText(file) is var text && person.InText(text) is var renamed && renamed != text)
                AtomicFile.Write(file, renamed);
        // What a killed publisher left half written.
        foreach (var file in Directory.EnumerateFiles(directory, ".*.tmp").ToList()) File.Delete(file);
        rest(person.Alias);
        File.Delete(journal);
        return (person.Alias, []);
    }

    IEnumerable<string> Texts() => earlier.Notices.Select(f => Path.ChangeExtension(f, ".txt")).Where(File.Exists);

    /// <summary>The JSON files, the current plan last; a file that nobody can read stops everything.</summary>
    (List<(string File, byte[] Bytes)> Files, List<Problem> Problems) Read()
    {
        var (files, problems) = (new List<(string, byte[])>(), new List<Problem>());
        string[] names = ["ledger.json", "plan.partial.json", "plan.replaced.json", "plan.json"];
        foreach (var file in earlier.Revisions.Concat(earlier.Notices)
            .Concat(names.Select(n => Path.Combine(directory, n))).Prepend(ledger).OfType<string>().Distinct()
            .Where(File.Exists))
        {
            var bytes = File.ReadAllBytes(file);
            try
            {
                using var _ = JsonDocument.Parse(bytes);
                files.Add((file, bytes));
            }
            catch (JsonException torn)
            {
                problems.Add(new Problem("$", $"The file cannot be read, so nobody is forgotten yet: {torn.Message}",
                    null, "Maybe move it away.") { File = file });
            }
        }
        return (files, problems);
    }

    Problem? Held(string responder, Instant now)
    {
        var plan = Path.Combine(directory, "plan.json");
        if (!File.Exists(plan)) return new Problem("plan.json", "There is no published plan here", directory);
        var (published, problems) = PlanFile.ReadPublished(plan);
        return published is null ? problems[0] : Pseudonym.StillServes(responder, published, now) is { } held ? held with { File = plan } : null;
    }

    /// <summary>The person as the journal has them, or entered in it.</summary>
    (Pseudonym? Person, Problem? Refusal) Begun(
        string responder, Responder? known, List<(string File, byte[] Bytes)> texts)
    {
        if (File.Exists(journal)
            && JsonSerializer.Deserialize(File.ReadAllBytes(journal), JsonFormat.Ours.JournalDocument) is { } begun)
            return begun.Responder == responder
                ? (new Pseudonym(begun.Responder, begun.Names, begun.Emails, begun.Alias), null)
                : (null, new Problem("--person", "Forgetting somebody else was interrupted", responder,
                    $"Maybe first run it again with --person {begun.Responder}."));
        var (person, refusal) = Pseudonym.For(responder, known, texts.Select(t => (ReadOnlyMemory<byte>)t.Bytes));
        if (person is null) return (null, refusal);
        var entry = new JournalDocument(person.Responder, person.Names, person.Emails, person.Alias);
        AtomicFile.Write(journal, JsonSerializer.SerializeToUtf8Bytes(entry, JsonFormat.Ours.JournalDocument));
        return (person, null);
    }
}

/// <summary>Whom to forget, and how: what an interrupted run goes on with.</summary>
sealed record JournalDocument(
    string Responder, IReadOnlyList<string> Names, IReadOnlyList<string> Emails, string Alias);
