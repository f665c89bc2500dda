using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Calendars;
using RotationPlanner.Calendars.Feeds;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Tool;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Five readers find in every feed the people, instants and counts of the plan.</summary>
public sealed class FeedReaderTests(FeedReaderTests.Sample sample) : IClassFixture<FeedReaderTests.Sample>, IDisposable
{
    /// <summary>The plan of the sample, made once where any reader is there.</summary>
    public sealed class Sample : IDisposable
    {
        readonly TempDirectory here = new();

        public Sample() => Folder = new(() =>
        {
            // Whether the plan is complete after so short a time does not matter here.
            Assert.Contains(ToolRun.Of("plan", Samples.Acme, "--out", here["out"], "--seconds", "1").Exit, new[] { 0, 3 });
            return here["out"];
        });

        public Lazy<string> Folder { get; }

        public void Dispose() => here.Dispose();
    }

    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    [SkippableTheory]
    [MemberData(nameof(FeedReader.Names), MemberType = typeof(FeedReader))]
    public void All_feeds_of_a_company_of_odd_zones_and_hostile_names_are_read_as_planned(string name)
    {
        var reader = FeedReader.Named(name);
        reader.SkipUnlessInstalled();
        var company = OddCompany.Company;
        var plan = Plans.InTurnOf(company);
        plan.WriteFeeds(here["feeds"]);
        AssertShown(plan, reader.Read(here["feeds"]));
    }

    [SkippableTheory]
    [MemberData(nameof(FeedReader.Names), MemberType = typeof(FeedReader))]
    public void Every_week_of_two_years_in_thirty_zones_is_read_as_planned(string name)
    {
        var reader = FeedReader.Named(name);
        reader.SkipUnlessInstalled();
        var zones = Suite.Runs >= Length.Full ? OddCompany.Zones : OddCompany.Zones.Take(6);
        var company = OddCompany.Company with
        {
            Horizon = new DateInterval(new LocalDate(2027, 1, 1), new LocalDate(2028, 12, 31)),
            Rotations = [.. zones.Select((zone, i) => OddCompany.Company.Rotations[0] with { Id = $"r{i}", Name = zone, TimeZone = Ics.Zone(zone) })],
        };
        var plan = Plans.InTurnOf(company);
        plan.WriteFeeds(here["feeds"]);
        AssertShown(plan, reader.Read(here["feeds"]));
    }

