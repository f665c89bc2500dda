namespace RotationPlanner.Solving;

/// <summary>Rewrites forms over choices into forms over variables: choices that can never be true fall away, aliases add up.</summary>
sealed class FormTranslation
{
    readonly ProgramDraft draft;
    readonly VariableNumbering variables;
    readonly int[] anyNumber;
    readonly List<int[]> anys = [];

    FormTranslation(ProgramDraft draft, VariableNumbering variables)
    {
        (this.draft, this.variables) = (draft, variables);
        anyNumber = new int[draft.Anys.Count];
        for (var i = 0; i < anyNumber.Length; i++)
        {
            var members = draft.Anys[i].Select(c => variables.OfChoice[c]).Where(v => v >= 0).Distinct().Order().ToArray();
            anyNumber[i] = members.Length == 0 ? -1 : anys.Count;
            if (members.Length > 0) anys.Add(members);
        }
    }

    public static SeatProgram Translate(ProgramDraft draft, VariableNumbering variables, Credit[] shares, Credit[] carried, IReadOnlyList<Assignment> previous) =>
        new FormTranslation(draft, variables).Build(shares, carried, previous);

    SeatProgram Build(Credit[] shares, Credit[] carried, IReadOnlyList<Assignment> previous)
    {
        var slots = draft.Slots.ToArray();
        var single = Array.ConvertAll(slots, s => new[] { s.Index });
        var variableSlots = Array.ConvertAll(variables.Members, m => m.Length == 1 ? single[m[0].Slot.Index] : m.Select(c => c.Slot.Index).Distinct().ToArray());
        var linears = draft.Linears.Select(Linear).OfType<LinearForm>().ToArray();
        return new SeatProgram
        {
            Company = draft.Company,
            Schedule = draft.Schedule,
            Slots = slots,
            SlotVariables = BySlot(variableSlots, slots.Length),
            Required = [.. slots.Select(s => s.IsPast ? 0 : s.Role.Seats.Min)],
            Wanted = [.. slots.Select(s => s.IsPast || !s.Role.WantsOptionalSeats || s.Role.Needs.IsTraining(draft.Company.Ladder) ? 0 : s.Role.Seats.Max - s.Role.Seats.Min)],
            Seats = [.. slots.Select(s => s.IsPast ? int.MaxValue : s.Role.Seats.Max)],
            Variables = variables.Members,
            VariableSlots = variableSlots,
            VariableResponder = Array.ConvertAll(variables.Members, m => draft.ResponderOf(m[0])),
            Fixed = variables.Fixed,
            Anys = [.. anys],
            Linears = linears,
            Worsts = [.. draft.Worsts.Select(Worst)],
            Aparts = [.. draft.Aparts.Select(Apart).Where(f => f.Variables.Length > 1)],
            Windows = [.. draft.Windows.SelectMany(Windows).Where(f => f.Variables.Length > 0)],
            Spreads = [.. draft.Spreads.Select(Spread).Where(f => f.Variables.Length > 1)],
            Climbs = [.. draft.Climbs.Select(Climb).Where(f => f.Seats.Length + f.Gates.Length > 0)],
            Loads = draft.Company.Fairness.BalancesLoad ? LoadFamilies.Of(draft, variables, shares, carried) : [],
            Previous = PreviousVariables(previous),
        };
    }

    LinearForm? Linear(LinearForm form)
    {
        if (form.Penalty is null && form.Terms.Length > 0 && IsHistory(form)) return null;
        var (terms, weights) = Terms(form.Terms, form.Weights);
        long low = 0, high = 0;
        foreach (var weight in weights) (low, high) = (low + Math.Min(0, weight), high + Math.Max(0, weight));
        // A form that holds whatever is chosen says nothing.
        return low >= form.Least && high <= form.Most ? null : form with { Terms = terms, Weights = weights };
    }

    // What was worked can no longer be mended: a limit that it breaks, and a hard form of nothing else, say nothing of a plan.
    bool IsHistory(LinearForm form) =>
        (form.IsLimit && PastConflicts.PastSum(draft, form) > form.Most) || Array.TrueForAll(form.Terms, t => t >= 0 ? draft.IsPast(t) : Array.TrueForAll(draft.Anys[~t], draft.IsPast));

    WorstForm Worst(WorstForm form)
    {
        var sums = form.Terms.Select((t, i) => Terms(t, form.Weights[i])).ToArray();
        return form with { Terms = [.. sums.Select(s => s.Terms)], Weights = [.. sums.Select(s => s.Weights)] };
    }

