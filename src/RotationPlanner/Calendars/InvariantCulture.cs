using System.Globalization;

namespace RotationPlanner.Calendars;

/// <summary>
/// While it lives, this thread writes and reads numbers and dates in no culture: Ical.Net uses the current one, and
/// Arabic signs and other calendars get into files.
/// </summary>
sealed class InvariantCulture : IDisposable
{
    readonly CultureInfo previous = CultureInfo.CurrentCulture;

    public InvariantCulture() => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

    public void Dispose() => CultureInfo.CurrentCulture = previous;
}
