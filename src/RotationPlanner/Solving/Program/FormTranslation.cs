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

    /// <summary>The program without its loads, which wait for the shares.</summary>
    public static SeatProgram Translate(ProgramDraft draft, VariableNumbering variables, IReadOnlyList<Assignment> previous) =>
        new FormTranslation(draft, variables).Build(previous);

    SeatProgram Build(IReadOnlyList<Assignment> previous)
    {
        var slots = draft.Slots;
        var facts = new VariableFacts(draft, variables);
        var variableSlots = facts.Slots();
        return new SeatProgram
        {
            Company = draft.Company,
            Schedule = draft.Schedule,
            Slots = slots,
            SlotVariables = VariableFacts.BySlot(variableSlots, slots.Length),
            Required = [.. slots.Select(s => s.IsPast ? 0 : s.Role.Seats.Min)],
            Wanted = [.. slots.Select(s => s.IsPast || !s.Role.WantsOptionalSeats || s.Role.Needs.IsTraining(draft.Company.Ladder) ? 0 : s.Role.Seats.Max - s.Role.Seats.Min)],
            Seats = [.. slots.Select(s => s.IsPast ? int.MaxValue : s.Role.Seats.Max)],
            Variables = variables.Members,
            VariableSlots = variableSlots,
            VariableResponder = facts.Responders(),
            Fixed = variables.Fixed,
            Anys = [.. anys],
            Linears = [.. Each(draft.Linears, Linear).OfType<LinearForm>()],
            Worsts = [.. draft.Worsts.Select(Worst)],
            Aparts = [.. Each(draft.Aparts, Apart).Where(f => f.Variables.Length > 1)],
            Windows = [.. Each(draft.Windows, f => Windows(f).ToList()).SelectMany(f => f).Where(f => f.Variables.Length > 0)],
            Spreads = [.. Each(draft.Spreads, Spread).Where(f => f.Variables.Length > 1)],
            Climbs = [.. draft.Climbs.Select(Climb).Where(f => f.Seats.Length + f.Gates.Length > 0)],
            Loads = [],
            Previous = facts.HeldIn(previous),
        };
    }

    TTo[] Each<TFrom, TTo>(List<TFrom> forms, Func<TFrom, TTo> translated) => Cores.Map(forms.Count, i => translated(forms[i]), draft.Cancel);

    LinearForm? Linear(LinearForm form)
    {
        if (form.Penalty is null && !form.IsDemand && form.Terms.Length > 0 && IsHistory(form)) return null;
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
        if (variables.IsPlain) return form;
        // Choices too near to the past are gone already.
        var alive = Alive(form.Variables);
        var kept = draft.HasPast ? Array.FindAll(alive, i => !draft.IsPast(form.Variables[i])) : alive;
        return form with { Variables = Numbers(form.Variables, kept), Starts = Pick(form.Starts, kept), Ends = Pick(form.Ends, kept) };
    }

    IEnumerable<WindowForm> Windows(WindowForm form)
    {
        if (variables.IsPlain)
        {
            yield return form;
            yield break;
        }
        var alive = Alive(form.Variables);
        if (alive.Length == 0) yield break;
        var past = PastWindows.Of(draft, form);
        foreach (var (from, to) in past.ReachOfOthers())
        {
            var kept = past.Overfull.Count == 0 ? alive : Array.FindAll(alive, i => form.Days[i] >= from && form.Days[i] <= to);
            if (draft.HasPast ? Array.TrueForAll(kept, i => draft.IsPast(form.Variables[i])) : kept.Length == 0) continue;
            yield return form with { Variables = Numbers(form.Variables, kept), Days = Pick(form.Days, kept), Weights = Pick(form.Weights, kept) };
        }
    }

    SpreadForm Spread(SpreadForm form)
    {
        if (variables.IsPlain) return form;
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

    int[] Numbers(int[] choices, int[] kept)
    {
        var numbers = new int[kept.Length];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = variables.OfChoice[choices[kept[i]]];
        return numbers;
    }

    // Arrays of forms are never written to, so a form of which nothing falls away keeps its own.
    static T[] Pick<T>(T[] values, int[] kept)
    {
        if (kept.Length == values.Length && IsInOrder(kept)) return values;
        var picked = new T[kept.Length];
        for (var i = 0; i < picked.Length; i++) picked[i] = values[kept[i]];
        return picked;
    }
}
