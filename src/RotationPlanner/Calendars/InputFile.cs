using System.Runtime.InteropServices;

#if !TOOL
namespace RotationPlanner.Calendars;
#else
namespace RotationPlanner.Tool;
#endif

/// <summary>
/// Opens files that are read. A named pipe lets whoever opens it wait until somebody writes, and a device may never
/// end: what is no regular file is refused before it is opened.
/// </summary>
static class InputFile
{
    const int TypeMask = 0xF000, Regular = 0x8000, Directory = 0x4000;
    // The runtime's own stat: flags, then the mode with the type in it, then more than is asked for here.
    const int ModeAt = 4, LargestStatus = 512;

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="IOException">There is no such file, or it is not a regular one.</exception>
    public static FileStream OpenRead(string path)
    {
        EnsureRegular(path);
        return File.OpenRead(path);
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="IOException">There is no such file, or it is not a regular one.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        EnsureRegular(path);
        return File.ReadAllBytes(path);
    }

    /// <summary>Passes over files that are not there, which opening tells better.</summary>
    /// <exception cref="IOException">It is there, but not a regular file.</exception>
    public static void EnsureRegular(string path)
    {
        if (!IsRegular(path))
            throw new IOException($"{path} is not a regular file. Maybe write what it gives to a file first.");
    }

    /// <summary>False for pipes, devices and sockets.</summary>
    public static bool IsRegular(string path) => TypeOf(path) is null or Regular or Directory;

    static int? TypeOf(string path)
    {
        if (OperatingSystem.IsWindows() || path.Contains('\0', StringComparison.Ordinal)) return null;
        var status = new byte[LargestStatus];
        try
        {
            return Stat(path, status) == 0 ? BitConverter.ToInt32(status, ModeAt) & TypeMask : null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // Without the runtime's library beside us there is no way to ask, and opening must tell.
            return null;
        }
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat", BestFitMapping = false, ThrowOnUnmappableChar = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, byte[] status);
}
