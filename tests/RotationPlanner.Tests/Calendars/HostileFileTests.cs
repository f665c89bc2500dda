using System.Text.Json;
using NodaTime;
using RotationPlanner.Calendars;
using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

/// <summary>
/// Calendars of the kinds that stopped plans or were read wrongly without a word. What is read is compared with two
/// expansions that share no code with ours; where one of them differs, it is said why.
/// </summary>
public class HostileFileTests
{
    static readonly Interval window = new(At("2027-01-01T00:00Z"), At("2027-05-01T00:00Z"));
    static readonly string folder = Path.Combine(Documentation.Documents.Root, "tests", "RotationPlanner.Tests", "Calendars", "Hostile");

    /// <summary>Each file with how many busy times it has, the first and, of several, the last.</summary>
    public static TheoryData<string, int, string?, string?> Files { get; } = new()
    {
        { "appointment-half-hour", 1, "2027-01-20T10:30Z/2027-01-20T11:00Z", null },
        { "cancelled-series", 0, null, null },
        { "daily-busy-two-years", 120, "2027-01-01T09:00Z/2027-01-01T09:15Z", "2027-04-30T08:00Z/2027-04-30T08:15Z" },
        { "day-as-seconds", 1, "2027-01-26T00:00Z/2027-01-28T00:00Z", null },
        { "day-until-24", 1, "2027-04-02T00:00Z/2027-04-03T00:00Z", null },
        { "declined-one-of-series", 2, "2027-01-04T00:00Z/2027-01-05T00:00Z", "2027-01-18T00:00Z/2027-01-19T00:00Z" },
        { "dialog-zone-eastern", 3, "2027-03-12T14:00Z/2027-03-12T22:00Z", "2027-03-14T13:00Z/2027-03-14T21:00Z" },
        { "dialog-zone-tokyo", 1, "2027-01-18T00:00Z/2027-01-18T08:00Z", null },
        { "duration-overflow", 1, "2027-01-05T00:00Z/2027-01-06T00:00Z", null },
        { "duration-zero-with-end", 1, "2027-01-05T08:00Z/2027-01-05T12:00Z", null },
        { "elsewhere-opaque", 0, null, null },
        { "empty-rule", 1, "2027-01-04T09:00Z/2027-01-04T10:00Z", null },
        { "exdates-in-other-zones", 2, "2027-03-22T08:00Z/2027-03-22T09:00Z", "2027-04-05T07:00Z/2027-04-05T08:00Z" },
        { "exrule", 5, "2027-01-04T09:00Z/2027-01-04T10:00Z", "2027-01-10T09:00Z/2027-01-10T10:00Z" },
        { "free-bad-start", 1, "2027-02-02T00:00Z/2027-02-03T00:00Z", null },
        { "free-range-moved", 0, null, null },
        { "future-bad", 0, null, null },
        { "monthly-last-weekday", 4, "2027-01-29T00:00Z/2027-01-30T00:00Z", "2027-04-29T23:00Z/2027-04-30T23:00Z" },
        { "override-rrule-daily", 0, null, null },
        { "override-rrule-within", 4, "2027-01-04T00:00Z/2027-01-05T00:00Z", "2027-01-25T00:00Z/2027-01-26T00:00Z" },
        { "past-garbage-rule", 1, "2027-01-19T10:00Z/2027-01-19T12:00Z", null },
        { "past-negative-duration", 0, null, null },
        { "past-series-bad-end", 0, null, null },
        { "range-other-day", 6, "2027-01-04T00:00Z/2027-01-05T00:00Z", "2027-02-10T00:00Z/2027-02-12T00:00Z" },
        { "range-shorter", 16, "2027-01-04T08:00Z/2027-01-04T16:00Z", "2027-04-19T11:00Z/2027-04-19T12:00Z" },
        { "rdate-dates", 3, "2027-01-18T00:00Z/2027-01-19T00:00Z", "2027-02-01T00:00Z/2027-02-02T00:00Z" },
        { "rdate-periods-mixed", 4, "2027-01-18T09:00Z/2027-01-18T17:00Z", "2027-02-01T09:00Z/2027-02-01T17:00Z" },
        { "stray-in-calendar", 1, "2027-02-15T00:00Z/2027-02-16T00:00Z", null },
        { "stray-lines-many", 2, "2027-01-18T00:00Z/2027-01-20T00:00Z", "2027-03-01T09:00Z/2027-03-01T12:00Z" },
        { "vendor-zone-freeassociation", 3, "2027-03-08T14:00Z/2027-03-08T22:00Z", "2027-03-22T13:00Z/2027-03-22T21:00Z" },
        { "vendor-zone-olson", 1, "2027-01-18T03:30Z/2027-01-18T11:30Z", null },
        { "windows-zone", 3, "2027-03-13T06:00Z/2027-03-13T14:00Z", "2027-03-15T05:00Z/2027-03-15T13:00Z" },
        { "yearly-last-days", 4, "2027-01-31T00:00Z/2027-02-01T00:00Z", "2027-04-29T23:00Z/2027-04-30T23:00Z" },
        { "yearly-two-days-count", 4, "2027-01-01T00:00Z/2027-01-02T00:00Z", "2027-02-15T00:00Z/2027-02-16T00:00Z" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_calendar_is_read_as_it_is_meant(string name, int count, string? first, string? last)
    {
        var times = Ours(name);
        Assert.Equal((count, first, last), (times.Length, times.FirstOrDefault(), count > 1 ? times[^1] : null));
    }

    [Fact]
    public void Every_file_is_read() =>
        Assert.Equal(Directory.GetFiles(folder, "*.ics").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal), Files.Select(f => (string)f[0]).Order(StringComparer.Ordinal));

    const string NoZones = "it knows no zone that the file does not describe", NoRange = "it moves none but the one", NoExrule = "it passes over EXRULE";

    [SkippableFact]
    public void Recurring_ical_events_agrees_but_for_named_differences()
    {
        Python.SkipUnlessItHas("recurring_ical_events");
        Compare(JsonDocument.Parse(Python.Read("calendars.py", folder)).RootElement, new()
        {
            ["day-until-24"] = "it does not know the hour 24",
            ["dialog-zone-eastern"] = NoZones,
            ["dialog-zone-tokyo"] = NoZones,
            ["duration-overflow"] = "it leaves the event out",
            ["exrule"] = NoExrule,
            ["free-bad-start"] = "it reads nothing of the file",
            ["range-other-day"] = NoRange,
            ["range-shorter"] = NoRange,
            ["rdate-periods-mixed"] = "it fails on periods",
            ["stray-in-calendar"] = "it reads nothing of the file",
            ["vendor-zone-freeassociation"] = NoZones,
            ["vendor-zone-olson"] = NoZones,
        });
    }

    [SkippableFact]
    public void Ical_js_agrees_but_for_named_differences()
    {
        Node.SkipUnlessItHasIcal();
        const string nothing = "it reads nothing of the file", yearly = "it names a day of the month once a year";
        Compare(JsonDocument.Parse(Node.Run("calendars.js", folder)).RootElement, new()
        {
            ["cancelled-series"] = nothing,
            ["day-as-seconds"] = "it adds seconds to no date",
            ["dialog-zone-eastern"] = NoZones,
            ["dialog-zone-tokyo"] = NoZones,
            ["duration-overflow"] = "it leaves the event out",
            ["empty-rule"] = nothing,
            ["exdates-in-other-zones"] = NoZones,
            ["exrule"] = NoExrule,
            ["free-bad-start"] = nothing,
            ["past-garbage-rule"] = nothing,
            ["range-shorter"] = NoZones,
            ["rdate-dates"] = "it forgets the first start",
            ["rdate-periods-mixed"] = "it fails on periods",
            ["stray-in-calendar"] = nothing,
            ["stray-lines-many"] = nothing,
            ["vendor-zone-freeassociation"] = NoZones,
            ["vendor-zone-olson"] = NoZones,
            ["windows-zone"] = NoZones,
            ["yearly-last-days"] = yearly,
            ["yearly-two-days-count"] = yearly,
        });
    }

    static void Compare(JsonElement theirs, Dictionary<string, string> differences)
    {
        var differing = Files.Select(f => (string)f[0]).Where(name =>
            theirs.GetProperty(name) is not { ValueKind: JsonValueKind.Array } times || !times.EnumerateArray().Select(t => t.GetString()).SequenceEqual(Ours(name)));
        Assert.Equal(differences.Keys.Order(StringComparer.Ordinal), differing.Order(StringComparer.Ordinal));
    }

    static string[] Ours(string name)
    {
        var reading = CalendarFile.ReadBusy(Path.Combine(folder, name + ".ics"), London, window, new CalendarOptions { Email = "ben@example.com" });
        Assert.Empty(reading.Problems);
        return [.. reading.Busy.Select(Shown).Distinct().Order(StringComparer.Ordinal)];
    }
}
