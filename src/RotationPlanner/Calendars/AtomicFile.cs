using System.Text;

#if !TOOL
namespace RotationPlanner.Calendars;
#else
namespace RotationPlanner.Tool;
#endif

/// <summary>Writes whole files or nothing: a reader, or a run killed half-way, never sees a part.</summary>
static class AtomicFile
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Replaces a file with a text in UTF-8.</summary>
    public static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>
    /// Replaces a file that can be made again at any time: not waiting for the disk makes thousands of files quick, and
    /// one that says the same already stays untouched.
    /// </summary>
    public static void WriteIfChanged(string path, ReadOnlySpan<byte> bytes)
    {
        if (!HasContent(path, bytes)) Write(path, bytes, isLasting: false);
    }

    static bool HasContent(string path, ReadOnlySpan<byte> bytes) =>
        new FileInfo(path) is { Exists: true } file && file.Length == bytes.Length && InputFile.IsRegular(path)
            && bytes.SequenceEqual(File.ReadAllBytes(path));

    /// <summary>Replaces a file with the bytes given.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes, isLasting: true);

    static void Write(string path, ReadOnlySpan<byte> bytes, bool isLasting)
    {
        var target = Target(path);
        if (IsSpecial(target))
        {
            using var direct = new FileStream(target, FileMode.Open, FileAccess.Write);
            direct.Write(bytes);
            return;
        }
        var directory = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(directory);
        // Beside the target: a move between file systems would be a copy, and not atomic.
        var temporary = Path.Combine(directory, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: isLasting);
            }
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception failed)
        {
            TryDelete(temporary);
            // So .NET calls a file that is larger than the system allows.
            if (failed is ArgumentOutOfRangeException) throw new IOException($"{path} cannot be written: {failed.Message}", failed);
            throw;
        }
    }

    // A link stays a link; what it points at is replaced.
    static string Target(string path)
    {
        var full = Path.GetFullPath(path);
        return new FileInfo(full) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : full;
    }

    // Moving a file over /dev/stdout or /dev/null would destroy the device.
    static bool IsSpecial(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal)
            || path.StartsWith("/proc/", StringComparison.Ordinal));

    static void TryDelete(string path)
    {
        try { File.Delete(path); }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { /* the first failure is the one to report */ }
    }
}
