using System.Text.Json;

namespace RotationPlanner.Interchange.Importing;

/// <summary>One tool's JSON.</summary>
/// <param name="name">What users call it.</param>
/// <param name="tool">The tool whose ids it uses, of <see cref="ToolNames"/>; null for none.</param>
/// <param name="shapes">What it can be, told to whoever gives something else.</param>
abstract class JsonSource(string name, string? tool, string shapes)
{
    public string Name { get; } = name;

    public string? Tool { get; } = tool;

    public string Shapes { get; } = shapes;

    /// <summary>Reads what is recognised; false for what is not.</summary>
    /// <param name="root">The file, or a part of it.</param>
    /// <param name="place">Where the part is; empty for the file.</param>
    /// <param name="schedule">The schedule, where something around it says so.</param>
    /// <param name="into">Takes entries and problems.</param>
    public abstract bool Read(JsonElement root, string place, string? schedule, EntryReading into);

    protected static string At(string place, string list, int index) =>
        place.Length == 0 ? $"{list}[{index}]" : $"{place}.{list}[{index}]";

    protected static ImportedEntry Entry(string place, string? schedule, string? id, string? name, string? email, string? scheduleName = null) =>
        new(default, default, place)
        {
            Schedule = schedule, ScheduleName = scheduleName, PersonId = id, PersonName = name, PersonEmail = email,
        };
}
