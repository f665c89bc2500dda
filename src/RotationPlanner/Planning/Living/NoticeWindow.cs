using NodaTime;

namespace RotationPlanner.Planning.Living;

/// <summary>What of a published plan is past, and what is too near to change without need.</summary>
/// <param name="AsOf">Shifts that began before are history.</param>
/// <param name="Ends">Shifts that begin before are frozen while they are possible.</param>
readonly record struct NoticeWindow(Instant AsOf, Instant Ends)
{
    /// <summary>As the options say; the company's notice where they say none.</summary>
    public static NoticeWindow Of(ReplanOptions options, Company company) =>
        From(options.AsOf, options.Notice ?? company.Notice, company.TimeZone);

    /// <param name="asOf">Now.</param>
    /// <param name="period">How long before its start a shift is told for good, on the company's wall clock.</param>
    /// <param name="zone">The company's zone.</param>
    public static NoticeWindow From(Instant asOf, Period period, DateTimeZone zone) =>
        new(asOf, asOf.InZone(zone).LocalDateTime.Plus(period).InZoneLeniently(zone).ToInstant());
}
