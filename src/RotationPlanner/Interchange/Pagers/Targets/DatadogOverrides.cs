using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Pagers.Targets;

/// <summary>
/// Datadog On-Call: overrides of one schedule in one request.
/// https://docs.datadoghq.com/api/latest/on-call/create-on-call-schedule-overrides/
/// </summary>
sealed class DatadogOverrides() : PagerTarget("datadog", ToolNames.Datadog, "https://api.datadoghq.com")
{
    public override string ScheduleExample => "3653d3c6-0c75-11ea-ad28-fb5701eabc7d";

    public override string PersonExample => "00000000-0000-0000-0000-000000000000";

    public override IEnumerable<(string Path, JsonNode Body)> Requests(string schedule, IReadOnlyList<ScheduledTime> times) =>
    [
        ($"/api/v2/on-call/schedules/{InPath(schedule)}/overrides", new JsonObject
        {
            ["data"] = new JsonArray([.. times.Select(t => new JsonObject
            {
                ["type"] = "overrides",
                ["attributes"] = new JsonObject { ["start"] = Text(t.Start), ["end"] = Text(t.End) },
                ["relationships"] = new JsonObject
                {
                    ["user"] = new JsonObject { ["data"] = new JsonObject { ["type"] = "users", ["id"] = t.People[0] } },
                },
            })]),
        }),
    ];
}
