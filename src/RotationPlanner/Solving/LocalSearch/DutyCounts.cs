using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// What is counted of duty beside credit, kept as variables flip: a table for each category and each role, and how far
/// apart everybody's turns lie.
/// </summary>
sealed class DutyCounts
{
    readonly SeatProgram program;
    readonly Duty duty;
    readonly HeldList[] held;
    readonly byte[]?[] marked;
    readonly long[] gapCosts;
    readonly bool[] isStale;
    readonly List<int> stale = [];
    readonly List<long> starts = [];
    long rhythm;

    public DutyCounts(SeatProgram program, Duty duty, HeldList[] held)
    {
        (this.program, this.duty, this.held) = (program, duty, held);
        Tables = [.. duty.Categories.Concat(duty.Roles).Select(g => new CountTable(g))];
        Sleep = duty.Sleep is { } goal ? new SleepCounts(goal, program.ResponderCount) : null;
        marked = new byte[]?[program.ResponderCount];
        gapCosts = new long[program.ResponderCount];
        isStale = new bool[program.ResponderCount];
    }

    /// <summary>A table for each category, then for each role.</summary>
    public CountTable[] Tables { get; }

    /// <summary>Expected calls and bad months; null where nobody asks.</summary>
    public SleepCounts? Sleep { get; }

    /// <summary>The number of the first role's table.</summary>
    public int FirstRole => duty.Categories.Length;

    /// <summary>
    /// Over all gaps between one person's turns: the minutes by which they differ from an even rotation.
    /// </summary>
    public long Rhythm
    {
        get
        {
            foreach (var r in stale)
            {
                rhythm -= gapCosts[r];
                rhythm += gapCosts[r] = GapCost(r);
                isStale[r] = false;
            }
            stale.Clear();
            return rhythm;
        }
    }

    /// <summary>
    /// By how many weekends, nights and holidays equal people lie further apart than whole ones must.
    /// </summary>
    public long Unevenness
    {
        get
        {
            var sum = 0L;
            for (var table = 0; table < FirstRole; table++) sum += Tables[table].Unevenness;
            return sum;
        }
    }

    /// <summary>What a person's gaps cost.</summary>
    public long GapCostOf(int responder) => isStale[responder] ? GapCost(responder) : gapCosts[responder];

    /// <summary>A person's turns are again what they were when their gaps cost this.</summary>
    public void Restore(int responder, long cost)
    {
        rhythm += cost - gapCosts[responder];
        gapCosts[responder] = cost;
        if (!isStale[responder]) return;
        isStale[responder] = false;
        stale.Remove(responder);
    }

    /// <summary>Has everything follow a variable that was flipped just now.</summary>
    public void Flip(int v, int sign)
    {
        var r = program.VariableResponder[v];
        foreach (var slot in program.VariableSlots[v])
        {
            var role = duty.RoleOfSlot[slot];
            if (role < 0) continue;
            if (duty.Begins[slot]) Tables[FirstRole + role].Add(r, sign);
            Sleep?.Flip(r, slot, duty.WayOf[r], sign);
            var own = marked[r] ??= new byte[duty.CategoryOfMark.Length];
            foreach (var mark in duty.Marks[slot][duty.WayOf[r]])
            {
                if (sign > 0 ? own[mark]++ == 0 : --own[mark] == 0) Tables[duty.CategoryOfMark[mark]].Add(r, sign);
            }
        }
        if (isStale[r]) return;
        isStale[r] = true;
        stale.Add(r);
    }

    /// <summary>Whether a variable adds to a table.</summary>
    public bool Counts(int v, int table)
    {
        foreach (var slot in program.VariableSlots[v])
        {
            if (duty.RoleOfSlot[slot] < 0) continue;
            if (FirstRole + duty.RoleOfSlot[slot] == table && duty.Begins[slot]) return true;
            if (table >= FirstRole) continue;
            foreach (var mark in duty.Marks[slot][duty.WayOf[program.VariableResponder[v]]])
                if (duty.CategoryOfMark[mark] == table) return true;
        }
        return false;
    }

    /// <summary>The tables that a flip of the variable may change.</summary>
    public IEnumerable<int> TouchedBy(int v)
    {
        foreach (var slot in program.VariableSlots[v])
        {
            if (duty.RoleOfSlot[slot] < 0) continue;
            if (duty.Begins[slot]) yield return FirstRole + duty.RoleOfSlot[slot];
            foreach (var mark in duty.Marks[slot][duty.WayOf[program.VariableResponder[v]]])
                yield return duty.CategoryOfMark[mark];
        }
    }

    /// <summary>
    /// The minutes by which a person's gaps differ from what so many turns in their days of service would make even
    /// ones. Turns that are published before and after the horizon bound the first and the last gap.
    /// </summary>
    long GapCost(int responder)
    {
        starts.Clear();
        var (lastBefore, firstAfter) = (long.MinValue, long.MaxValue);
        var horizon = program.Company.Horizon;
        foreach (var v in held[responder].Items)
        {
            var slots = program.VariableSlots[v];
            var slot = program.Slots[slots[0]];
            if (!duty.IsTurn[slots[0]]) continue;
            if (slot.IsPast && slot.Shift.Date < horizon.Start) lastBefore = Math.Max(lastBefore, slot.StartMinute);
            else if (slot.IsPast && slot.Shift.Date > horizon.End) firstAfter = Math.Min(firstAfter, slot.StartMinute);
            else starts.Add(slot.StartMinute);
        }
        var turns = starts.Count;
        if (turns == 0) return 0;
        // They are in order of day already, and nearly of minute.
        for (var i = 1; i < turns; i++)
            if (starts[i - 1] > starts[i])
            {
                starts.Sort();
                break;
            }
        var even = duty.Service[responder] / turns;
        var cost = lastBefore == long.MinValue ? 0 : Math.Abs(starts[0] - lastBefore - even);
        for (var i = 1; i < turns; i++) cost += Math.Abs(starts[i] - starts[i - 1] - even);
        return firstAfter == long.MaxValue ? cost : cost + Math.Abs(firstAfter - starts[^1] - even);
    }
}
