using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// Counts seats against people: in a stretch of days, nobody can fill more seats than their rolling windows of at least
/// that length allow. Where the seats of a stretch are more than its people can fill together, the rest stays empty
/// whatever the plan; no search is needed to know.
/// </summary>
static class CountingBound
{
    /// <summary>A stretch of days with more required seats than can be filled.</summary>
    public readonly record struct Stretch(int FirstDay, int Days, long Missing);

    /// <summary>
    /// Stretches that do not overlap, in order of time; the sum of what they miss bounds the empty seats of any plan.
    /// </summary>
    public static IReadOnlyList<Stretch> Overfull(SeatProgram program)
    {
        var best = new List<Stretch>();
        foreach (var length in program.Windows.Select(w => w.Length).Distinct())
        {
            var found = OfLength(program, length);
            if (found.Sum(s => s.Missing) > best.Sum(s => s.Missing)) best = found;
        }
        return best;
    }

    static List<Stretch> OfLength(SeatProgram program, int length)
    {
        var found = new List<Stretch>();
        var most = MostPerPerson(program, length);
        var slots = program.Slots.Where(s => program.Required[s.Index] > 0).OrderBy(s => s.Day).ToArray();
        for (var first = 0; first < slots.Length;)
        {
            var day = slots[first].Day;
            var inside = slots.Skip(first).TakeWhile(s => s.Day < day + length).ToArray();
            var missing = inside.Sum(s => (long)program.Required[s.Index]) - Fillable(program, inside, most);
            if (missing > 0) found.Add(new Stretch(day, length, missing));
            // After an overfull stretch the next one begins behind it, so that no seat is counted twice.
            first += missing > 0 ? inside.Length : slots.Skip(first).TakeWhile(s => s.Day == day).Count();
        }
        return found;
    }

    static long Fillable(SeatProgram program, Slot[] inside, long[] most)
    {
        var choices = new Dictionary<int, long>();
        foreach (var slot in inside)
            foreach (var v in program.SlotVariables[slot.Index])
                choices[program.VariableResponder[v]] = choices.GetValueOrDefault(program.VariableResponder[v]) + 1;
        return choices.Sum(c => Math.Min(c.Value, most[c.Key]));
    }

    /// <summary>
    /// Seats a person can fill in a stretch, by those of their windows that span it and count every seat they could
    /// fill on its day.
    /// </summary>
    static long[] MostPerPerson(SeatProgram program, int length)
    {
        var seats = new Dictionary<(int Variable, int Day), int>[program.ResponderCount];
        for (var r = 0; r < seats.Length; r++) seats[r] = [];
        for (var v = 0; v < program.VariableCount; v++)
            foreach (var s in program.VariableSlots[v])
                Count(seats[program.VariableResponder[v]], v, program.Slots[s].Day);
        var most = Enumerable.Repeat(long.MaxValue, program.ResponderCount).ToArray();
        foreach (var window in program.Windows)
            if (window.Length >= length && !window.OncePerDay && CountsAll(window, seats[window.Responder]))
                most[window.Responder] = Math.Min(most[window.Responder], window.Most / window.Weights.Min());
        return most;
    }

    // A rule may count in other units than days, or a shift several times.
    static bool CountsAll(RollingWindowConstraint window, Dictionary<(int Variable, int Day), int> seats)
    {
        var counted = new Dictionary<(int Variable, int Day), int>();
        for (var i = 0; i < window.Variables.Length; i++) Count(counted, window.Variables[i], window.Days[i]);
        return seats.All(s => counted.GetValueOrDefault(s.Key) >= s.Value);
    }

    static void Count(Dictionary<(int Variable, int Day), int> counts, int variable, int day) =>
        counts[(variable, day)] = counts.GetValueOrDefault((variable, day)) + 1;
}
