using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Tests.Interchange;
using Xunit.Abstractions;

namespace RotationPlanner.Tests.Calendars;

/// <summary>
/// Damages real calendars, at random from a seed: whatever comes of it is read in time, tells no title, and is as it says.
/// TEST_MINUTES and TEST_SEED as in <see cref="OddCompaniesSoak"/>.
/// </summary>
public partial class ImportFuzz(ITestOutputHelper output)
{
    /// <summary>Of one file, far above what any takes.</summary>
    static readonly TimeSpan mostTime = TimeSpan.FromSeconds(10);

    static readonly Interval window = new(Instant.FromUtc(2025, 12, 1, 0, 0), Instant.FromUtc(2028, 6, 1, 0, 0));

    static readonly string[] pieces =
    [
        "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VAVAILABILITY\r\n", "END:VAVAILABILITY\r\n", "BEGIN:AVAILABLE\r\n", "BEGIN:VFREEBUSY\r\n",
        "RRULE:FREQ=HOURLY\r\n", "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE;BYSETPOS=-1\r\n", "EXRULE:FREQ=DAILY\r\n", "RDATE;VALUE=PERIOD:20270101T000000Z/P9999D\r\n",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20270111T100000Z\r\n", "DTSTART:99991231T235959Z\r\n", "DTSTART;VALUE=DATE:00010101\r\n", "DTEND:99991231T240000\r\n",
        "DURATION:P36525D\r\n", "DURATION:-P1W\r\n", ";TZID=/x/Europe/Berlin", ";TZID=(UTC+01:00) Rome", ";TZID=UTC+14", ";RANGE=THISANDFUTURE", "COUNT=2147483647;", "INTERVAL=2147483647;",
        "UNTIL=", "PRIORITY:1\r\n", "UID:a\r\n", "TRANSP:TRANSPARENT\r\n", "\0", "\uFFFF", "\ud800", "\r\n ", "\n", ":", ";", "\"", ",", "/", "=", "-", "T", "Z", "0", "9", "\\",
    ];

    static readonly string[] corpus = [.. Directory.GetFiles(Path.Combine(Documentation.Documents.Root, "tests", "RotationPlanner.Tests", "Calendars", "Hostile"), "*.ics").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [FactIn(Length.Fast)]
    public void A_few_damaged_calendars_are_read_soundly() => Run(TimeSpan.MaxValue, 300 * Suite.Factor * Suite.Factor, 1);

    [FactIn(Length.Soak)]
    public void Damaged_calendars_are_read_soundly_for_minutes() =>
        Run(TimeSpan.FromMinutes(Number("TEST_MINUTES", 1)), int.MaxValue, Number("TEST_SEED", 1_000_000));

    void Run(TimeSpan time, int most, int first)
    {
        var (watch, seed, slowest) = (Stopwatch.StartNew(), first, TimeSpan.Zero);
        for (; seed - first < most && watch.Elapsed < time; seed++)
        {
            var text = Damaged(new Random(seed));
            try
            {
                var one = Stopwatch.StartNew();
                IsSound(text);
                slowest = one.Elapsed > slowest ? one.Elapsed : slowest;
                Assert.InRange(one.Elapsed, TimeSpan.Zero, mostTime);
            }
            catch (Exception failure)
            {
                Assert.Fail($"calendar {seed}: {failure.Message}{Environment.NewLine}{text}");
            }
        }
        output.WriteLine($"{seed - first} calendars read, numbers {first} to {seed - 1}, the slowest in {slowest.TotalMilliseconds:0} ms");
    }

    /// <summary>One to three calendars of the corpus as one, with one to twelve cuts, copies and odd pieces in it.</summary>
    static string Damaged(Random random)
    {
        var text = new StringBuilder(string.Concat(random.GetItems(corpus, random.Next(1, 4))));
        for (var i = random.Next(1, 13); i > 0; i--)
        {
            var (at, piece) = (random.Next(text.Length), pieces[random.Next(pieces.Length)]);
            switch (random.Next(4))
            {
                case 0: text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)); break;
                case 1: text.Insert(at, piece); break;
                case 2: text.Insert(at, text.ToString(random.Next(text.Length / 2), text.Length / 4)); break;
                default:
                    // A whole line is what programs leave out, or write twice.
                    var lines = text.ToString().Split("\r\n").ToList();
                    lines.Insert(random.Next(lines.Count), random.Next(2) == 0 ? piece.Trim() : lines[random.Next(lines.Count)]);
                    text.Clear().AppendJoin("\r\n", lines);
                    break;
            }
            if (text.Length == 0) text.Append("BEGIN:VCALENDAR");
        }
        return text.ToString();
    }

    static void IsSound(string text)
    {
        var options = new CalendarOptions { Email = "ben@example.com", FindsAppointments = true };
        var reading = CalendarFile.ParseBusy(text, Ics.London, window, options);
        Assert.All(reading.Busy.Concat(reading.Appointments), b => Assert.True(b.Start < b.End && b.Overlaps(window.Start, window.End), $"{b}"));
        var told = string.Join('\n', reading.Problems.Concat(reading.Warnings));
        Assert.DoesNotContain("Exception", told, StringComparison.Ordinal);
        // A word of a description may have run into a UID or a zone's name, which are told.
        Assert.DoesNotContain("pack", Named().Replace(told, ""), StringComparison.Ordinal);
        // What is strict is told alike, and what is read again is the same.
        var strict = CalendarFile.ParseBusy(text, Ics.London, window, options with { IsStrict = true });
        Assert.Equal(reading.Problems.Concat(reading.Warnings), strict.Problems);
        Assert.Equal(reading.Busy, strict.Busy);
        _ = CalendarFile.ParseDates(text, new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2028, 1, 1)));
    }

    [GeneratedRegex(@"\(UID [^\n]*?\) |The time zone [^\n]*? (is unknown|that the calendar)")]
    private static partial Regex Named();

    static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var given) ? given : otherwise;
}
