namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// What a calendar may ask of us. Each stands far above honest calendars and below what costs seconds, gigabytes or the
/// process.
/// </summary>
static class Limits
{
    public const int Bytes = 5 * 1024 * 1024;

    public const int Components = 20_000;

    /// <summary>A parser that recurses dies of thousands of nested BEGINs, and no exception handler helps.</summary>
    public const int Nesting = 4;

    public const int LineLength = 64 * 1024;

    /// <summary>Times of one event in the time that is read: 13 years of days.</summary>
    public const int Occurrences = 5_000;

    /// <summary>Times of all recurring events of one file.</summary>
    public const int OccurrencesPerFile = 200_000;

    /// <summary>Values of the EXDATE lines of one event, and of its RDATE lines.</summary>
    public const int Exceptions = 10_000;

    public const int Rules = 10;

    /// <summary>Values of one BY part of a recurrence rule; days of a year are the most that make sense.</summary>
    public const int ByValues = 366;

    /// <summary>Occurrences of one rule in a single day: two an hour.</summary>
    public const int PerDay = 48;

    /// <summary>
    /// Steps of recurrence in one file: days, or hours, that are looked at. Counted rather than timed, so that the answer
    /// depends on the input alone; a million takes a tenth of a second.
    /// </summary>
    public const long StepsPerFile = 5_000_000;

    /// <summary>All hours of all years there are.</summary>
    public const long HoursOfTime = 9_999L * 366 * 24;

    /// <summary>The longest length that an event is believed to have: a century.</summary>
    public const int Days = 36_525;

    /// <summary>Problems listed for one file; the last says how many more there are.</summary>
    public const int Problems = 100;
}
