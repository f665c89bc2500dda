using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Pagers.Targets;

/// <summary>
/// PagerDuty, schedules of the customary kind: overrides of one schedule in one request.
/// https://developer.pagerduty.com/api-reference/41d0a7c3c3a01-create-one-or-more-overrides
/// </summary>
sealed class PagerDutyOverrides() : PagerTarget("pagerduty", ToolNames.PagerDuty, "https://api.pagerduty.com")
{
    public override IEnumerable<(string Path, JsonNode Body)> Requests(string schedule, IReadOnlyList<ScheduledTime> times) =>
    [
        ($"/schedules/{InPath(schedule)}/overrides", new JsonObject
        {
            ["overrides"] = new JsonArray([.. times.Select(t => new JsonObject
            {
                ["start"] = Text(t.Start),
                ["end"] = Text(t.End),
                ["user"] = new JsonObject { ["id"] = t.People[0], ["type"] = "user_reference" },
                ["time_zone"] = t.Zone.Id,
            })]),
        }),
    ];
}
