namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// Builds a column diagram forwards, step by step. A state is what still matters of the past: sums of constraints not
/// yet decided, groups already true, until when the person is taken. A constraint that holds whatever comes is the same
/// in all states, so that few differ; nodes from which the same follows are merged at the end.
/// </summary>
sealed class DiagramBuilder
{
    /// <summary>The sum of a constraint that holds whatever comes.</summary>
    public const int Settled = int.MinValue;

    readonly ColumnLayout layout;
    readonly SumCeilings ceilings;
    readonly Corridor? corridor;
    readonly int limit, width;
    readonly Pace? pace;
    readonly List<DiagramLayer> layers = [];
    readonly int[] registers;
    long total;

    DiagramBuilder(ColumnLayout layout, Corridor? corridor, int limit, int width = int.MaxValue, Pace? pace = null)
    {
        (this.layout, this.corridor, this.limit, this.width, this.pace) = (layout, corridor, limit, width, pace);
        ceilings = SumCeilings.Of(layout);
        registers = new int[layout.Width];
    }

    /// <summary>
    /// The diagram, or null when more states than the limit would have to be looked at, when there is no column, or
    /// when it is time to stop.
    /// </summary>
    public static DecisionDiagram? Build(ColumnLayout layout, Corridor? corridor, int limit, Func<bool> stop) =>
        new DiagramBuilder(layout, corridor, limit).Run(stop);

    /// <summary>
    /// A diagram of some columns within a corridor, with about so many arcs from each layer at most. Null when none of
    /// them leads to the end, or when it is time to stop.
    /// </summary>
    public static DecisionDiagram? Narrow(
        ColumnLayout layout, Corridor corridor, Pace pace, int width, Func<bool> stop) =>
        new DiagramBuilder(layout, corridor, int.MaxValue, width, pace).Run(stop);

    DecisionDiagram? Run(Func<bool> stop)
    {
        if (layout.Given is null || layout.Constraints.IsImpossible) return null;
        return Forwards(stop) ? DiagramMerge.Run(layout, layers) : null;
    }

    bool Forwards(Func<bool> stop)
    {
        StateTable here = new(layout.Width), next = new(layout.Width);
        here.Number(registers);
        for (var g = 0; g < layout.Steps.Length; g++)
        {
            if (stop()) return false;
            next.Clear();
            var layer = new DiagramLayer(here.Count);
            var goesOn = Chosen(here, g);
            for (var n = 0; n < here.Count; n++)
            {
                if (goesOn?[n] != false) Leave(here[n], g, layer, next);
                else layer.EndNode();
                if (layer.IsTooWide || total + next.Count > limit) return false;
            }
            layers.Add(layer.Done());
            total += here.Count;
            (here, next) = (next, here);
        }
        return here.Count > 0;
    }

    // Null: all go on.
    bool[]? Chosen(StateTable here, int g)
    {
        var most = width / (1 + layout.Steps[g].Options.Count);
        if (here.Count <= most || pace is null) return null;
        var goesOn = new bool[here.Count];
        foreach (var n in pace.Order(here, g).AsSpan(0, Math.Max(1, most))) goesOn[n] = true;
        return goesOn;
    }

    void Leave(ReadOnlySpan<int> from, int g, DiagramLayer layer, StateTable next)
    {
        var (options, given) = (layout.Steps[g].Options, layout.Given![g]);
        for (var o = given < 0 ? -1 : 0; o < options.Count; o++)
        {
            if (given >= 0 && !options[o].Positions.Contains(given)) continue;
            from.CopyTo(registers);
            if ((o < 0 || Take(options[o])) && Pass(g, out var cost)) layer.Add(next.Number(registers), o, cost);
        }
        layer.EndNode();
    }

    bool Pass(int g, out int cost)
    {
        cost = 0;
        var step = layout.Steps[g];
        foreach (var rest in step.Rests)
        {
            ref var sum = ref registers[layout.RegisterOfConstraint[rest.Constraint]];
            var constraint = layout.Constraints.All[rest.Constraint];
            if (sum != Settled)
            {
                long lowest = sum + rest.Least, highest = sum + rest.Most;
                if (constraint.Price == 0 && constraint.IsOutOfReach(lowest, highest)) return false;
                if (rest.Ends) cost = checked(cost + (int)constraint.Cost(sum));
                else if (constraint.Holds(lowest, Math.Min(highest, Highest(rest.Constraint, sum)))) sum = Settled;
                else if (corridor?.Keeps(rest.Constraint, g, ref sum) == false) return false;
            }
            if (rest.Ends) sum = 0;
        }
        foreach (var any in step.AnyEnds) registers[layout.RegisterOfAny[any]] = 0;
        foreach (var (item, start) in step.StayEnds)
        {
            ref var end = ref registers[layout.RegisterOfStay[item]];
            if (end <= start) end = 0;
        }
        return true;
    }

    long Highest(int constraint, int sum) =>
        ceilings.Of(constraint, layout, registers) is var rest && rest < int.MaxValue ? sum + rest : long.MaxValue;

    bool Take(ColumnLayout.Option option)
    {
        foreach (var stay in option.Stays)
        {
            ref var end = ref registers[layout.RegisterOfStay[stay.Item]];
            if (stay.Start < end) return false;
            end = stay.End;
        }
        foreach (var touch in option.Constraints) AddTo(touch);
        foreach (var any in option.Anys)
        {
            ref var on = ref registers[layout.RegisterOfAny[any]];
            if (on != 0) continue;
            on = 1;
            foreach (var touch in layout.FormsOfAny[any]) AddTo(touch);
        }
        return true;
    }

    void AddTo(ColumnLayout.Touch touch)
    {
        ref var sum = ref registers[layout.RegisterOfConstraint[touch.Item]];
        if (sum != Settled) sum = checked(sum + touch.Weight);
    }
}
