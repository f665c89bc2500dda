using System.Text.RegularExpressions;
using NodaTime;
using RotationPlanner.Interchange.Yaml;

namespace RotationPlanner.Tests.Interchange;

/// <summary>Who does not write a zone as region and city is told the place they may mean, and never a zone whose clocks
/// stand still.</summary>
public partial class ZoneAdviceTests
{
    [Theory]
    [InlineData("PST", "America/Los_Angeles")]
    [InlineData("pdt", "America/Los_Angeles")]
    [InlineData("Pacific Time", "America/Los_Angeles")]
    [InlineData("Pacific Standard Time", "America/Los_Angeles")]
    [InlineData("Pacific Time (US & Canada)", "America/Los_Angeles")]
    [InlineData("Eastern", "America/New_York")]
    [InlineData("EDT", "America/New_York")]
    [InlineData("US Eastern Time", "America/New_York")]
    [InlineData("New_York", "America/New_York")]
    [InlineData("London", "Europe/London")]
    [InlineData("CST", "America/Chicago", "Asia/Shanghai")]
    [InlineData("BST", "Europe/London", "Asia/Dhaka")]
    [InlineData("IST", "Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem")]
    [InlineData("AST", "America/Halifax", "Asia/Riyadh")]
    [InlineData("JST", "Asia/Tokyo")]
    [InlineData("AEST", "Australia/Sydney", "Australia/Brisbane")]
    [InlineData("AEDT", "Australia/Sydney")]
    [InlineData("NZST", "Pacific/Auckland")]
    [InlineData("CEST", "Europe/Berlin", "Europe/Paris")]
    [InlineData("Central European Time", "Europe/Berlin", "Europe/Paris")]
    [InlineData("GMT+1", "Europe/Berlin", "Africa/Lagos")]
    [InlineData("UTC+01:00", "Europe/Berlin", "Africa/Lagos")]
    [InlineData("+0100", "Europe/Berlin", "Africa/Lagos")]
    [InlineData("UTC -8", "America/Los_Angeles")]
    [InlineData("+05:30", "Asia/Kolkata")]
    [InlineData("Singapore", "Asia/Singapore")]
    [InlineData("India", "Asia/Kolkata")]
    [InlineData("Asia/Calcuta", "Asia/Kolkata")]
    [InlineData("Tokio", "Asia/Tokyo")]
    public void It_names_the_places_that_may_be_meant(string text, params string[] places)
    {
        var advice = ZoneAdvice.For(text);
        Assert.StartsWith("Maybe ", advice, StringComparison.Ordinal);
        Assert.Equal(places.Order(), Offered(advice).Order());
    }

    [Theory]
    [InlineData("IST", "IST may be Asia/Kolkata, Europe/Dublin or Asia/Jerusalem.")]
    [InlineData("GMT+1", "Europe/Berlin or Africa/Lagos, where it is UTC+01:00 outside of summer time")]
    [InlineData("+13:30", "no place has UTC+13:30")]
    public void What_has_several_meanings_says_so(string text, string said) =>
        Assert.Contains(said, ZoneAdvice.For(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("XQZ")]
    [InlineData("Nowhere/Land")]
    [InlineData("local")]
    [InlineData("+99999999999:00")]
    public void Where_nothing_is_near_it_offers_nothing(string text) => Assert.Empty(Offered(ZoneAdvice.For(text)));

    [Fact]
    public void Whatever_is_written_it_offers_zones_that_exist_and_that_belong_to_a_place()
    {
        const string letters = "ABCDEGHIKLMNOPRSTUWYZaeiou /_+-:0123\ud83d";
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9))
                .Select(_ => letters[random.Next(letters.Length)]));
            Assert.All(Offered(ZoneAdvice.For(text)), id =>
            {
                Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(id));
                Assert.False(id.StartsWith("Etc/", StringComparison.Ordinal), $"'{text}': {id}");
            });
        }
    }

    /// <summary>The zones named, but for those that show how zones are written.</summary>
    static List<string> Offered(string advice)
    {
        var end = advice.IndexOf("Zones of the IANA", StringComparison.Ordinal);
        return [.. ZoneId().Matches(advice[..end]).Select(m => m.Value.TrimEnd('.', ','))];
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+/[A-Za-z_/]+")]
    private static partial Regex ZoneId();
}
