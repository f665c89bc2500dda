namespace RotationPlanner.Solving;

/// <summary>Forms over lists of choices that the draft handed out itself: nothing is to be checked, and they are mostly in order already.</summary>
sealed partial class ProgramDraft
{
    /// <summary>No two of one person's choices may overlap, each of which lasts until the minute given for its slot.</summary>
    public void AddApart(Label label, int responder, List<Choice> own, long[] endOfSlot)
    {
        Cancel.ThrowIfCancellationRequested();
        if (own.Count < 2) return;
        var (variables, starts, ends, ordered) = (new int[own.Count], new long[own.Count], new long[own.Count], true);
        for (var i = 0; i < variables.Length; i++)
        {
            var slot = own[i].Slot;
            (variables[i], starts[i], ends[i]) = (own[i].Index, slot.StartMinute, endOfSlot[slot.Index]);
            if (i > 0 && (starts[i - 1] > starts[i] || (starts[i - 1] == starts[i] && variables[i - 1] > variables[i]))) ordered = false;
        }
        if (ordered) Aparts.Add(new ApartForm(label, responder, variables, starts, ends));
        else AddApart(label, Company.Responders[responder], own.Select(c => new TimedChoice(c, c.Slot.StartMinute, endOfSlot[c.Slot.Index])));
    }

    /// <summary>In every run of so many days, one person's choices add so much at most, each what is given for its slot.</summary>
    public void AddWindow(Label label, int responder, List<Choice> own, long[] weightOfSlot, int days, long most)
    {
        Cancel.ThrowIfCancellationRequested();
        if (own.Count == 0) return;
        var (variables, onDays, weights, ordered) = (new int[own.Count], new int[own.Count], new long[own.Count], true);
        for (var i = 0; i < variables.Length; i++)
        {
            var slot = own[i].Slot;
            (variables[i], onDays[i], weights[i]) = (own[i].Index, slot.Day, weightOfSlot[slot.Index]);
            if (weights[i] is <= 0 or > LargestWeight || (i > 0 && (onDays[i - 1] > onDays[i] || (onDays[i - 1] == onDays[i] && variables[i - 1] > variables[i])))) ordered = false;
        }
        if (ordered && days is >= 1 and <= LargestDay && most >= 0) Windows.Add(new WindowForm(label, responder, variables, onDays, weights, days, most, OncePerDay: false));
        else AddWindow(label, Company.Responders[responder], own.Select(c => new WindowEntry(c, c.Slot.Day, weightOfSlot[c.Slot.Index])), days, most, oncePerDay: false);
    }

    /// <summary>One person's choices should lie so many days apart.</summary>
    public void AddSpread(Label label, int responder, List<Choice> own, int target)
    {
        Cancel.ThrowIfCancellationRequested();
        if (own.Count < 2 || target < 1) return;
        var (variables, days, ordered) = (new int[own.Count], new int[own.Count], true);
        for (var i = 0; i < variables.Length; i++)
        {
            (variables[i], days[i]) = (own[i].Index, own[i].Slot.Day);
            if (i > 0 && (days[i - 1] > days[i] || (days[i - 1] == days[i] && variables[i - 1] > variables[i]))) ordered = false;
        }
        if (ordered) Spreads.Add(new SpreadForm(label, responder, variables, days, target));
        else AddSpread(label, Company.Responders[responder], own.Select(c => (c, c.Slot.Day)), target);
    }

    /// <summary>At most so many of the choices are made.</summary>
    public void AddAtMost(Label label, int most, List<Choice> own)
    {
        var (codes, weights) = (new int[own.Count], new long[own.Count]);
        Array.Fill(weights, 1);
        for (var i = 0; i < codes.Length; i++) codes[i] = own[i].Index;
        AddLinear(label, long.MinValue, codes, weights, most, null);
    }

    /// <summary>The choice is made, whatever the limits say.</summary>
    public void AddDecided(Label label, Choice choice)
    {
        Cancel.ThrowIfCancellationRequested();
        Linears.Add(new LinearForm(label, [choice.Index], [1], 1, long.MaxValue, null) { IsDecided = true });
    }

    /// <summary>A choice that is made only where one of the supporters is; kept at every step of a search.</summary>
    public void AddCondition(Label label, Choice choice, IEnumerable<Choice> supporters)
    {
        int[] codes = [choice.Index, .. supporters.Select(s => s.Index).Distinct().Where(i => i != choice.Index)];
        var weights = new long[codes.Length];
        Array.Fill(weights, -1, 1, weights.Length - 1);
        weights[0] = 1;
        Linears.Add(new LinearForm(label, codes, weights, long.MinValue, 0, null) { IsCondition = true });
    }
}
