using RotationPlanner.Interchange;

namespace RotationPlanner.AspNetCore;

/// <summary>
/// A rotation file. It is read when its stamp or length changes, and sometimes besides: the calendars that it names
/// change as well.
/// </summary>
sealed class CompanyFile(string path) : CompanySource
{
    const int MostTold = 10;

    static readonly TimeSpan calendars = TimeSpan.FromMinutes(5);

    (DateTime Written, long Length) seen;
    long? last;

    internal override CompanyReading? Read()
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw new FileNotFoundException($"There is no file {file.Name}.");
        var now = (file.LastWriteTimeUtc, file.Length);
        if (now == seen && last is { } before && TimeProvider.System.GetElapsedTime(before) < calendars) return null;
        // The stamp from before the reading: what is written during it is read again.
        (seen, last) = (now, TimeProvider.System.GetTimestamp());
        var read = RotationFile.TryRead(path);
        return new CompanyReading(read.Company, Told(read.Problems, file.Name));
    }

    // A problem repeats the value that is wrong, which may be about a person.
    static string Told(IReadOnlyList<Problem> problems, string name)
    {
        if (problems.Count == 0) return "";
        var lines = problems.Select(p => p.Line).OfType<int>().Distinct().Take(MostTold).ToList();
        return $"{name} has {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}"
            + (lines.Count == 0 ? "" : $", in line {string.Join(", ", lines)}")
            + ". Maybe look at them with `rotation-planner check`.";
    }
}
