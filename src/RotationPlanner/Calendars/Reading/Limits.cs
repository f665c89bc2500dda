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

    public const int Occurrences = 1_000;

    public const int Exceptions = 2_000;

    public const int Rules = 10;

    /// <summary>Values of one BY part of a recurrence rule; days of a year are the most that make sense.</summary>
    public const int ByValues = 366;

    /// <summary>Occurrences of one rule in a single day: two an hour.</summary>
    public const int PerDay = 48;

    /// <summary>Steps of recurrence of one event, from its start to the end of the window: 11 years of hours.</summary>
    public const long StepsPerEvent = 100_000;

    /// <summary>
    /// Steps of recurrence in one file. Counted rather than timed, so that the answer depends on the input alone; a
    /// step takes up to three microseconds.
    /// </summary>
    public const long StepsPerFile = 1_000_000;

    /// <summary>Problems listed for one file; the last says how many more there are.</summary>
    public const int Problems = 100;
}
