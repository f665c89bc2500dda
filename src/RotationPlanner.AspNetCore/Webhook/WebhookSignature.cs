using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RotationPlanner.AspNetCore.Webhook;

/// <summary>
/// Signs as Standard Webhooks has it: <c>v1,</c> and the HMAC-SHA256 over delivery id, timestamp and body, with dots
/// between them, in base64.
/// </summary>
sealed class WebhookSignature
{
    const string Prefix = "whsec_";
    const int Least = 24, Most = 64;

    readonly byte[] key;

    WebhookSignature(byte[] key) => this.key = key;

    /// <exception cref="ArgumentException">There is no secret, or it is not of the form; the message does not repeat
    /// it.</exception>
    public static WebhookSignature From(WebhookOptions options)
    {
        var text = options.Environment(options.SecretVariable) ?? "";
        var key = new byte[Most];
        if (!text.StartsWith(Prefix, StringComparison.Ordinal)
            || !Convert.TryFromBase64String(text[Prefix.Length..], key, out var length) || length < Least)
            throw new ArgumentException(
                $"The environment variable {options.SecretVariable} must hold the webhook's secret: {Prefix} and "
                + $"{Least} to {Most} bytes in base64. Maybe make one with `echo {Prefix}$(openssl rand -base64 32)`.");
        return new WebhookSignature(key[..length]);
    }

    /// <param name="id">The delivery; it has no dot.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <param name="body">What is sent.</param>
    public string Sign(string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")));
        hmac.AppendData(body);
        return $"v1,{Convert.ToBase64String(hmac.GetHashAndReset())}";
    }
}
