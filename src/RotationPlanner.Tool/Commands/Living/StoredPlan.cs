using System.Globalization;
using RotationPlanner.Storage;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>
/// A revision that a database keeps, as a user names it: <c>sqlite:FILE</c> or <c>postgresql://...</c>, with <c>#2</c>
/// behind it for an earlier one.
/// </summary>
/// <param name="Name">As messages name it, without secrets.</param>
/// <param name="Plan">What plan.json would hold.</param>
/// <param name="Ledger">What ledger.json would hold; null where the revision has none.</param>
/// <param name="Feeds">The feeds as they were last written, by path.</param>
sealed record StoredPlan(
    string Name, ReadOnlyMemory<byte> Plan, ReadOnlyMemory<byte>? Ledger, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Feeds)
{
    /// <summary>Whether a text names a database, and no file.</summary>
    public static bool IsNamed(string text) => Stores.IsDatabase(text);

    /// <exception cref="IOException">The database, or the revision in it, is not there.</exception>
    public static StoredPlan Read(string named)
    {
        var (address, number) = Split(named);
        using var store = Stores.OpenKept(address);
        var name = number is null ? store.Address : string.Create(CultureInfo.InvariantCulture, $"{store.Address}#{number}");
        if (store.Read(number) is { } read) return new StoredPlan(name, read.Plan, read.Ledger, store.FeedFiles());
        var kept = store.Revisions;
        throw new IOException(kept.Count == 0 ? $"Nothing is published in {store.Address}. Maybe publish a plan with --store first."
            : $"There is no revision {number} in {store.Address}. Maybe {string.Join(", ", kept.TakeLast(5))}.");
    }

    /// <summary>The address of the database, without a revision.</summary>
    public static string AddressOf(string named) => Split(named).Address;

    static (string Address, int? Revision) Split(string named) =>
        named.LastIndexOf('#') is >= 0 and var cut && int.TryParse(named[(cut + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (named[..cut], number) : (named, null);
}
