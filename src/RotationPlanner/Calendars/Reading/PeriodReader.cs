namespace RotationPlanner.Calendars.Reading;

/// <summary>Values of type PERIOD: a start, and after a slash an end or a duration.</summary>
static class PeriodReader
{
    public static EventLength LengthOf(Moment start, string rest, ContentLine line, MomentReader times) =>
        rest.TrimStart('+').StartsWith('P') ? EventLength.Read(rest, line) : EventLength.Between(start, line, times.Read(rest, line));
}
