using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>What a feed shows as one event.</summary>
abstract record FeedEntry(Instant Start, Instant End)
{
    /// <summary>
    /// Names the thing and neither who does it nor when, so that a swap or a shift that moves changes an event in
    /// people's calendars instead of adding one. Hashed, because feeds get shared and ids may tell more than their
    /// owners want.
    /// </summary>
    public string Uid =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)).AsSpan(0, 16)) + "@rotation-planner";

    /// <summary>
    /// What the identity is made of; equal for equal things in all revisions, different for different kinds of things.
    /// </summary>
    protected abstract string Key { get; }
}
