using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>
/// The dates of another cadence, each on the next day that is allowed; those that meet are one. The numbers are counted
/// outwards from the anchor, since holidays keep no rhythm.
/// </summary>
sealed class MovedCadence(Cadence inner, Func<LocalDate, bool> isAllowed) : Cadence
{
    // The dates of 0, 1, 2 ... and of -1, -2 ...
    readonly List<LocalDate> after = [], before = [];
    int last, first;

    public override bool IsEmpty => inner.IsEmpty;

    public override LocalDate DateAt(int step)
    {
        if (after.Count == 0) after.Add(Moved(0));
        while (step >= after.Count) Forward();
        while (-step > before.Count) Backward();
        return step >= 0 ? after[step] : before[-step - 1];
    }

    public override int StepOf(LocalDate date)
    {
        var step = 0;
        if (DateAt(0) > date)
        {
            while (DateAt(step) > date) step--;
            return step;
        }
        while (after[^1] <= date) Forward();
        var at = after.BinarySearch(date);
        return at >= 0 ? at : ~at - 1;
    }

    LocalDate Moved(int step) => HolidayDates.Nearest(inner.DateAt(step), isAllowed, 1);

    void Forward()
    {
        LocalDate next;
        do next = Moved(++last); while (next == after[^1]);
        after.Add(next);
    }

    void Backward()
    {
        LocalDate next;
        do next = Moved(--first); while (next == (before.Count > 0 ? before[^1] : after[0]));
        before.Add(next);
    }
}
