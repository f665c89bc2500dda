namespace RotationPlanner.Program;

/// <summary>
/// Constraints over lists of choices that the draft handed out itself: whose they are need not be checked, and they are
/// mostly in order already.
/// </summary>
sealed partial class ProgramDraft
{
    /// <summary>
    /// No two of one person's choices may overlap, each of which lasts until the minute given for its slot.
    /// </summary>
    public void AddNoOverlap(Label label, int responder, ChoiceLine own, long[] endOfSlot)
    {
        Cancel.ThrowIfCancellationRequested();
        if (own.Choices.Count < 2) return;
        var ends = OfSlots(own, endOfSlot);
        if (own.IsInTimeOrder && IsNowhereBelow(ends, own.Starts))
            NoOverlaps.Add(new NoOverlapConstraint(Marked(label), responder, own.Variables, own.Starts, ends));
        else
            AddNoOverlap(label, Company.Responders[responder],
                own.Choices.Select(c => (c, c.Slot.StartMinute, endOfSlot[c.Slot.Index])));
    }

    /// <summary>
    /// In every run of so many days, one person's choices add so much at most, each what is given for its slot.
    /// </summary>
    public void AddWindow(Label label, int responder, ChoiceLine own, long[] weightOfSlot, int days, long most)
    {
        Cancel.ThrowIfCancellationRequested();
        if (own.Choices.Count == 0) return;
        var weights = OfSlots(own, weightOfSlot);
        if (own.IsInDayOrder && days is >= 1 and <= LargestDay && most >= 0
            && Array.TrueForAll(weights, w => w is > 0 and <= LargestWeight))
            Windows.Add(new RollingWindowConstraint(Marked(label), responder, own.Variables, own.Days, weights, days, most, OncePerDay: false));
        else
            AddWindow(label, Company.Responders[responder],
                own.Choices.Select(c => (c, c.Slot.Day, weightOfSlot[c.Slot.Index])), days, most, oncePerDay: false);
    }

    /// <summary>Nobody should meet a colleague twice in these meetings.</summary>
    public void AddMeetings(Label label, IEnumerable<IEnumerable<Slot>> meetings)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(meetings);
        Cancel.ThrowIfCancellationRequested();
        var slots = meetings.Select(m => m.Select(Own).Distinct().Order().ToArray()).ToArray();
        if (slots.Length > 1) Meetings.Add(new MeetingConstraint(Marked(label), slots));
    }

    int Own(Slot slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return slot.Index < Slots.Length && ReferenceEquals(Slots[slot.Index], slot)
            ? slot.Index : throw Foreign($"{slot}");
    }

    static long[] OfSlots(ChoiceLine own, long[] ofSlot)
    {
        var values = new long[own.Choices.Count];
        for (var i = 0; i < values.Length; i++) values[i] = ofSlot[own.Choices[i].Slot.Index];
        return values;
    }

    static bool IsNowhereBelow(long[] values, long[] least)
    {
        for (var i = 0; i < values.Length; i++)
            if (values[i] < least[i]) return false;
        return true;
    }

    /// <summary>At most so many of the choices are made.</summary>
    public void AddAtMost(Label label, int most, IReadOnlyList<Choice> choices)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(choices);
        var (codes, weights) = (new int[choices.Count], new long[choices.Count]);
        Array.Fill(weights, 1);
        for (var i = 0; i < codes.Length; i++) codes[i] = Own(choices[i]);
        AddLinear(Marked(label), long.MinValue, codes, weights, most, null);
    }

    /// <summary>The choice is made, whatever the limits say.</summary>
    public void AddDecided(Label label, Choice choice)
    {
        Cancel.ThrowIfCancellationRequested();
        Linears.Add(new LinearConstraint(label, [choice.Index], [1], 1, long.MaxValue, null) { IsDecided = true });
    }

    /// <summary>
    /// Choices, of which another constraint lets at most one be made, that are made only where one of the supporters is
    /// or not all of the busy are true; kept at every step of a search.
    /// </summary>
    public void AddCondition(
        Label label, IReadOnlyList<Choice> choices, IEnumerable<Choice> supporters, IReadOnlyList<Term> busy)
    {
        Cancel.ThrowIfCancellationRequested();
        var made = choices.Select(c => c.Index).ToHashSet();
        int[] raising = [.. made, .. busy.Select(b => b.Code)],
            codes = [.. raising, .. supporters.Select(s => s.Index).Distinct().Where(i => !made.Contains(i))];
        var weights = new long[codes.Length];
        Array.Fill(weights, -1);
        Array.Fill(weights, 1, 0, raising.Length);
        Linears.Add(new LinearConstraint(label, codes, weights, long.MinValue, busy.Count, null) { IsCondition = true });
    }
}
