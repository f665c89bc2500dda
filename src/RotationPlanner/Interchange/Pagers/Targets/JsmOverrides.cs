using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Pagers.Targets;

/// <summary>
/// Jira Service Management: a request an override, of a schedule or of one rotation of it.
/// https://developer.atlassian.com/cloud/jira/service-desk-ops/rest/v2/api-group-schedule-overrides/ and
/// https://github.com/shitchell/jira-cloud-rest-api/blob/main/ops/v1/Models/CreateOverrideRequest.md
/// </summary>
sealed class JsmOverrides() : PagerTarget("jsm", ToolNames.Jsm, "")
{
    public override string ScheduleExample => "8f1b0e5c-SCHEDULE or 8f1b0e5c-SCHEDULE/2c9d-ROTATION";

    public override string PersonExample => "5b10ac8d82e05b22cc7d4ef5";

    public override bool IsSchedule(string id) => Parts(id) is [{ Length: > 0 }] or [{ Length: > 0 }, { Length: > 0 }];

    public override IEnumerable<(string Path, JsonNode Body)> Requests(string schedule, IReadOnlyList<ScheduledTime> times)
    {
        var parts = Parts(schedule);
        foreach (var time in times)
        {
            var body = new JsonObject
            {
                ["responder"] = new JsonObject { ["type"] = "user", ["id"] = time.People[0] },
                ["startDate"] = Text(time.Start),
                ["endDate"] = Text(time.End),
            };
            // Without rotations it holds for all of the schedule.
            if (parts.Length > 1) body["rotationIds"] = new JsonArray(parts[1]);
            yield return ($"/schedules/{InPath(parts[0])}/overrides", body);
        }
    }
}
