using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>
/// Numbers the dates on which shifts of one name start, whatever their cadence, from the first one at or after a date,
/// which is 0; those before have negative numbers. Not shared between threads.
/// </summary>
sealed class ShiftCount
{
    // Far enough for the longest stint of the rarest shifts, and little enough to be quick.
    const int DaysAtOnce = 800, Most = 400;

    readonly IUnrolls run;
    readonly string? name;
    readonly LocalDate from;
    readonly List<LocalDate> forward = [], back = [];
    LocalDate first, last;

    public ShiftCount(IUnrolls run, string? name, LocalDate from) =>
        (this.run, this.name, this.from, first, last) = (run, name, from, from, from.PlusDays(-1));

    /// <summary>The number of the shift that starts on a date; null where none does.</summary>
    public long? NumberOf(LocalDate date)
    {
        while (last < date) Ahead();
        while (first > date) Before();
        if (date >= from) return forward.BinarySearch(date) is >= 0 and var at ? at : null;
        // Later ones come first there.
        return back.BinarySearch(date, Comparer<LocalDate>.Create((a, b) => b.CompareTo(a))) is >= 0 and var ago ? -1L - ago : null;
    }

    /// <summary>The date of a number; null where there is none for years.</summary>
    public LocalDate? DateOf(long number)
    {
        var index = number >= 0 ? number : -1 - number;
        for (var tries = 0; tries < Most && (number >= 0 ? forward : back).Count <= index; tries++)
            if (number >= 0) Ahead(); else Before();
        var dates = number >= 0 ? forward : back;
        return index < dates.Count ? dates[(int)index] : null;
    }

    void Ahead()
    {
        var (start, end) = (last.PlusDays(1), last.PlusDays(DaysAtOnce));
        forward.AddRange(Dates(start, end).Where(d => d >= start));
        last = end;
    }

    void Before()
    {
        var (start, end) = (first.PlusDays(-DaysAtOnce), first.PlusDays(-1));
        back.AddRange(Dates(start, end).Where(d => d <= end).Reverse());
        first = start;
    }

    IEnumerable<LocalDate> Dates(LocalDate start, LocalDate end) =>
        run.Between(start, end).Where(s => s.Name == name).Select(s => s.PatternDate).Distinct();
}
