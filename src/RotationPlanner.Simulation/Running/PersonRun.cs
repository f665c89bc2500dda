namespace RotationPlanner.Simulation.Running;

/// <summary>One person in one run.</summary>
sealed class PersonRun
{
    public double Minutes { get; private set; }

    public int OffHours { get; private set; }

    /// <summary>The slots of the calls, in order.</summary>
    public List<int> Calls { get; } = [];

    public HashSet<int> Nights { get; } = [];

    public Dictionary<int, int> OffByMonth { get; } = [];

    readonly SortedSet<int> days = [];

    public void Clear()
    {
        (Minutes, OffHours) = (0, 0);
        Calls.Clear();
        Nights.Clear();
        OffByMonth.Clear();
        days.Clear();
    }

    /// <param name="clock">The person's own.</param>
    /// <param name="from">The slot of the call.</param>
    /// <param name="until">The slot after the last one of it.</param>
    /// <param name="worked">Minutes.</param>
    public void Call(ZoneClock clock, int from, int until, double worked)
    {
        Calls.Add(from);
        Minutes += worked;
        days.Add(clock.Day[from]);
        if (clock.IsOff[from])
        {
            OffHours++;
            OffByMonth[clock.Month[from]] = OffByMonth.GetValueOrDefault(clock.Month[from]) + 1;
        }
        for (var slot = from; slot < until; slot++)
            if (clock.IsNight[slot]) Nights.Add(clock.NightOf(slot));
    }

    public int LongestRow()
    {
        var (longest, row, last) = (0, 0, int.MinValue);
        foreach (var day in days)
        {
            row = day == last + 1 ? row + 1 : 1;
            longest = Math.Max(longest, row);
            last = day;
        }
        return longest;
    }

    /// <summary>Whether more than so many calls lie within so many slots.</summary>
    public bool IsCrowded(int within, int most)
    {
        Calls.Sort();
        for (var i = 0; i + most < Calls.Count; i++)
            if (Calls[i + most] - Calls[i] < within) return true;
        return false;
    }
}