    (int[] Terms, long[] Weights) Terms(int[] codes, long[] weights)
    {
        var terms = new int[codes.Length];
        var sums = new long[codes.Length];
        var count = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            var known = codes[i] >= 0 ? variables.OfChoice[codes[i]] : anyNumber[~codes[i]];
            if (known < 0) continue;
            terms[count] = codes[i] >= 0 ? known : ~known;
            sums[count++] = weights[i];
        }
        if (!IsInOrder(terms.AsSpan(0, count))) Array.Sort(terms, sums, 0, count);
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (kept > 0 && terms[kept - 1] == terms[i]) sums[kept - 1] += sums[i];
            else (terms[kept], sums[kept++]) = (terms[i], sums[i]);
        }
        return (terms[..kept], sums[..kept]);
    }

    static bool IsInOrder(ReadOnlySpan<int> numbers)
    {
        for (var i = 1; i < numbers.Length; i++)
            if (numbers[i - 1] > numbers[i]) return false;
        return true;
    }

    ApartForm Apart(ApartForm form)
    {
        // Choices too near to the past are gone already.
        var alive = Alive(form.Variables);
        var kept = draft.HasPast ? Array.FindAll(alive, i => !draft.IsPast(form.Variables[i])) : alive;
        return form with { Variables = Numbers(form.Variables, kept), Starts = Pick(form.Starts, kept), Ends = Pick(form.Ends, kept) };
    }

    IEnumerable<WindowForm> Windows(WindowForm form)
    {
        var alive = Alive(form.Variables);
        if (alive.Length == 0) yield break;
        var past = PastWindows.Of(draft, form);
        foreach (var (from, to) in past.ReachOfOthers())
        {
            var kept = past.Overfull.Count == 0 ? alive : Array.FindAll(alive, i => form.Days[i] >= from && form.Days[i] <= to);
            if (Array.TrueForAll(kept, i => draft.IsPast(form.Variables[i]))) continue;
            yield return form with { Variables = Numbers(form.Variables, kept), Days = Pick(form.Days, kept), Weights = Pick(form.Weights, kept) };
        }
    }

    SpreadForm Spread(SpreadForm form)
    {
        var kept = Alive(form.Variables);
        var (numbers, days) = (Numbers(form.Variables, kept), Pick(form.Days, kept));
        for (var i = 1; i < kept.Length; i++)
            if ((days[i - 1], numbers[i - 1]).CompareTo((days[i], numbers[i])) > 0)
            {
                Array.Sort([.. days.Zip(numbers)], kept);
                return form with { Variables = Numbers(form.Variables, kept), Days = Pick(form.Days, kept) };
            }
        return form with { Variables = numbers, Days = days };
    }

    ClimbForm Climb(ClimbForm form) => form with
    {
        Seats = [.. form.Seats.Select(s => s with { Variable = variables.OfChoice[s.Variable] }).Where(s => s.Variable >= 0)],
        Gates = [.. form.Gates.Select(g => g with { Variable = variables.OfChoice[g.Variable] }).Where(g => g.Variable >= 0)],
    };

    int[] Alive(int[] choices)
    {
        var kept = new int[choices.Length];
        var count = 0;
        for (var i = 0; i < choices.Length; i++)
            if (variables.OfChoice[choices[i]] >= 0) kept[count++] = i;
        return count == kept.Length ? kept : kept[..count];
    }

    int[] Numbers(int[] choices, int[] kept) => Array.ConvertAll(kept, i => variables.OfChoice[choices[i]]);

    // Arrays of forms are never written to, so a form of which nothing falls away keeps its own.
    static T[] Pick<T>(T[] values, int[] kept) => kept.Length == values.Length && IsInOrder(kept) ? values : Array.ConvertAll(kept, i => values[i]);

    int[] PreviousVariables(IReadOnlyList<Assignment> previous)
    {
        if (previous.Count == 0) return [];
        var held = previous.ToLookup(a => (a.Shift, a.Role), a => a.Responder);
        var holders = draft.Slots.Select(s => held[(s.Shift.Id, s.Role.Id)].ToArray()).ToArray();
        return [.. Enumerable.Range(0, variables.Members.Length)
            .Where(v => Array.Exists(variables.Members[v], c => Array.IndexOf(holders[c.Slot.Index], c.Responder.Id) >= 0))];
    }

    static int[][] BySlot(int[][] variableSlots, int slots)
    {
        var next = new int[slots];
        foreach (var filled in variableSlots)
            foreach (var s in filled) next[s]++;
        var bySlot = Array.ConvertAll(next, count => new int[count]);
        Array.Clear(next);
        for (var v = 0; v < variableSlots.Length; v++)
            foreach (var s in variableSlots[v]) bySlot[s][next[s]++] = v;
        return bySlot;
    }
}
