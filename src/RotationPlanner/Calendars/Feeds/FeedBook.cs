using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>Sorts the seats and the training of a plan into feeds and renders them.</summary>
sealed class FeedBook(Plan plan, FeedOptions options)
{
    const int AtATime = 64;

    readonly FeedPolicy policy = options.Policy ?? plan.Company.Feeds;
    readonly FeedHistory history = options.History ?? FeedHistory.Empty;

    /// <summary>When the feeds are made, in whole seconds: they tell no less.</summary>
    public static Instant Moment(FeedOptions options) =>
        Instant.FromUnixTimeSeconds((options.Published ?? SystemClock.Instance.GetCurrentInstant()).ToUnixTimeSeconds());

    public IEnumerable<Feed> Render()
    {
        var seats = FeedSeats.Of(plan);
        var entries = new Entries(new SeatLookup(plan.Company, seats), new TrainingEntries(plan, seats), policy.Style == FeedStyle.Handoff);
        var words = new SeatWords(plan, entries.Seats, policy, options.Link);
        var renderer = new FeedRenderer(plan, history, Moment(options), policy, words);
        var shown = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // Feeds need nothing of each other; of thousands only some are in memory at a time.
        foreach (var pages in Pages(entries).Chunk(AtATime))
            foreach (var feed in Cores.Map(pages.Length, i => renderer.Render(pages[i])))
            {
                shown.Add(feed.Path);
                yield return feed;
            }
        foreach (var path in history.Paths.Where(p => !shown.Contains(p)))
            if (Left(path) is { } left) yield return renderer.Render(left, history.Find(path)!);
    }

    IEnumerable<FeedPage> Pages(Entries entries)
    {
        var company = plan.Company;
        foreach (var r in company.Responders) yield return Page(FeedKind.Person, r.Id, r.Name) with { Zone = r.TimeZone };
        foreach (var r in company.Rotations) yield return Page(FeedKind.Rotation, r.Id, r.Name);
        foreach (var d in company.Departments) yield return Page(FeedKind.Department, d.Id, d.Name);
        foreach (var r in company.Rotations.SelectMany(r => r.Roles).DistinctBy(r => r.Id, StringComparer.OrdinalIgnoreCase))
            yield return Page(FeedKind.Role, r.Id, r.Name);
        yield return Page(FeedKind.Company, "", company.Name) with { Name = FeedText.Name(company.Name, "Rotations") };
        foreach (var r in Observing.Observers(company))
            yield return Page(FeedKind.Observation, r.Id, r.Name) with { Zone = r.TimeZone };

        FeedPage Page(FeedKind kind, string id, string name) =>
            new(kind, id, FeedText.Name(name, id), company.TimeZone, entries.Of(kind, id));
    }

    /// <summary>A feed that was written and that the plan has no more; files that no id can have named are others'.</summary>
    static Feed? Left(string path)
    {
        var parts = path.Split('/');
        if (parts is not [var folder, var file]
            || FeedFileNames.IdOf(Path.GetFileNameWithoutExtension(file), OperatingSystem.IsWindows()) is not { } id) return null;
        FeedKind? kind = folder switch
        {
            "people" => FeedKind.Person, "rotations" => FeedKind.Rotation, "departments" => FeedKind.Department,
            "roles" => FeedKind.Role, "observe" => FeedKind.Observation, _ => null,
        };
        return kind is null ? null : new Feed(kind.Value, id, 0, default);
    }

    sealed record Entries(SeatLookup Seats, TrainingEntries Training, bool HandsOver)
    {
        public List<FeedEntry> Of(FeedKind kind, string id)
        {
            var seats = Seats.Of(kind, id).ToList();
            return [.. seats.Concat(Training.Of(kind, id)).Concat(HandsOver && kind == FeedKind.Person ? seats.SelectMany(End) : []).OrderBy(e => e.Start)];
        }

        IEnumerable<FeedEntry> End(FeedSeat seat) =>
            FeedSpan.IsLong(seat) && Seats.After(seat) is { } after && after.Responder != seat.Responder ? [FeedSpan.HandOver(seat)] : [];
    }
}
