using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Pagers.Targets;

/// <summary>
/// incident.io: a request an override, of one layer of one rotation of a schedule.
/// https://docs.incident.io/api-reference/schedules-v2/createoverride-schedules-v2 (its OpenAPI:
/// https://api.incident.io/v1/openapiV3.json)
/// </summary>
sealed class IncidentIoOverrides() : PagerTarget("incident.io", ToolNames.IncidentIo, "https://api.incident.io")
{
    public override string ScheduleExample => "01SCHEDULE/01ROTATION/01LAYER";

    public override string PersonExample => "01FCNDV6P870EA6S7TK1DSYDG0";

    public override bool IsSchedule(string id) =>
        Parts(id) is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }];

    public override IEnumerable<(string Path, JsonNode Body)> Requests(string schedule, IReadOnlyList<ScheduledTime> times)
    {
        var parts = Parts(schedule);
        return times.Select(t => ("/v2/schedule_overrides", (JsonNode)new JsonObject
        {
            ["schedule_id"] = parts[0],
            ["rotation_id"] = parts[1],
            ["layer_id"] = parts[2],
            ["start_at"] = Text(t.Start),
            ["end_at"] = Text(t.End),
            ["user"] = new JsonObject { ["id"] = t.People[0] },
        }));
    }
}
