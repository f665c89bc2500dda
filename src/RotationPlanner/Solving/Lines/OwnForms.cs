namespace RotationPlanner.Solving.Lines;

/// <summary>
/// One person's forms made ready: positions that no line can have are found, forms that always hold are left out, what costs for one step alone is a cost of the
/// positions, and successions that exclude the same are one form.
/// </summary>
sealed class OwnForms
{
    readonly IReadOnlyList<int> groupOf;
    List<OwnForm> forms;

    OwnForms(IReadOnlyList<int> groupOf, List<OwnForm> forms)
    {
        (this.groupOf, this.forms) = (groupOf, forms);
        (Costs, IsOut) = (new long[groupOf.Count], new bool[groupOf.Count]);
    }

    public IReadOnlyList<OwnForm> All => forms;

    /// <summary>Per position: what it costs by itself; may be less than nothing.</summary>
    public long[] Costs { get; }

    /// <summary>What any line costs.</summary>
    public long Constant { get; private set; }

    /// <summary>Per position: whether no line has it.</summary>
    public bool[] IsOut { get; }

    /// <summary>Whether some form cannot be met at all.</summary>
    public bool IsImpossible { get; private set; }

    public static OwnForms Of(IEnumerable<LineForm> forms, int[][] anys, Dictionary<int, int> position, IReadOnlyList<int> groupOf)
    {
        var own = new OwnForms(groupOf, [.. forms.Select(f => Placed(f, anys, position, groupOf))]);
        while (own.Exclude()) own.forms = [.. own.forms.Select(f => f.Without(own.IsOut, groupOf))];
        own.LeaveOut();
        own.forms = Successions.Joined(own.forms, groupOf);
        return own;
    }

    static OwnForm Placed(LineForm form, int[][] anys, Dictionary<int, int> position, IReadOnlyList<int> groupOf)
    {
        var own = new OwnForm(form.Least, form.Most, form.Price);
        foreach (var (term, weight) in form.Terms.Zip(form.Weights))
            if (term >= 0) own.Add(position[term], weight);
            else own.Add(~term, weight, [.. anys[~term].Select(v => position[v]).Order()], groupOf);
        return own;
    }

    bool Exclude()
    {
        var found = false;
        foreach (var form in forms.Where(f => f.Price == 0))
        {
            var ranges = form.Ranges(groupOf);
            var (lowest, highest) = (ranges.Values.Sum(r => r.Least), ranges.Values.Sum(r => r.Most));
            var steps = form.Steps(groupOf);
            foreach (var (p, weight) in form.Weights)
            {
                var step = steps[groupOf[p]];
                if (IsOut[p] || !form.IsOutOfReach(lowest - step.Least + weight, highest - step.Most + weight)) continue;
                found = IsOut[p] = true;
            }
        }
        return found;
    }

    void LeaveOut()
    {
        var kept = new List<OwnForm>();
        foreach (var form in forms)
        {
            var ranges = form.Ranges(groupOf);
            var (lowest, highest) = (ranges.Values.Sum(r => r.Least), ranges.Values.Sum(r => r.Most));
            if (form.Price == 0 && form.IsOutOfReach(lowest, highest)) IsImpossible = true;
            if (form.Holds(lowest, highest)) continue;
            if (form.Price == 0 || form.Anys.Count > 0 || ranges.Count > 1) kept.Add(form);
            else
            {
                Constant += form.Cost(0);
                foreach (var (p, weight) in form.Weights) Costs[p] += form.Cost(weight) - form.Cost(0);
            }
        }
        forms = kept;
    }
}
