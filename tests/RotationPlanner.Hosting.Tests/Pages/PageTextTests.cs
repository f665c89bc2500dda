using NodaTime;
using RotationPlanner.AspNetCore.Pages;

namespace RotationPlanner.Hosting.Tests.Pages;

public class PageTextTests
{
    static readonly DateTimeZone berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("2027-01-04T08:00:00Z", "2027-01-11T08:00:00Z", "Mon 4 Jan 09:00", "Mon 11 Jan 09:00 (UTC+01:00)")]
    [InlineData("2027-01-04T08:00:00Z", "2027-01-04T16:00:00Z", "Mon 4 Jan 09:00", "17:00 (UTC+01:00)")]
    [InlineData("2027-03-27T08:00:00Z", "2027-03-28T07:00:00Z", "Sat 27 Mar 09:00 (UTC+01:00)", "Sun 28 Mar 09:00 (UTC+02:00)")]
    [InlineData("2027-03-27T23:30:00Z", "2027-03-28T07:00:00Z", "Sun 28 Mar 00:30 (UTC+01:00)", "Sun 28 Mar 09:00 (UTC+02:00)")]
    public void A_span_says_day_and_offset_twice_only_where_they_differ(string from, string to, string first, string last)
    {
        var (begin, end) = (Read(from), Read(to));
        Assert.Equal((first, last), (PageText.From(begin, end, berlin), PageText.To(begin, end, berlin)));
    }

    [Fact]
    public void A_moment_says_its_offset_and_a_name_turns_no_text_around()
    {
        Assert.Equal("Mon 4 Jan 14:30 (UTC+05:30)", PageText.Moment(Read("2027-01-04T09:00:00Z"), DateTimeZoneProviders.Tzdb["Asia/Kolkata"]));
        Assert.Equal("Mon 4 Jan 09:00 (UTC+00:00)", PageText.Moment(Read("2027-01-04T09:00:00Z"), DateTimeZone.Utc));
        Assert.Equal("Ana Bo", PageText.Line("\u202EAna\u0007Bo\u2066"));
        Assert.Equal("−1.5\u202Fh", PageText.Hours(-1.5));
    }

    static Instant Read(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;
}
