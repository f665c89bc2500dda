using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Pagers.Targets;

/// <summary>
/// PagerDuty, shift-based schedules (API v3): custom shifts of one schedule in one request, each with all who are on call.
/// https://developer.pagerduty.com/api-reference/d90c4c94e3ce2-create-a-schedule, with the example of custom shifts in
/// PagerDuty's own introduction to them.
/// </summary>
sealed class PagerDutyShifts() : PagerTarget("pagerduty-v3", ToolNames.PagerDuty, "https://api.pagerduty.com")
{
    public override bool SharesSchedules => true;

    public override IEnumerable<(string Path, JsonNode Body)> Requests(string schedule, IReadOnlyList<ScheduledTime> times) =>
    [
        ($"/v3/schedules/{InPath(schedule)}/custom_shifts", new JsonObject
        {
            ["custom_shifts"] = new JsonArray([.. times.Select(t => new JsonObject
            {
                ["type"] = "custom_shift",
                ["start_time"] = Text(t.Start),
                ["end_time"] = Text(t.End),
                ["assignments"] = new JsonArray([.. t.People.Select(p => new JsonObject
                {
                    ["type"] = "shift_assignment",
                    ["member"] = new JsonObject { ["type"] = "user_member", ["user_id"] = p },
                })]),
            })]),
        }),
    ];
}
