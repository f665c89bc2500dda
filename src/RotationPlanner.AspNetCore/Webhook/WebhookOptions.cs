using NodaTime;

namespace RotationPlanner.AspNetCore;

/// <summary>Where notices are sent, signed as Standard Webhooks has it.</summary>
public sealed record WebhookOptions
{
    /// <summary>The address, https only. It is never logged: addresses of chat rooms are secrets.</summary>
    public required Uri Url { get; init; }

    /// <summary>
    /// The environment variable that holds the secret, <c>whsec_</c> and 24 to 64 bytes in base64. It is read when the
    /// app starts.
    /// </summary>
    /// <value><c>ROTATION_WEBHOOK_SECRET</c> by default.</value>
    public string SecretVariable { get => field ?? "ROTATION_WEBHOOK_SECRET"; init; }

    /// <summary>How long the receiver may take to answer.</summary>
    /// <value>10 seconds by default.</value>
    public Duration Timeout { get; init; } = Duration.FromSeconds(10);

    /// <summary>How often a notice is tried before it is kept as a dead letter; the pauses grow to a day.</summary>
    /// <value>10 by default, which is about three days.</value>
    public int Attempts { get; init; } = 10;

    /// <summary>How often somebody looks whether notices are due.</summary>
    /// <value>Every 5 seconds by default.</value>
    public Duration Poll { get; init; } = Duration.FromSeconds(5);

    /// <summary>Lets tests trust a certificate of their own.</summary>
    internal Action<SocketsHttpHandler>? Handler { get; init; }

    /// <summary>Lets tests give a secret without an environment.</summary>
    internal Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;
}
