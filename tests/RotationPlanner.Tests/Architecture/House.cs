using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using RotationPlanner.Tests.Documentation;

namespace RotationPlanner.Tests.Architecture;

/// <summary>The library as rooms on floors: a room is a top folder of the sources, and every type is in the room its file is in.</summary>
static partial class House
{
    /// <summary>Rooms from the ground up; a room uses only rooms on lower floors.</summary>
    public static readonly string[][] Floors =
    [
        ["Model"], ["Scheduling"], ["BuyIns"], ["Training"], ["Fairness"], ["Program"], ["Verification"], ["Rules"],
            ["Validation"], ["Solving"], ["Planning"],
        ["Calendars"], ["Interchange"], ["Reporting"], ["Recognition"],
    ];

    static readonly Lazy<ArchUnitNET.Domain.Architecture> house = new(
        () => new ArchLoader().LoadAssemblies(typeof(Planner).Assembly).Build());
    static readonly Lazy<IReadOnlyDictionary<string, string>> rooms = new(ReadRooms);
    static readonly Lazy<IReadOnlyList<Use>> uses = new(ReadUses);

    /// <summary>A type that uses a type of another room.</summary>
    public sealed record Use(string From, string To, string FromRoom, string ToRoom);

    /// <summary>Every use of one room by another.</summary>
    public static IReadOnlyList<Use> Uses => uses.Value;

    /// <summary>The floor of a room, from 0.</summary>
    public static int FloorOf(string room) => Array.FindIndex(Floors, f => f.Contains(room));

    /// <summary>The rooms there are.</summary>
    public static IReadOnlyList<string> Rooms => [.. rooms.Value.Values.Distinct()];

    /// <summary>Types that use a type of a namespace, or of one within it.</summary>
    public static IReadOnlyList<string> UsersOf(string space) =>
        [.. house.Value.Types.Where(t => t.Dependencies.Any(d => d.Target.FullName.StartsWith(space + ".", StringComparison.Ordinal))).Select(NameOf).Distinct()];

    /// <summary>The room of a type by its full name without generic arity; null for one that is not ours.</summary>
    public static string? RoomOf(string type) => rooms.Value.GetValueOrDefault(type);

    static List<Use> ReadUses()
    {
        return [.. house.Value.Types.SelectMany(t => t.Dependencies.Select(d => (From: NameOf(t), To: NameOf(d.Target)))).Distinct()
            .Select(u => (u.From, u.To, FromRoom: RoomOf(u.From), ToRoom: RoomOf(u.To)))
            .Where(u => u.FromRoom is not null && u.ToRoom is not null && u.FromRoom != u.ToRoom)
            .Select(u => new Use(u.From, u.To, u.FromRoom!, u.ToRoom!))];
    }

    // A nested type is in the room of the type around it.
    static string NameOf(IType type) => NotTheName().Replace(type.FullName, "");

    static Dictionary<string, string> ReadRooms()
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        var source = Path.Combine(Documents.Root, "src", "RotationPlanner");
        foreach (var file in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar);
            if (path[0] is "bin" or "obj" || path.Length == 1) continue;
            var room = path[0];
            var text = File.ReadAllText(file);
            var space = Space().Match(text).Groups[1].Value;
            foreach (Match declared in Declared().Matches(text)) result[$"{space}.{declared.Groups[1].Value}"] = room;
        }
        return result;
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Space();

    [GeneratedRegex(@"^(?:(?:public|internal|sealed|static|abstract|readonly|partial|ref|file) )*(?:class|record struct|record|struct|interface|enum|delegate \w+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"[+/`<].*$")]
    private static partial Regex NotTheName();
}
