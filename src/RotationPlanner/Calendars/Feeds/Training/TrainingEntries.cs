namespace RotationPlanner.Calendars.Feeds;

/// <summary>
/// What training adds to the feeds: sessions for everybody there and for their departments, and for who steps in, the
/// seats they stand by for.
/// </summary>
sealed class TrainingEntries
{
    readonly ILookup<string, FeedEntry> byPerson;
    readonly ILookup<string, FeedEntry> byDepartment;
    readonly Lazy<ILookup<string, FeedEntry>> chances;
    readonly IReadOnlyList<FeedEntry> all;

    public TrainingEntries(Plan plan, IReadOnlyList<FeedSeat> seats)
    {
        var departments = plan.Company.Responders.DistinctBy(r => r.Id)
            .ToDictionary(r => r.Id, r => r.Department, StringComparer.Ordinal);
        var sessions = plan.Training.Events.SelectMany(
            e => e.People.Distinct().Select(p => (Person: p, Entry: (FeedEntry)new FeedSession(e)))).ToList();
        var standbys = seats.Where(s => s is { Provisional: true, Fallback: not null })
            .Select(s => (Person: s.Fallback!, Entry: (FeedEntry)new FeedStandby(s)));
        byPerson = sessions.Concat(standbys).ToLookup(p => p.Person, p => p.Entry, StringComparer.Ordinal);
        byDepartment = sessions.Select(p => (Department: departments.GetValueOrDefault(p.Person, ""), p.Entry))
            .Distinct().ToLookup(p => p.Department, p => p.Entry, StringComparer.Ordinal);
        all = [.. sessions.Select(s => s.Entry).Distinct()];
        chances = new(() => Observing.Chances(plan, seats)
            .ToLookup(c => c.Observer, FeedEntry (c) => c, StringComparer.Ordinal));
    }

    public IEnumerable<FeedEntry> Of(FeedKind kind, string id) => kind switch
    {
        FeedKind.Person => byPerson[id],
        FeedKind.Department => byDepartment[id],
        FeedKind.Company => all,
        FeedKind.Observation => chances.Value[id],
        _ => [],
    };
}
