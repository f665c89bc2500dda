using System.Globalization;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Pagers.Targets;

/// <summary>
/// Rootly: a request an override shift. One that overlaps another deletes it, so that those of a schedule never overlap,
/// and go in time order.
/// https://docs.rootly.com/api-reference/overrideshifts/creates-an-override-shift
/// </summary>
sealed class RootlyOverrides() : PagerTarget("rootly", ToolNames.Rootly, "https://api.rootly.com")
{
    public override string ScheduleExample => "113f354e-b5a6-491d-bf7b-4232674eefb3";

    public override string PersonExample => "881";

    public override bool IsPerson(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    public override IEnumerable<(string Path, JsonNode Body)> Requests(string schedule, IReadOnlyList<ScheduledTime> times) =>
        times.Select(t => ($"/v1/schedules/{InPath(schedule)}/override_shifts", (JsonNode)new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["type"] = "shifts",
                ["attributes"] = new JsonObject
                {
                    ["starts_at"] = Text(t.Start),
                    ["ends_at"] = Text(t.End),
                    ["user_id"] = long.Parse(t.People[0], NumberStyles.None, CultureInfo.InvariantCulture),
                },
            },
        }));
}
