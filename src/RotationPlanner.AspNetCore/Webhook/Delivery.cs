using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Interchange;

namespace RotationPlanner.AspNetCore.Webhook;

/// <summary>A notice as a request.</summary>
static class Delivery
{
    public const string IdHeader = "webhook-id", TimestampHeader = "webhook-timestamp",
        SignatureHeader = "webhook-signature";

    public static HttpRequestMessage Request(Notice notice, Uri url, WebhookSignature signature, Instant now)
    {
        var (id, timestamp, body) = (IdOf(notice), now.ToUnixTimeSeconds(), Body(notice, now));
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(IdHeader, id);
        request.Headers.Add(TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(SignatureHeader, signature.Sign(id, timestamp, body));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("RotationPlanner", null));
        return request;
    }

    /// <summary>
    /// The notice's id as a header can hold it. It has no dot, which would let one signature stand for two messages.
    /// </summary>
    public static string IdOf(Notice notice) => Uri.EscapeDataString(notice.Id)
        .Replace("%2F", "/", StringComparison.Ordinal).Replace(".", "%2E", StringComparison.Ordinal);

    static byte[] Body(Notice notice, Instant now)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteString("type", "rotation.notice");
            json.WriteString("timestamp", InstantPattern.General.Format(now));
            json.WriteStartObject("data");
            json.WriteString("id", notice.Id);
            json.WriteString("responder", notice.Responder);
            json.WriteString("email", notice.Email);
            json.WriteNumber("revision", notice.Revision);
            json.WriteString("subject", notice.Subject);
            json.WriteString("text", notice.Text);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return memory.ToArray();
    }
}
