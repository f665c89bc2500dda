using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// A seat program without objective in which each group of labels, and the coverage of each slot, holds only while its
/// guard is true. Seats and fixed variables always hold.
/// </summary>
sealed class GuardedModel
{
    readonly SeatModel model;
    readonly Func<Label, object> group;
    readonly Dictionary<object, Guard> byGroup = [];

    public GuardedModel(ConflictQuestion question)
    {
        var program = question.Program;
        model = new SeatModel(program);
        group = question.Group ?? (label => label);
        HardConstraints.Seats(model);
        var people = question.People ?? program.Required;
        for (var slot = 0; slot < people.Length; slot++)
        {
            if (people[slot] <= 0) continue;
            var guard = GuardOf(question.SlotGroup?.Invoke(program.Slots[slot]) ?? slot);
            guard.Slots.Add(slot);
            model.Writer.Post(model.Count(program.SlotVariables[slot]), people[slot], Int128.MaxValue,
                when: guard.Literal);
        }
        var linears = program.Linears.Where(f => f.Penalty is null && !f.IsDemand);
        foreach (var constraint in program.NoOverlaps.Concat<IHardConstraint>(program.Windows).Concat(linears))
            constraint.Post(model, GuardOf(constraint.Label));
    }

    /// <summary>A switch of part of the model: of a slot, or of labels.</summary>
    public sealed record Guard(int Literal)
    {
        public List<Label> Labels { get; } = [];
        public List<int> Slots { get; } = [];
    }

    /// <summary>Slots first, then groups of labels in the order of the program.</summary>
    public List<Guard> Guards { get; } = [];

    public Google.OrTools.Sat.CpModelProto Proto => model.Writer.Proto;

    /// <summary>Has exactly these guards hold.</summary>
    public void Set(IEnumerable<Guard> on)
    {
        var held = on.ToHashSet();
        foreach (var guard in Guards)
        {
            var value = held.Contains(guard) ? 1 : 0;
            var domain = Proto.Variables[guard.Literal].Domain;
            (domain[0], domain[1]) = (value, value);
        }
    }

    /// <summary>Leaves every guard to the solver.</summary>
    public void Free()
    {
        foreach (var guard in Guards)
        {
            var domain = Proto.Variables[guard.Literal].Domain;
            (domain[0], domain[1]) = (0, 1);
        }
    }

    int GuardOf(Label label)
    {
        var guard = GuardOf(("label", group(label)));
        if (!guard.Labels.Contains(label)) guard.Labels.Add(label);
        return guard.Literal;
    }

    Guard GuardOf(object key)
    {
        if (!byGroup.TryGetValue(key, out var guard)) byGroup[key] = guard = NewGuard();
        return guard;
    }

    // A whole number from 0 to 1 has a domain of its own, which Set may change.
    Guard NewGuard()
    {
        var guard = new Guard(model.Writer.NewWhole(0, 1, 1));
        Guards.Add(guard);
        return guard;
    }
}
