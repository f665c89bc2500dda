namespace RotationPlanner.Scheduling;

/// <summary>
/// Places of turns, where shifts of a stint are one turn: on the date on which they begin, each turn of a date by itself,
/// and one after the other.
/// </summary>
sealed class TurnOrder
{
    readonly Dictionary<string, (int Day, int Step)> begins = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> numberOnDay = new(StringComparer.Ordinal), successive = new(StringComparer.Ordinal);

    /// <param name="slots">All slots that count; successive turns are those of their one rotation.</param>
    public TurnOrder(IEnumerable<Slot> slots)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var slot in slots)
        {
            var (turn, step) = (slot.Shift.Turn, slot.Shift.Step);
            begins[turn] = begins.TryGetValue(turn, out var known)
                ? (Math.Min(known.Day, slot.Day), Math.Min(known.Step, step)) : (slot.Day, step);
            last[turn] = Math.Max(step, last.GetValueOrDefault(turn, step));
        }
        foreach (var day in begins.GroupBy(b => b.Value.Day, b => b.Key))
        {
            var number = 0;
            foreach (var turn in day.Order(StringComparer.Ordinal)) numberOnDay[turn] = number++;
            MostOnDay = Math.Max(MostOnDay, number);
        }
        var (place, reach, pattern) = (0, int.MinValue, slots.FirstOrDefault()?.Shift.Rotation.Pattern);
        foreach (var step in begins.GroupBy(b => b.Value.Step, b => b.Key).OrderBy(g => g.Key))
        {
            place += reach != int.MinValue && Lies(pattern, reach, step.Key) ? 2 : 1;
            foreach (var turn in step)
            {
                successive[turn] = place;
                reach = Math.Max(reach, last[turn]);
            }
        }
    }

    /// <summary>The largest number of turns that begin on one date.</summary>
    public int MostOnDay { get; }

    /// <summary>The date on which a shift's turn begins, in days since 1970.</summary>
    public int DayOf(Shift shift) => begins[shift.Turn].Day;

    /// <summary>The number of a shift's turn among those of its date, from 0.</summary>
    public int NumberOnDay(Shift shift) => numberOnDay[shift.Turn];

    /// <summary>
    /// The place of a shift's turn in the order of turns, by when they begin: neighbours differ by one, and by more where
    /// a shift of the pattern lies between that is in neither.
    /// </summary>
    public int Successive(Shift shift) => successive[shift.Turn];

    // Past shifts are known only where somebody held them.
    static bool Lies(ShiftPattern? pattern, int after, int before) => pattern is NamedShiftPattern { CycleDays: null } named && named.Shifts.All(s => s.On is null)
        ? Enumerable.Range(after + 1, Math.Clamp(before - after - 1, 0, 7)).Any(
            day => named.Shifts.Any(s => s.Days.Contains(WallClock.DateOf(day).DayOfWeek)))
        : before > after + 1;
}
