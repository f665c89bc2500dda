using System.Globalization;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>
/// Remembers of which revision people were told last, in <c>outbox/.told</c>: whoever sends the notices may remove them
/// afterwards, and nobody is told twice.
/// </summary>
sealed class ToldRevisions(string folder)
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    readonly string mark = Path.Combine(folder, "outbox", ".told");

    /// <summary>Whether people were not told yet. A first revision, which changes nothing, has nothing to tell.</summary>
    public bool IsUntold(Publication publication) => Last < publication.Revision;

    /// <summary>Writes the notices.</summary>
    /// <returns>The files.</returns>
    public IReadOnlyList<string> Tell(Plan plan, Publication publication)
    {
        var files = Outbox.Write(plan, publication, folder);
        AtomicFile.Write(mark, publication.Revision.ToString(culture));
        return files;
    }

    int Last => File.Exists(mark) && int.TryParse(File.ReadAllText(mark), NumberStyles.None, culture, out var last) ? last : 0;
}
