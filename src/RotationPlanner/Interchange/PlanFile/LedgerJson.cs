using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Fairness;

namespace RotationPlanner.Interchange;

/// <summary>
/// Reads and writes <c>ledger.json</c>: what one plan leaves for the next. Format version 2 is written; 1 and 2 are
/// read.
/// </summary>
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

    /// <summary>
    /// Writes a ledger to a stream; the same ledger gives the same bytes. Balances that do not sum to zero are written
    /// re-centred.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="stream">The stream; stays open.</param>
    public static void Write(Ledger ledger, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var lines = new JsonLines(JsonFormat.Ours.Options)
            .Field("formatVersion", LedgerDocument.Current)
            .Array("entries", Centred(ledger.Entries))
            .Array("served", ledger.Served)
            .Array("splits", ledger.Splits)
            .Array("timeOff", ledger.TimeOff);
        if (ledger.Holidays.Count > 0) lines.Array("holidays", ledger.Holidays);
        lines.WriteTo(stream);
    }

    /// <summary>Reads a ledger. Of an older file, balances that do not sum to zero are re-centred.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The ledger, or null and what is wrong with the file.</returns>
    public static (Ledger? Ledger, IReadOnlyList<Problem> Problems) Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Checked(JsonReading.Read(path, LedgerDocument.Current, JsonFormat.Ours.LedgerDocument, LedgerDocument.Oldest), path);
    }

    /// <summary>Reads a ledger that a store keeps.</summary>
    /// <param name="json">What is kept: UTF-8.</param>
    /// <param name="name">What problems call it, such as <c>ledger of revision 3</c>.</param>
    /// <returns>The ledger, or null and what is wrong with it.</returns>
    public static (Ledger? Ledger, IReadOnlyList<Problem> Problems) Read(ReadOnlyMemory<byte> json, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Checked(JsonReading.Read(json, name, LedgerDocument.Current, JsonFormat.Ours.LedgerDocument, LedgerDocument.Oldest), name);
    }

    static (Ledger? Ledger, IReadOnlyList<Problem> Problems) Checked(
        (LedgerDocument? Document, IReadOnlyList<Problem> Problems) read, string path)
    {
        var (document, problems) = read;
        if (document is null) return (null, problems);
        var wrong = LedgerCheck.Of(document).Select(p => p with { File = path }).ToArray();
        if (wrong.Length > 0) return (null, wrong);
        var shifted = document.FormatVersion > 1 ? 0 : Periods(document.Entries).Count(p => !LedgerPeriod.IsCentred(p));
        var periods = shifted == 1 ? "one period" : $"{shifted} periods";
        return (new Ledger(shifted > 0 ? Centred(document.Entries) : document.Entries)
        {
            Served = document.Served ?? [],
            Splits = document.Splits ?? [],
            TimeOff = document.TimeOff ?? [],
            Holidays = document.Holidays ?? [],
            Note = shifted > 0 ? $"{path} has format version 1, and the balances of {periods} did not sum to zero: shares were scaled to what was worked." : null,
        }, []);
    }

    static IEnumerable<IGrouping<(LocalDate, LocalDate), LedgerEntry>> Periods(IReadOnlyList<LedgerEntry> entries) =>
        entries.GroupBy(e => (e.From, e.To));

    /// <summary>The same entries in the same order, period by period with balances that sum to zero.</summary>
    static IReadOnlyList<LedgerEntry> Centred(IReadOnlyList<LedgerEntry> entries)
    {
        if (Periods(entries).All(LedgerPeriod.IsCentred)) return entries;
        var centred = Periods(entries).ToDictionary(p => p.Key,
            p => new Queue<LedgerEntry>(LedgerPeriod.Centred([.. p])));
        return [.. entries.Select(e => centred[(e.From, e.To)].Dequeue())];
    }
}
