using System.Text;
using FsCheck.Fluent;
using FsCheck.Xunit;
using FsCheck;
using Ical.Net;
using RotationPlanner.Calendars.Feeds;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Names may hold anything.</summary>
[Properties(Arbitrary = [typeof(FeedTextProperties)], MaxTest = 40)]
public class FeedTextProperties
{
    internal static readonly string[] Pieces =
    [
        "a", "Zoë", "字", "😀", "👩‍👩‍👧‍👦", "\r\n", "\n", "\r", "\t", "\0", "\u0007", "\u001b[31m", "\u007f", "\u0085",
            "\u2028", "\ud83d", "\ude00", "\"", "'", ",", ";", ":", "\\", "\\n", "^n", "<script>",
        "BEGIN:VEVENT", "\r\nEND:VCALENDAR\r\n", " ", "\u202e", "\uFEFF", "=", "%0D%0A",
            "a very long name that has to be folded at some place or other",
    ];

    public static Arbitrary<string> Names() => Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    internal static Plan PlanWith(string name) => Plans.InTurnOf(Plans.Company with
    {
        Name = name,
        Responders = [.. Plans.Company.Responders.Select(r => r with { Name = name })],
        Departments = [.. Plans.Company.Departments.Select(d => d with { Name = name })],
        Rotations = [.. Plans.Company.Rotations.Select(r => r with { Name = name, Roles = [.. r.Roles.Select(o => o with { Name = name })] })],
    });

    [Property]
    public void Any_name_comes_back_from_a_parser_as_one_clean_line(string name)
    {
        var shown = FeedText.Name(name, "ana");
        var calendar = Calendar.Load(PlanWith(name).Feed("people/ana.ics").Text())!;
        Assert.Equal(4, calendar.Events.Count);
        Assert.All(calendar.Events, e =>
            Assert.Equal(FeedText.Line(name).Trim().Length == 0 ? "commander, command" : shown, e.Summary));
        Assert.All(Calendar.Load(PlanWith(name).Feed("company.ics").Text())!.Events, e => Assert.StartsWith(FeedText.Name(name, ""), e.Summary, StringComparison.Ordinal));
        Assert.Equal($"{FeedText.Name(name, "Rotations")}: {shown}", calendar.Properties.Get<string>("X-WR-CALNAME"));
    }

    [Property]
    public void A_clean_line_keeps_all_but_control_characters_turns_of_direction_and_broken_halves(string name)
    {
        var line = FeedText.Line(name);
        Assert.DoesNotContain(line, char.IsControl);
        Assert.Equal(line, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
        Assert.Equal(Kept(name), Kept(line));

        static string Kept(string text) => string.Concat(text.EnumerateRunes()
            .Where(r => !Rune.IsControl(r) && r != Rune.ReplacementChar && r.Value is not (' ' or 0x2028 or 0x2029 or 0x202E)));
    }

    [Property]
    public void Lines_have_at_most_75_octets_end_with_crlf_and_split_no_character(string name)
    {
        foreach (var feed in PlanWith(name).Feeds())
        {
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
            var bytes = feed.Content.ToArray();
            Assert.NotEqual(0xEF, bytes[0]);
            var from = 0;
            for (var end = Array.IndexOf(bytes, (byte)'\n'); end >= 0; from = end
                + 1, end = Array.IndexOf(bytes, (byte)'\n', from))
            {
                Assert.Equal((byte)'\r', bytes[end - 1]);
                Assert.InRange(end - 1 - from, 1, 75);
                Assert.DoesNotContain('\r', strict.GetString(bytes, from, end - 1 - from));
            }
            Assert.Equal(bytes.Length, from);
        }
    }

    [Property]
    public void Folding_loses_nothing(string name)
    {
        var (line, writer) = (FeedText.Line(name + name + name), new FeedWriter(16));
        writer.Text("X"u8, line);
        Assert.Equal("X:" + FeedWriter.Escaped(line) + "\r\n", Encoding.UTF8.GetString(writer.Written)
            .Replace("\r\n ", "", StringComparison.Ordinal));
    }
}
