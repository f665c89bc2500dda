using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Verification;

/// <summary>
/// Reads from the calendar which shifts go to one person together: week by week it walks back to the day on which a
/// stint begins, and it counts shifts one by one from the date where counting begins.
/// </summary>
sealed class StintReading
{
    readonly Roster roster;
    readonly Dictionary<Shift, string?> known = [];
    readonly Dictionary<(Stint, string?), Dictionary<LocalDate, LocalDate>> counted = [];
    readonly Lazy<Dictionary<string, LocalDate>> begins;

    public StintReading(Roster roster) => (this.roster, begins) = (roster, new(ReadBegins));

    /// <summary>Whether two seats of one person are one turn.</summary>
    public bool AreOneTurn(Holding first, Holding second) =>
        StintOf(first.Shift) is { } stint && stint == StintOf(second.Shift) && first.Role.Id == second.Role.Id;

    /// <summary>What is one turn has one text.</summary>
    public string TurnOf(Shift shift) =>
        StintOf(shift) ?? string.Create(CultureInfo.InvariantCulture, $"{shift.Id} {shift.Start.ToInstant().ToUnixTimeTicks()} {shift.End.ToInstant().ToUnixTimeTicks()}");

    /// <summary>The local date on which the first known shift of the turn starts.</summary>
    public LocalDate Begin(Shift shift) => StintOf(shift) is { } stint ? begins.Value[stint] : shift.Date;

    /// <summary>
    /// Where the turn of a shift stands in its rotation: the pattern's own step where there are no stints; else the order
    /// in which turns begin, with a hole where a day of the pattern is in none of those known.
    /// </summary>
    public int Place(Shift shift)
    {
        if (shift.Rotation.Stints.Count == 0) return shift.Step;
        if (!places.TryGetValue(shift.Rotation.Id, out var own)) places[shift.Rotation.Id] = own = ReadPlaces(shift.Rotation);
        return own[TurnOf(shift)];
    }

    readonly Dictionary<string, Dictionary<string, int>> places = new(StringComparer.Ordinal);

    Dictionary<string, int> ReadPlaces(Rotation rotation)
    {
        var turns = roster.Schedule.Shifts.Concat(roster.Holdings.Select(h => h.Shift))
            .Where(s => s.Rotation.Id == rotation.Id).GroupBy(TurnOf)
            .Select(t => (Turn: t.Key, First: t.Min(s => s.Step), Last: t.Max(s => s.Step))).OrderBy(t => t.First).ToList();
        var own = new Dictionary<string, int>(StringComparer.Ordinal);
        var (place, first, covered) = (0, int.MinValue, int.MinValue);
        foreach (var turn in turns)
        {
            // The days of the pattern between what is covered and this turn belong to a turn that is not known.
            if (turn.First != first) place += covered != int.MinValue && HasShift(rotation.Pattern, covered + 1, turn.First - 1) ? 2 : 1;
            (first, covered) = (turn.First, Math.Max(covered, turn.Last));
            own[turn.Turn] = place;
        }
        return own;
    }

    static bool HasShift(ShiftPattern pattern, int from, int to)
    {
        if (pattern is not NamedShiftPattern { CycleDays: null } named || named.Shifts.Any(s => s.On is not null)) return from <= to;
        var epoch = new LocalDate(1970, 1, 1);
        for (var day = from; day <= Math.Min(to, from + 6); day++)
            if (named.Shifts.Any(s => s.Days.Contains(epoch.PlusDays(day).DayOfWeek))) return true;
        return false;
    }

    /// <summary>The stint of a shift, or null.</summary>
    public string? StintOf(Shift shift)
    {
        if (shift.Rotation.Stints.Count == 0) return null;
        if (!known.TryGetValue(shift, out var stint)) known[shift] = stint = Read(shift);
        return stint;
    }

    /// <summary>The kind of stint that a shift is part of.</summary>
    public Stint? KindOf(Shift shift) => StintOf(shift) is null ? null
        : shift.Rotation.Stints.First(s => BeginOf(s, shift) is not null);

    Dictionary<string, LocalDate> ReadBegins()
    {
        var first = new Dictionary<string, LocalDate>(StringComparer.Ordinal);
        foreach (var shift in roster.Schedule.Shifts.Concat(roster.Holdings.Select(h => h.Shift)))
            if (StintOf(shift) is { } stint && !(first.TryGetValue(stint, out var before) && before <= shift.Date))
                first[stint] = shift.Date;
        return first;
    }

    string? Read(Shift shift)
    {
        foreach (var stint in shift.Rotation.Stints)
            if (BeginOf(stint, shift) is { } begin)
                return $"{shift.Rotation.Id} from {begin:R} {(stint.Of is null ? shift.Name : string.Join('+', stint.Of))}";
        return null;
    }

    LocalDate? BeginOf(Stint stint, Shift shift)
    {
        if (stint.Of is not null && !stint.Of.Any(name => name == shift.Name)) return null;
        var date = DateOf(shift);
        if (stint.Lengths.Count > 0)
        {
            if (!counted.TryGetValue((stint, shift.Name), out var blocks)) counted[(stint, shift.Name)] = blocks = [];
            if (!blocks.ContainsKey(date)) Count(stint, shift, blocks, date);
            return blocks[date];
        }
        if (stint.Days.All(d => d != date.DayOfWeek)) return null;
        while (date.DayOfWeek != stint.Days[0]) date = date.PlusDays(-1);
        return date;
    }

    // The pattern's own date is in the id: a handoff that a change of the clock skips may come after midnight.
    static LocalDate DateOf(Shift shift)
    {
        var text = shift.Id.Length > shift.Rotation.Id.Length ? shift.Id[(shift.Rotation.Id.Length + 1)..].Split('/')[0] : "";
        return LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : shift.Date;
    }

    /// <summary>Counts the days on which such shifts start, from where counting begins to beyond a date.</summary>
    void Count(Stint stint, Shift shift, Dictionary<LocalDate, LocalDate> blocks, LocalDate to)
    {
        const int Beyond = 400;
        var (step, isForward) = (to < stint.From ? -1 : 1, to >= stint.From);
        var lengths = isForward ? stint.Lengths : [.. stint.Lengths.Reverse()];
        var (number, block, last) = (0, new List<LocalDate>(), to.PlusDays(step * Beyond));
        var starts = Starts(shift, LocalDate.Min(stint.From, last), LocalDate.Max(stint.From, last));
        for (var date = isForward ? stint.From : stint.From.PlusDays(-1); isForward ? date <= last : date >= last; date = date.PlusDays(step))
        {
            if (!starts.Contains(date)) continue;
            block.Add(date);
            if (block.Count < lengths[number]) continue;
            foreach (var day in block) blocks[day] = isForward ? block[0] : block[^1];
            (block, number) = ([], (number + 1) % lengths.Count);
        }
    }

    /// <summary>The days of the pattern on which shifts of this name start.</summary>
    HashSet<LocalDate> Starts(Shift shift, LocalDate from, LocalDate to) =>
        [.. RunOf(shift.Rotation).Between(from, to).Where(s => s.Name == shift.Name).Select(s => s.PatternDate)];

    IUnrolls RunOf(Rotation rotation) => IUnrolls.Of(
        rotation, rotation.TimeZone ?? roster.Company.TimeZone, HolidayDates.Of(roster.Company));
}
