using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using RotationPlanner.Calendars;
using RotationPlanner.Tests.Interchange;
using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Files in other encodings, packed ones and what is no file at all. Pipes are in PipesTests.</summary>
public sealed class OddFileTests : IDisposable
{
    static readonly string Leave = Calendar(Event("DTSTART:20270104T090000Z", "DURATION:PT1H", "SUMMARY:Congé d'été"), Event("DTSTART:20270105T090000Z", "DURATION:PT1H"));

    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    CalendarReading Read(byte[] bytes, bool isStrict = false)
    {
        File.WriteAllBytes(here["a.ics"], bytes);
        return CalendarFile.ReadBusy(here["a.ics"], London, Year2027, new CalendarOptions { IsStrict = isStrict });
    }

    public static TheoryData<string, bool> Encodings => new() { { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false } };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Unicode_is_read_with_a_mark_and_without_one(string encoding, bool hasMark)
    {
        var code = Encoding.GetEncoding(encoding);
        var reading = Read([.. hasMark ? code.GetPreamble() : [], .. code.GetBytes(Leave)]);
        Assert.Equal("Congé d'été", reading.Busy[0].Source);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void Other_bytes_are_read_as_latin_1_and_that_is_told()
    {
        var reading = Read(Encoding.Latin1.GetBytes(Leave));
        Assert.Equal("Congé d'été", reading.Busy[0].Source);
        Assert.Contains("not UTF-8", Assert.Single(reading.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal(2, reading.Busy.Count);
        Assert.Single(Read(Encoding.Latin1.GetBytes(Leave), isStrict: true).Problems);
    }

    [Fact]
    public void Zeros_within_a_text_harm_their_own_event_alone()
    {
        var reading = Read(Encoding.UTF8.GetBytes(Leave.Replace("20270104T", "2027\0104T", StringComparison.Ordinal)));
        Assert.Contains(reading.Busy, b => Shown(b) == "2027-01-05T09:00Z/2027-01-05T10:00Z");
        Assert.Single(reading.Warnings);
    }

    [Fact]
    public void Nothing_but_zeros_is_no_calendar() => Assert.Contains("not an iCalendar file", Assert.Single(Read(new byte[100_000]).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_packed_file_is_told_as_such_whatever_it_holds()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("a.ics").Open()) entry.Write(Encoding.UTF8.GetBytes(Leave));
        using var gzip = new MemoryStream();
        using (var packed = new GZipStream(gzip, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(new byte[50_000_000]);
        foreach (var bytes in new[] { zip.ToArray(), gzip.ToArray() })
        {
            var reading = Read(bytes);
            Assert.Empty(reading.Busy);
            var problem = Assert.Single(reading.Problems);
            Assert.Contains("packed", problem.Message, StringComparison.Ordinal);
            Assert.Contains("unpack", problem.Advice, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_line_of_a_gigabyte_is_refused_by_the_size_of_its_file_and_not_read()
    {
        using (var file = File.Create(here["a.ics"]))
        {
            file.Write(Encoding.ASCII.GetBytes("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:"));
            // The rest takes no room on the disk.
            file.SetLength(1L << 30);
        }
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        Assert.Contains("5 MiB", Assert.Single(CalendarFile.ReadBusy(here["a.ics"], London, Year2027).Problems).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_device_is_refused_before_it_is_opened() =>
        Assert.Contains("regular file", OperatingSystem.IsWindows() ? "regular file" : Assert.Single(CalendarFile.ReadBusy("/dev/zero", London, Year2027).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_is_no_file() => Assert.Single(CalendarFile.ReadBusy(here.Path, London, Year2027).Problems);
}
