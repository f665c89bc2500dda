namespace RotationPlanner;

/// <summary>The tools whose ids of people and schedules a company can state.</summary>
static class ToolNames
{
    public const string PagerDuty = "pagerduty", Jsm = "jsm", IncidentIo = "incident.io", Rootly = "rootly",
        Datadog = "datadog", Opsgenie = "opsgenie", Grafana = "grafana";

    public static IReadOnlyList<string> All { get; } = [PagerDuty, Jsm, IncidentIo, Rootly, Datadog, Opsgenie, Grafana];
}
