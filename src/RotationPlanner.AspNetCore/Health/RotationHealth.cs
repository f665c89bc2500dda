using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RotationPlanner.AspNetCore.Feeds;
using RotationPlanner.AspNetCore.Webhook;

namespace RotationPlanner.AspNetCore.Health;

/// <summary>
/// Healthy, or degraded while something is wrong and feeds are still served, or unhealthy before they can be. It asks
/// nobody: it tells what the last look at the store found.
/// </summary>
sealed class RotationHealth(
    FeedMemory memory, CurrentCompany current, RotationServerOptions options, WebhookSender? webhook = null)
    : IHealthCheck
{
    public const string Name = "rotation";

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>
        {
            ["database"] = memory.IsAway ? "away" : "answers",
            ["feeds"] = memory.Count,
            ["company"] = current.Problem.Length > 0 ? current.Problem : memory.Withheld.Length > 0 ? memory.Withheld : "read",
        };
        if (webhook is not null) data["webhook"] = webhook.Problem.Length > 0 ? webhook.Problem : "answers";
        if (memory.LastRead is { } read)
            data["secondsSinceRead"] = Math.Round((options.Clock.GetCurrentInstant() - read).TotalSeconds, 1);
        return Task.FromResult(memory.LastRead is null
            ? HealthCheckResult.Unhealthy("There are no feeds yet.", null, data)
            : memory.IsAway || current.Problem.Length > 0 || memory.Withheld.Length > 0 || webhook is { Problem.Length: > 0 }
                ? HealthCheckResult.Degraded("Feeds are served; something else is wrong.", null, data)
                : HealthCheckResult.Healthy("All is well.", data));
    }

    /// <summary>Writes it as one object of JSON.</summary>
    public static Task Write(HttpContext context, HealthReport report)
    {
        var found = report.Entries[Name];
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteString("status", found.Status.ToString());
            json.WriteString("message", found.Description);
            foreach (var (name, value) in found.Data)
                if (value is string text) json.WriteString(name, text);
                else if (value is int count) json.WriteNumber(name, count);
                else if (value is double number) json.WriteNumber(name, number);
            json.WriteEndObject();
        }
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(memory.ToArray(), context.RequestAborted).AsTask();
    }
}
