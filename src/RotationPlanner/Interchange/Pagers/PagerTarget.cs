using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Pagers;

/// <summary>How one tool is told who is on call.</summary>
abstract class PagerTarget(string name, string tool, string address)
{
    /// <summary>What users call it.</summary>
    public string Name { get; } = name;

    /// <summary>The tool whose ids it takes; one of <see cref="ToolNames"/>.</summary>
    public string Tool { get; } = tool;

    /// <summary>What the paths of its requests follow.</summary>
    public string Address { get; } = address;

    /// <summary>Whether several people can be on call in one of its schedules at once.</summary>
    public virtual bool SharesSchedules => false;

    /// <summary>How a schedule's id is written, such as a letter and a number.</summary>
    public virtual string ScheduleExample => "PABC123";

    /// <summary>How a person's id is written.</summary>
    public virtual string PersonExample => "PQR7WXY";

    /// <summary>Whether a schedule's id has the tool's form.</summary>
    public virtual bool IsSchedule(string id) => true;

    /// <summary>Whether a person's id has the tool's form.</summary>
    public virtual bool IsPerson(string id) => true;

    /// <summary>The requests that fill one schedule, in the order in which they must be sent.</summary>
    public abstract IEnumerable<(string Path, JsonNode Body)> Requests(string schedule, IReadOnlyList<ScheduledTime> times);

    protected static string Text(Instant instant) => InstantPattern.General.Format(instant);

    protected static string InPath(string id) => Uri.EscapeDataString(id);

    protected static string[] Parts(string id) => id.Split('/');
}
