namespace RotationPlanner.Interchange;

/// <summary>Reads and writes <c>ledger.json</c>: what one plan leaves for the next.</summary>
public static class LedgerJson
{
    /// <summary>Writes a ledger, whole or not at all.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    public static void Write(Ledger ledger, string path)
    {
        using var memory = new MemoryStream();
        Write(ledger, memory);
        AtomicFile.Write(path, memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <summary>Writes a ledger to a stream; the same ledger gives the same bytes.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="stream">The stream; stays open.</param>
    public static void Write(Ledger ledger, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        new JsonLines()
            .Field("formatVersion", LedgerDocument.Current, JsonFormat.Ours.Int32)
            .Array("entries", ledger.Entries, JsonFormat.Ours.LedgerEntry)
            .WriteTo(stream);
    }

    /// <summary>Reads a ledger.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The ledger, or null and what is wrong with the file.</returns>
    public static (Ledger? Ledger, IReadOnlyList<Problem> Problems) Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (document, problems) = JsonReading.Read(path, LedgerDocument.Current, JsonFormat.Ours.LedgerDocument);
        if (document is null) return (null, problems);
        var nothing = JsonReading.Nulls("entries", document.Entries).ToArray();
        var wrong = (nothing.Length > 0 ? nothing : document.Entries.SelectMany(Check)).Select(p => p with { File = path }).ToArray();
        return wrong.Length > 0 ? (null, wrong) : (new Ledger(document.Entries), []);
    }

    static IEnumerable<Problem> Check(LedgerEntry entry, int index)
    {
        var place = $"entries[{index}]";
        if (string.IsNullOrWhiteSpace(entry.Responder)) yield return new Problem($"{place}.responder", "The responder is empty", entry.Responder);
        if (entry.To < entry.From) yield return new Problem($"{place}.to", $"The period ends before it begins on {entry.From:uuuu-MM-dd}", $"{entry.To:uuuu-MM-dd}", "Maybe from and to are swapped.");
        if (entry.Worked is { Total: < 0 } or { Night: < 0 } or { Weekend: < 0 } or { Holiday: < 0 }) yield return new Problem($"{place}.worked", "Credit is never negative", $"{entry.Worked}");
        if (entry.Share is { Total: < 0 } or { Night: < 0 } or { Weekend: < 0 } or { Holiday: < 0 }) yield return new Problem($"{place}.share", "A share is never negative", $"{entry.Share}");
    }
}
