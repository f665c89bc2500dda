namespace RotationPlanner.Program;

/// <summary>
/// Rewrites constraints over choices into constraints over variables: choices that can never be true fall away, aliases
/// add up.
/// </summary>
sealed class ConstraintTranslation
{
    readonly ProgramDraft draft;
    readonly VariableNumbering variables;
    readonly int[] anyNumber;
    readonly List<int[]> anys = [];

    ConstraintTranslation(ProgramDraft draft, VariableNumbering variables)
    {
        (this.draft, this.variables) = (draft, variables);
        anyNumber = new int[draft.Anys.Count];
        for (var i = 0; i < anyNumber.Length; i++)
        {
            var members = draft.Anys[i].Select(c => variables.OfChoice[c]).Where(v => v >= 0).Distinct()
                .Order().ToArray();
            anyNumber[i] = members.Length == 0 ? -1 : anys.Count;
            if (members.Length > 0) anys.Add(members);
        }
    }

    /// <summary>The program without its loads, which wait for the shares.</summary>
    public static SeatProgram Translate(
        ProgramDraft draft, VariableNumbering variables, IReadOnlyList<Assignment> previous) =>
        new ConstraintTranslation(draft, variables).Build(previous);

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
            Linears = [.. Each(draft.Linears, Linear).OfType<LinearConstraint>()],
            MinMaxes = [.. draft.MinMaxes.Select(MinMax)],
            NoOverlaps = [.. Each(draft.NoOverlaps, NoOverlap).Where(f => f.Variables.Length > 1)],
            Windows = [.. Each(draft.Windows, f => Windows(f).ToList()).SelectMany(f => f)
                .Where(f => f.Variables.Length > 0)],
            Spacings = [.. Each(draft.Spacings, Spacing).Where(f => f.Variables.Length > 1)],
            Climbs = [.. draft.Climbs.Select(Ladder).Where(f => f.Seats.Length + f.Gates.Length > 0)],
            Meetings = [.. draft.Meetings],
            Loads = [],
            Previous = facts.HeldIn(previous),
        };
    }

    TTo[] Each<TFrom, TTo>(List<TFrom> constraints, Func<TFrom, TTo> translated) =>
        Cores.Map(constraints.Count, i => translated(constraints[i]), draft.Cancel);

    LinearConstraint? Linear(LinearConstraint constraint)
    {
        if (constraint.Penalty is null && !constraint.IsDemand && constraint.Terms.Length > 0 && IsHistory(constraint))
            return null;
        var (terms, weights) = Terms(constraint.Terms, constraint.Weights);
        long low = 0, high = 0;
        foreach (var weight in weights) (low, high) = (low + Math.Min(0, weight), high + Math.Max(0, weight));
        // A constraint that holds whatever is chosen says nothing.
        return low >= constraint.Least && high <= constraint.Most
            ? null : constraint with { Terms = terms, Weights = weights };
    }

    // What was worked can no longer be mended: a limit that it breaks, and a hard constraint of nothing else, say
    // nothing of a plan.
    bool IsHistory(LinearConstraint constraint) =>
        (constraint.IsLimit && PastConflicts.PastSum(draft, constraint) > constraint.Most) || Array.TrueForAll(
            constraint.Terms, t => t >= 0 ? draft.IsPast(t) : Array.TrueForAll(draft.Anys[~t], draft.IsPast));

    MinMaxConstraint MinMax(MinMaxConstraint constraint)
    {
        var sums = constraint.Terms.Select((t, i) => Terms(t, constraint.Weights[i])).ToArray();
        return constraint with { Terms = [.. sums.Select(s => s.Terms)], Weights = [.. sums.Select(s => s.Weights)] };
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

    NoOverlapConstraint NoOverlap(NoOverlapConstraint constraint)
    {
        if (variables.IsPlain) return constraint;
        // Choices too near to the past are gone already.
        var alive = Alive(constraint.Variables);
        var kept = draft.HasPast ? Array.FindAll(alive, i => !draft.IsPast(constraint.Variables[i])) : alive;
        return Stretches.Join(constraint with { Variables = Numbers(constraint.Variables, kept), Starts = Pick(constraint.Starts, kept), Ends = Pick(constraint.Ends, kept) });
    }

    IEnumerable<RollingWindowConstraint> Windows(RollingWindowConstraint constraint)
    {
        if (variables.IsPlain)
        {
            yield return constraint;
            yield break;
        }
        var alive = Alive(constraint.Variables);
        if (alive.Length == 0) yield break;
        var past = PastWindows.Of(draft, constraint);
        foreach (var (from, to) in past.ReachOfOthers())
        {
            var kept = past.Overfull.Count == 0
                ? alive : Array.FindAll(alive, i => constraint.Days[i] >= from && constraint.Days[i] <= to);
            if (draft.HasPast ? Array.TrueForAll(kept, i => draft.IsPast(constraint.Variables[i])) : kept.Length == 0) continue;
            yield return Stretches.Once(constraint with { Variables = Numbers(constraint.Variables, kept), Days = Pick(constraint.Days, kept), Weights = Pick(constraint.Weights, kept) });
        }
    }

    SpacingConstraint Spacing(SpacingConstraint constraint)
    {
        if (variables.IsPlain) return constraint;
        var kept = Alive(constraint.Variables);
        var (numbers, days) = (Numbers(constraint.Variables, kept), Pick(constraint.Days, kept));
        for (var i = 1; i < kept.Length; i++)
            if ((days[i - 1], numbers[i - 1]).CompareTo((days[i], numbers[i])) > 0)
            {
                Array.Sort([.. days.Zip(numbers)], kept);
                return constraint with { Variables = Numbers(constraint.Variables, kept), Days = Pick(constraint.Days, kept) };
            }
        return constraint with { Variables = numbers, Days = days };
    }

    LadderConstraint Ladder(LadderConstraint constraint) => constraint with
    {
        Seats = [.. constraint.Seats.Select(s => s with { Variable = variables.OfChoice[s.Variable] })
            .Where(s => s.Variable >= 0)],
        Gates = [.. constraint.Gates.Select(g => g with { Variable = variables.OfChoice[g.Variable] })
            .Where(g => g.Variable >= 0)],
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

    // Arrays of constraints are never written to, so a constraint of which nothing falls away keeps its own.
    static T[] Pick<T>(T[] values, int[] kept)
    {
        if (kept.Length == values.Length && IsInOrder(kept)) return values;
        var picked = new T[kept.Length];
        for (var i = 0; i < picked.Length; i++) picked[i] = values[kept[i]];
        return picked;
    }
}
