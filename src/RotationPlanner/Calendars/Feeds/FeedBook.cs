namespace RotationPlanner.Calendars.Feeds;

/// <summary>Sorts the seats and the training of a plan into feeds and renders them.</summary>
sealed class FeedBook(Plan plan, FeedOptions options)
{
    const int AtATime = 64;

    readonly Entries now = Entries.Of(plan);
    readonly Entries? before = options.Previous is null ? null : Entries.Of(options.Previous);

    public IEnumerable<Feed> Render()
    {
        var renderer = new FeedRenderer(plan, options, new SeatWords(plan, now.Seats, options.Link));
        // Feeds need nothing of each other; of thousands only some are in memory at a time.
        return Pages().Chunk(AtATime).SelectMany(pages => Cores.Map(pages.Length, i => renderer.Render(pages[i])));
    }

    IEnumerable<FeedPage> Pages()
    {
        var company = plan.Company;
        foreach (var r in company.Responders)
            yield return Page(FeedKind.Person, r.Id, r.Name) with { Zone = r.TimeZone };
        foreach (var r in company.Rotations) yield return Page(FeedKind.Rotation, r.Id, r.Name);
        foreach (var d in company.Departments) yield return Page(FeedKind.Department, d.Id, d.Name);
        foreach (var r in Observing.Observers(company))
            yield return Page(FeedKind.Observation, r.Id, r.Name) with { Zone = r.TimeZone };
    }

    FeedPage Page(FeedKind kind, string id, string name)
    {
        var shown = now.Of(kind, id);
        return new FeedPage(
            kind, id, FeedText.Name(name, id), plan.Company.TimeZone, shown, Gone(before?.Of(kind, id) ?? [], shown));
    }

    /// <summary>
    /// What has left a feed though their time is still planned; what lies outside the horizon is merely no longer told.
    /// </summary>
    List<FeedEntry> Gone(List<FeedEntry> was, List<FeedEntry> shown)
    {
        if (was.Count == 0) return [];
        var still = shown.Select(s => s.Uid).ToHashSet(StringComparer.Ordinal);
        var from = FeedSeats.HorizonStart(plan.Company);
        var to = plan.Company.TimeZone.AtStartOfDay(plan.Company.Horizon.End.PlusDays(1)).ToInstant();
        return [.. was.Where(s => s.Start >= from && s.Start < to && !still.Contains(s.Uid))];
    }

    sealed record Entries(SeatLookup Seats, TrainingEntries Training)
    {
        public static Entries Of(Plan plan)
        {
            var seats = FeedSeats.Of(plan);
            return new Entries(new SeatLookup(plan.Company, seats), new TrainingEntries(plan, seats));
        }

        public List<FeedEntry> Of(FeedKind kind, string id) =>
            [.. Seats.Of(kind, id).Concat(Training.Of(kind, id)).OrderBy(e => e.Start)];
    }
}
