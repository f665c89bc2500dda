namespace RotationPlanner.Calendars.Feeds;

/// <summary>Sorts the seats of a plan into feeds and renders them.</summary>
sealed class FeedBook(Plan plan, FeedOptions options)
{
    readonly SeatLookup seats = new(plan.Company, FeedSeats.Of(plan));
    readonly SeatLookup before = new(options.Previous?.Company ?? plan.Company, options.Previous is null ? [] : FeedSeats.Of(options.Previous));

    public IEnumerable<Feed> Render()
    {
        var renderer = new FeedRenderer(plan, options, new SeatWords(plan, seats, options.Link));
        return Pages().Select(renderer.Render);
    }

    IEnumerable<FeedPage> Pages()
    {
        var company = plan.Company;
        foreach (var r in company.Responders) yield return Page(FeedKind.Person, r.Id, r.Name) with { Zone = r.TimeZone };
        foreach (var r in company.Rotations) yield return Page(FeedKind.Rotation, r.Id, r.Name);
        foreach (var d in company.Departments) yield return Page(FeedKind.Department, d.Id, d.Name);
    }

    FeedPage Page(FeedKind kind, string id, string name)
    {
        var shown = seats.Of(kind, id);
        return new FeedPage(kind, id, FeedText.Name(name, id), plan.Company.TimeZone, shown, Gone(before.Of(kind, id), shown));
    }

    /// <summary>Seats that have left a feed though their time is still planned; what lies outside the horizon is merely no longer told.</summary>
    List<FeedSeat> Gone(List<FeedSeat> was, List<FeedSeat> shown)
    {
        if (was.Count == 0) return [];
        var still = shown.Select(s => s.Uid).ToHashSet(StringComparer.Ordinal);
        var from = FeedSeats.HorizonStart(plan.Company);
        var to = plan.Company.TimeZone.AtStartOfDay(plan.Company.Horizon.End.PlusDays(1)).ToInstant();
        return [.. was.Where(s => s.Start >= from && s.Start < to && !still.Contains(s.Uid))];
    }
}
