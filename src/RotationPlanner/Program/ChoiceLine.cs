namespace RotationPlanner.Program;

/// <summary>
/// Choices of one person, and how constraints list them. Several rules list the very same choices; constraints never
/// write to their arrays, so that they share them.
/// </summary>
sealed class ChoiceLine(List<Choice> choices)
{
    int[]? variables, days;
    long[]? starts;
    long? longest;

    public static ChoiceLine Empty { get; } = new([]);

    public List<Choice> Choices => choices;

    public int[] Variables => variables ??= Read(c => c.Index);

    public long[] Starts => starts ??= Read(c => c.Slot.StartMinute);

    public int[] Days => days ??= Read(c => c.Slot.Day);

    /// <summary>
    /// Whether they are by start, and by number where several start together, as constraints want them.
    /// </summary>
    public bool IsInTimeOrder => isInTimeOrder ??= IsOrdered(Starts);

    /// <summary>Whether they are by day, and by number on one day.</summary>
    public bool IsInDayOrder => isInDayOrder ??= IsOrdered(Days);

    bool? isInTimeOrder, isInDayOrder;

    // The very same line where that is all of them.
    ChoiceLine Where(Predicate<Choice> counts)
    {
        List<Choice>? kept = null;
        for (var i = 0; i < choices.Count; i++)
        {
            if (!counts(choices[i])) kept ??= choices.GetRange(0, i);
            else kept?.Add(choices[i]);
        }
        return kept is null ? this : new ChoiceLine(kept);
    }

    /// <summary>
    /// Those of the roles named, or of all; a shift that the person worked in several roles is there once.
    /// </summary>
    public ChoiceLine OfRoles(IReadOnlyList<string>? roles)
    {
        HashSet<(string, long, long)>? worked = null;
        return Where(c => (roles is null || roles.Contains(c.Slot.Role.Id))
            && (!c.Slot.IsPast || (worked ??= []).Add((c.Slot.Shift.Id, c.Slot.StartMinute, c.Slot.EndMinute))));
    }

    /// <summary>Those that touch a stretch of minutes. They are listed by start.</summary>
    public IEnumerable<Choice> Overlapping(long from, long to)
    {
        longest ??= choices.Count == 0 ? 0 : choices.Max(c => c.Slot.EndMinute - c.Slot.StartMinute);
        var at = Array.BinarySearch(Starts, from - longest.Value);
        for (at = at < 0 ? ~at : FirstOf(at); at < choices.Count && Starts[at] < to; at++)
            if (choices[at].Slot.EndMinute > from) yield return choices[at];
    }

    int FirstOf(int at)
    {
        while (at > 0 && Starts[at - 1] == Starts[at]) at--;
        return at;
    }

    T[] Read<T>(Func<Choice, T> value)
    {
        var values = new T[choices.Count];
        for (var i = 0; i < values.Length; i++) values[i] = value(choices[i]);
        return values;
    }

    bool IsOrdered<T>(T[] times) where T : IComparable<T>
    {
        for (var i = 1; i < times.Length; i++)
            if (times[i - 1].CompareTo(times[i]) is var order
                && (order > 0 || (order == 0 && choices[i - 1].Index > choices[i].Index))) return false;
        return true;
    }
}