    [SkippableTheory]
    [MemberData(nameof(FeedReader.Names), MemberType = typeof(FeedReader))]
    public void All_feeds_of_the_sample_are_read(string name)
    {
        var reader = FeedReader.Named(name);
        reader.SkipUnlessInstalled();
        var folder = sample.Folder.Value;
        using var plan = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "plan.json")));
        var company = RotationFile.Load(Samples.Acme);
        var feeds = reader.Read(Path.Combine(folder, "feeds"));
        foreach (var person in company.Responders)
        {
            // What is neither a session nor a stand-by is a seat, and says nothing of the reader.
            var seats = feeds[$"people/{person.Id}.ics"].Where(i => !i.Summary.StartsWith("Stand by for", StringComparison.Ordinal) && !i.Summary.Contains("session", StringComparison.Ordinal) && !i.Summary.StartsWith("Course", StringComparison.Ordinal)).ToList();
            Assert.Equal(
                plan.RootElement.GetProperty("assignments").EnumerateArray().Where(a => a.GetProperty("responder").GetString() == person.Id)
                    .Select(a => $"{a.GetProperty("start").GetString()} {a.GetProperty("end").GetString()}")
                    .Concat(company.History.Where(h => h.Responder == person.Id).Select(h => $"{h.Start} {h.End}")).Order(StringComparer.Ordinal),
                seats.Select(i => $"{i.Start} {i.End}").Order(StringComparer.Ordinal));
            Assert.All(seats, i => Assert.False(i.Summary.StartsWith(FeedText.Name(person.Name, person.Id), StringComparison.Ordinal), i.Summary));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(FeedReader.Names), MemberType = typeof(FeedReader))]
    public void A_replan_a_swap_a_cancellation_and_a_leaver_are_taken_up(string name)
    {
        var reader = FeedReader.Named(name);
        reader.SkipUnlessInstalled();
        var (calendar, now) = (new FollowingCalendar(reader), Plans.Made);
        var swapped = Plans.InTurn.Swap(2, "dee").Swap(5, "dee");
        var cancelled = Plans.Of(Plans.Company, [.. swapped.Assignments.Skip(1)]);
        var left = Plans.InTurnOf(Plans.Company with { Responders = [.. Plans.Company.Responders.Where(r => r.Id != "cho")] });
        foreach (var plan in new[] { Plans.InTurn, swapped, Plans.InTurn, cancelled, left, Plans.InTurn })
        {
            plan.WriteFeeds(here.Path, new FeedOptions { Published = now += Duration.FromMinutes(1) });
            calendar.Refresh(here.Path);
            Assert.Equal(Expected(plan, _ => true, isOwn: false), calendar.In("company.ics"));
            Assert.Equal(Expected(plan, _ => true, isOwn: false), calendar.In("rotations/command.ics"));
            foreach (var person in Plans.Company.Responders)
                Assert.Equal(Expected(plan, a => a.Responder == person.Id, isOwn: true), calendar.In($"people/{person.Id}.ics"));
        }
        Assert.NotEqual(0, calendar.Cancelled("people/dee.ics"));
    }

    static IEnumerable<string> Expected(Plan plan, Func<Assignment, bool> shown, bool isOwn) => plan.Assignments.Where(shown)
        .Select(a => $"{InstantPattern.General.Format(a.Start)} {InstantPattern.General.Format(a.End)} {(isOwn ? "" : a.Responder + ": ")}commander, Incident command").Order(StringComparer.Ordinal);

    static void AssertShown(Plan plan, IReadOnlyDictionary<string, FeedReader.Item[]> feeds)
    {
        var company = plan.Company;
        var names = company.Responders.ToDictionary(r => r.Id, r => FeedText.Name(r.Name, r.Id));
        AssertFeed("company.ics", _ => true);
        foreach (var r in company.Responders) AssertFeed($"people/{r.Id}.ics", a => a.Responder == r.Id, isOwn: true);
        foreach (var r in company.Rotations) AssertFeed($"rotations/{r.Id}.ics", a => a.Rotation == r.Id);
        foreach (var d in company.Departments)
            AssertFeed($"departments/{d.Id}.ics", a => company.Responders.Single(r => r.Id == a.Responder).Department == d.Id);
        Assert.Equal(company.Responders.Count + company.Rotations.Count + company.Departments.Count + 2, feeds.Count);

        void AssertFeed(string feed, Func<Assignment, bool> isShown, bool isOwn = false)
        {
            var planned = plan.Assignments.Where(isShown).Select(a => $"{InstantPattern.General.Format(a.Start)} {InstantPattern.General.Format(a.End)} {Seen(Title(a, isOwn))}");
            Assert.Equal(planned.Order(StringComparer.Ordinal), feeds[feed].Select(i => $"{i.Start} {i.End} {Seen(i.Summary)}").Order(StringComparer.Ordinal));
            Assert.Equal(feeds[feed].Length, feeds[feed].Select(i => i.Uid).Distinct().Count());
        }

        string Title(Assignment a, bool isOwn)
        {
            var rotation = company.Rotations.Single(r => r.Id == a.Rotation);
            return $"{(isOwn ? "" : names[a.Responder] + ": ")}{FeedText.Line(rotation.Roles[0].Name)}, {FeedText.Line(rotation.Name)}";
        }
    }

    /// <summary>Debian's icalendar takes a backslash before an n for a line break, however it is escaped; khal has it from
    /// there.</summary>
    static string Seen(string title) => title.Replace("\\", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("n", "", StringComparison.Ordinal);
}
