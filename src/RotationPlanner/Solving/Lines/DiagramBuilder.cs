namespace RotationPlanner.Solving.Lines;

/// <summary>
/// Builds a line diagram forwards, layer by layer. A state is what still matters of the past: sums of forms not yet decided, groups already true, until when the
/// person is taken. A form that holds whatever comes is the same in all states, so that few differ; nodes from which the same follows are merged at the end.
/// </summary>
sealed class DiagramBuilder
{
    const int Settled = int.MinValue;
    readonly LineLayout layout;
    readonly int[] variables;
    readonly sbyte[] forced;
    readonly int limit;
    readonly List<int[]> noTo = [], yesTo = [], noCosts = [], yesCosts = [];
    readonly int[] registers;
    int total;

    DiagramBuilder(LineLayout layout, int[] variables, sbyte[] forced, int limit)
    {
        (this.layout, this.variables, this.forced, this.limit) = (layout, variables, forced, limit);
        registers = new int[layout.Width];
    }

    /// <summary>The diagram, or null when it would have more nodes than the limit. Forced: per position 1 or 0 where the value is given, -1 where free.</summary>
    public static LineDiagram? Build(LineLayout layout, int[] variables, sbyte[] forced, int limit, Func<bool> stop)
    {
        if (variables.Length == 0) return new LineDiagram([], [0], [], [], [], []);
        var builder = new DiagramBuilder(layout, variables, forced, limit);
        return builder.Forwards(stop) ? builder.Merge() : null;
    }

    bool Forwards(Func<bool> stop)
    {
        StateTable here = new(layout.Width), next = new(layout.Width);
        here.Number(registers);
        for (var p = 0; p < variables.Length; p++)
        {
            if (total > limit || stop()) return false;
            next.Clear();
            var (no, yes, noCost, yesCost) = (new int[here.Count], new int[here.Count], new int[here.Count], new int[here.Count]);
            for (var n = 0; n < here.Count; n++)
            {
                no[n] = forced[p] == 1 ? LineDiagram.None : Step(here[n], p, false, next, out noCost[n]);
                yes[n] = forced[p] == 0 ? LineDiagram.None : Step(here[n], p, true, next, out yesCost[n]);
            }
            noTo.Add(no);
            yesTo.Add(yes);
            noCosts.Add(noCost);
            yesCosts.Add(yesCost);
            total += here.Count;
            (here, next) = (next, here);
        }
        return here.Count > 0;
    }

    int Step(ReadOnlySpan<int> from, int p, bool take, StateTable next, out int cost)
    {
        cost = 0;
        from.CopyTo(registers);
        if (take && !Take(p)) return LineDiagram.None;
        foreach (var rest in layout.Rests[p])
        {
            ref var sum = ref registers[layout.RegisterOfForm[rest.Form]];
            var form = layout.AllForms[rest.Form];
            if (sum != Settled)
            {
                long lowest = sum + rest.Least, highest = sum + rest.Most;
                if (form.Price == 0 && (highest < form.Least || lowest > form.Most)) return LineDiagram.None;
                if (rest.Ends) cost = checked(cost + (int)(form.Price * LinearMisses.Miss(form.Least, sum, form.Most)));
                else if (lowest >= form.Least && highest <= form.Most) sum = Settled;
            }
            if (rest.Ends) sum = 0;
        }
        foreach (var any in layout.AnyEnds[p]) registers[layout.RegisterOfAny[any]] = 0;
        foreach (var (item, start) in layout.StayEnds[p])
        {
            ref var end = ref registers[layout.RegisterOfStay[item]];
            if (end <= start) end = 0;
        }
        return next.Number(registers);
    }

    bool Take(int p)
    {
        foreach (var stay in layout.Stays[p])
        {
            ref var end = ref registers[layout.RegisterOfStay[stay.Item]];
            if (stay.Start < end) return false;
            end = stay.End;
        }
        foreach (var touch in layout.Forms[p]) AddTo(touch);
        foreach (var any in layout.Anys[p])
        {
            ref var on = ref registers[layout.RegisterOfAny[any]];
            if (on != 0) continue;
            on = 1;
            foreach (var touch in layout.FormsOfAny[any]) AddTo(touch);
        }
        return true;
    }

    void AddTo(LineLayout.Touch touch)
    {
        ref var sum = ref registers[layout.RegisterOfForm[touch.Item]];
        if (sum != Settled) sum = checked(sum + (int)touch.Weight);
    }

    // Backwards: what leads nowhere goes, and what leads to the same at the same cost is one.
    LineDiagram? Merge()
    {
        var kept = new List<(int No, int Yes, int NoCost, int YesCost)>[variables.Length];
        var after = new int[1];
        for (var p = variables.Length - 1; p >= 0; p--)
        {
            var seen = new Dictionary<(int, int, int, int), int>();
            var nodes = kept[p] = [];
            var place = new int[noTo[p].Length];
            var last = p == variables.Length - 1;
            for (var n = 0; n < place.Length; n++)
            {
                var no = noTo[p][n] == LineDiagram.None ? LineDiagram.None : To(noTo[p][n]);
                var yes = yesTo[p][n] == LineDiagram.None ? LineDiagram.None : To(yesTo[p][n]);
                var key = (no, yes, no == LineDiagram.None ? 0 : noCosts[p][n], yes == LineDiagram.None ? 0 : yesCosts[p][n]);
                if (no == LineDiagram.None && yes == LineDiagram.None) place[n] = LineDiagram.None;
                else if (!seen.TryGetValue(key, out place[n]))
                {
                    seen[key] = place[n] = nodes.Count;
                    nodes.Add(key);
                }
            }
            (noTo[p], yesTo[p], noCosts[p], yesCosts[p]) = ([], [], [], []);
            after = place;

            int To(int state) => last ? 0 : after[state];
        }
        return kept[0].Count == 0 ? null : Flatten(kept);
    }

    LineDiagram Flatten(List<(int No, int Yes, int NoCost, int YesCost)>[] kept)
    {
        var layers = new int[variables.Length + 1];
        for (var p = 0; p < variables.Length; p++) layers[p + 1] = layers[p] + kept[p].Count;
        var count = layers[^1];
        var (no, yes, noCost, yesCost) = (new int[count], new int[count], new int[count], new int[count]);
        for (var p = 0; p < variables.Length; p++)
            for (var n = 0; n < kept[p].Count; n++)
            {
                var (at, node) = (layers[p] + n, kept[p][n]);
                (no[at], yes[at]) = (At(node.No, p), At(node.Yes, p));
                (noCost[at], yesCost[at]) = (node.NoCost, node.YesCost);
            }
        return new LineDiagram(variables, layers, no, yes, noCost, yesCost);

        int At(int node, int p) => node == LineDiagram.None ? LineDiagram.None : layers[p + 1] + node;
    }
}
