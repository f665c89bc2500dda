namespace RotationPlanner.Calendars.Feeds;

/// <summary>A course or a tabletop session.</summary>
sealed record FeedSession(TrainingEvent Event) : FeedEntry(Event.Start, Event.End)
{
    protected override string Key => $"session\n{Event.Id}";
}
